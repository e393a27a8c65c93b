"""Where rows were read: per row its delivery, sheet, row and the cells that the figure rests on."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Any

from indicators.herkomst.onderdelen import Onderdeel
from indicators.herkomst.records import Plaats, Veld
from indicators.herkomst.relaties import RELATIES
from store.editie import Editie
from store.herlezen import gelezen_rijen
from store.leveringen import Levering, lees_kwitantie
from store.stand import Stand
from store.verbinding import namen_in

Sleutel = tuple[Any, ...]
Plaatsen = Mapping[Sleutel, tuple[Plaats, ...]]
# What a relation works out of a cell of the delivery, and which cell that is.
_UIT_CEL = {
    "rijp": "verzonden_op", "startkwartaal": "verzonden_op", "gemeld_op": "schending_op", "uittrede": "reactie_op",
    "oorzaak": "reactie", "zekerheid": "reactie", "zonder_datum": "reactie_op", "convenant": "schuldeiser_id",
    "sector": "schuldeiser_id", "lopend": "reactie", "beeindigd_op": "uitkomst", "voorbij_zonder_einde": "uitkomst",
}  # fmt: skip
# The columns of a log that a figure may rest on; of whom a row is about is none of them.
_VAN_SIGNAAL = ("gm_code", "signaalnummer", "signaaldatum", "aanmelddatum", "toelatingsdatum", "afgever_rol")
_VAN_KENNISGEVING = ("schuldeiser_id", "verzonden_op", "reactie", "reactie_op", "reden", "uitkomst", "schending",
                     "schending_op")  # fmt: skip
# Nothing that is known: the cell is empty, or holds what became known later.
_ZEGT_NIETS = (None, "", "geen_reactie", "geen_melding")
# What a gemeente answered to one question may stand in an earlier answer than its stand.
_VRAGEN = ("gebruik_diepte", "plan_status", "kanaal", "model_gebruikt", "belemmering", "pluspunt",
           "ondersteuningsvraag", "gepland_vanaf", "in_gebruik_vanaf")  # fmt: skip
_AFGELEID = {"gepland_verstreken": "gepland_vanaf", "maand": "in_gebruik_vanaf"}
Gevonden = tuple[Sleutel, str, str, int, tuple[tuple[str, str, Any], ...]]


def plaatsen(onderdeel: Onderdeel, stand: Stand, sleutels: Sequence[Sleutel]) -> Plaatsen:
    """The places of rows by their keys; a row that comes from no delivery has none."""
    soort = RELATIES[onderdeel.relatie].plaats
    gevonden: list[Gevonden] = []
    if soort == "gemeente":
        gevonden = _van_gemeenten(onderdeel, stand, sleutels)
    elif soort in ("signaal", "kennisgeving", "traject"):
        gevonden = _van_logs(onderdeel, stand, [sleutel[0] for sleutel in sleutels], soort)
    elif soort == "zelf":
        kolom = RELATIES[onderdeel.relatie].sleutel[-1]
        gevonden = [(s, s[0], s[1] or "", s[2] or 0, ((kolom, "", s[3]),)) for s in sleutels]
    elif soort == "maandtelling":
        gevonden = _van_maandtellingen(stand.editie, sleutels)
    elif soort == "levering":
        gevonden = [(s, s[0], "", 0, ()) for s in sleutels]
    elif soort == "tegenspraak":
        gevonden = [(s, s[i], s[i + 1], 0, (("cel", s[i + 2], None),)) for s in sleutels for i in (0, 3) if s[i]]
    uit: dict[Sleutel, dict[tuple[str, str, int], list[tuple[str, str, Any]]]] = defaultdict(dict)
    for sleutel, levering, blad, rij, velden in gevonden:
        uit[sleutel].setdefault((levering, blad, rij), []).extend(velden)
    return {
        sleutel: tuple(_plaats(stand.editie, *plek, velden) for plek, velden in van.items())
        for sleutel, van in uit.items()
    }


def _plaats(editie: Editie, sleutel: str, blad: str, rij: int, velden: Iterable[tuple[str, str, Any]]) -> Plaats:
    levering = _levering(editie, sleutel)
    letters = _letters(editie, sleutel).get(blad, {})
    cellen = tuple(
        Veld(kolom, cel or (f"{letters[kolom]}{rij}" if kolom in letters else ""), waarde)
        for kolom, cel, waarde in velden
    )
    nummer, bestand = (levering.nummer, levering.bestand) if levering else (0, "")
    return Plaats(sleutel, nummer, bestand, blad, rij, cellen)


@lru_cache(maxsize=256)
def _levering(editie: Editie, sleutel: str) -> Levering | None:
    return next((x for x in editie.geldende_leveringen if x.sleutel == sleutel), None)


@lru_cache(maxsize=64)
def _letters(editie: Editie, sleutel: str) -> dict[str, dict[str, str]]:
    """Per sheet the letters of the columns of a delivery, where its receipt keeps them."""
    levering = _levering(editie, sleutel)
    if levering is None:
        return {}
    letters: dict[str, dict[str, str]] = lees_kwitantie(editie.data, levering.sha256, levering.lezing).get(
        "kolommen", {}
    )
    return letters


def _genoemd(onderdeel: Onderdeel) -> set[str]:
    """The columns that the figure names, each as the cell of the delivery that it comes of."""
    indicator, maat = onderdeel.indicator, onderdeel.maat
    teksten = (maat.teller, maat.noemer or "", maat.waarde or "", indicator.waar, indicator.datum)
    namen = namen_in(" ".join(teksten))
    return namen | {_UIT_CEL[naam] for naam in namen if naam in _UIT_CEL}


def _van_gemeenten(onderdeel: Onderdeel, stand: Stand, sleutels: Sequence[Sleutel]) -> list[Gevonden]:
    """The cell of the stand (of the last silence where there is no answer), and that of each question it rests on."""
    codes = [sleutel[0] for sleutel in sleutels]
    rijen = stand.rijen(("adoptie_op", "antwoorden_op"), _STANDCEL, {"codes": codes})
    uit: list[Gevonden] = [
        ((code,), levering, blad, rij, (("status", cel or "", status),))
        for code, levering, blad, rij, cel, status in rijen
    ]
    genoemd = {_AFGELEID.get(naam, naam) for naam in _genoemd(onderdeel)}
    for vraag in _VRAGEN:
        if vraag in genoemd:
            gevonden = stand.rijen(("adoptie_op", "antwoorden_op"), _VRAAGCEL.format(vraag=vraag), {"codes": codes})
            uit += [
                ((code,), levering, blad, rij, ((vraag, "", waarde),)) for code, levering, blad, rij, waarde in gevonden
            ]
    return uit


_STANDCEL = """
SELECT a.gm_code, w.levering, w.blad, w.rij, w.status_cel, w.status
FROM adoptie_op AS a
INNER JOIN antwoorden_op AS w
    ON w.gm_code = a.gm_code
    AND (
        (w.levering = a.levering AND w.blad = a.blad AND w.rij = a.rij AND w.status_cel = a.status_cel)
        OR (a.stand = 'geen_reactie' AND w.status = 'geen_reactie')
    )
WHERE a.gm_code IN (SELECT unnest($codes)) AND (a.levering IS NOT NULL OR a.stand = 'geen_reactie')
QUALIFY row_number() OVER (PARTITION BY a.gm_code ORDER BY w.antwoord_op DESC, w.volgorde DESC, w.rij DESC) = 1
"""
_VRAAGCEL = """
SELECT a.gm_code, w.levering, w.blad, w.rij, w.{vraag}
FROM adoptie_op AS a
INNER JOIN antwoorden_op AS w
    ON w.gm_code = a.gm_code AND w.{vraag} = a.{vraag} AND w.status = a.stand
    AND w.antwoord_op BETWEEN a.stand_sinds AND a.antwoord_op
WHERE a.gm_code IN (SELECT unnest($codes))
QUALIFY row_number() OVER (
    PARTITION BY a.gm_code ORDER BY w.antwoord_op DESC, w.rang, w.volgorde DESC, w.rij DESC, w.blad DESC
) = 1
"""


def _van_maandtellingen(editie: Editie, sleutels: Sequence[Sleutel]) -> list[Gevonden]:
    """Every row that a number is made of: a delivery may hold one sender several times."""
    gevraagd, uit = set(sleutels), list[Gevonden]()
    for levering in dict.fromkeys(sleutel[0] for sleutel in sleutels):
        for rij in gelezen_rijen(editie, levering):
            sleutel = (levering, rij["berichtsoort"], rij["verzender"], rij["ontvanger"], rij["maand"])
            if sleutel in gevraagd:
                uit.append((sleutel, levering, rij["blad"], rij["rij"], (("aantal", "", rij["aantal"]),)))
    return uit


def _van_logs(onderdeel: Onderdeel, stand: Stand, sleutels: list[Any], soort: str) -> list[Gevonden]:
    """The rows of the logs that a row is, or for a traject that it is made of."""
    relaties = {"signaal": ("signalen_op",), "kennisgeving": ("kennisgevingen_op",)}
    uit: list[Gevonden] = []
    for relatie in relatie_van(onderdeel, relaties.get(soort, ("signalen_op", "kennisgevingen_op"))):
        kolommen = _kolommen(onderdeel, relatie)
        select = (
            f"SELECT {soort}, levering, blad, rij, {', '.join(kolommen)} FROM {relatie}"
            f" WHERE {soort} IN (SELECT unnest($sleutels)) ORDER BY levering, blad, rij"
        )
        for sleutel, levering, blad, rij, *waarden in stand.rijen((relatie,), select, {"sleutels": sleutels}):
            velden = tuple(
                (kolom, "", waarde)
                for kolom, waarde in zip(kolommen, waarden, strict=True)
                if waarde not in _ZEGT_NIETS
            )
            uit.append(((sleutel,), levering, blad, rij, velden))
    return uit


def relatie_van(onderdeel: Onderdeel, alle: tuple[str, ...]) -> tuple[str, ...]:
    """The logs that a traject of this figure is made of: its signals alone where it names nothing else."""
    alleen_signalen = onderdeel.relatie in ("signaalparen_op", "overzichten_op")
    return alle[:1] if alleen_signalen else alle


def _kolommen(onderdeel: Onderdeel, relatie: str) -> tuple[str, ...]:
    """The first is what makes the row what it is: the day of the signal, or that of sending."""
    genoemd = _genoemd(onderdeel)
    eigen, vast = (_VAN_SIGNAAL, "signaaldatum") if relatie == "signalen_op" else (_VAN_KENNISGEVING, "verzonden_op")
    return (vast, *(kolom for kolom in eigen if kolom in genoemd and kolom != vast))
