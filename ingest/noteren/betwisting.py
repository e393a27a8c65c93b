"""Oneens: a creditor disputes one report that it broke a pauze, or lets that go; the report is named by its line."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from ingest.noteren.antwoord import geschreven
from ingest.noteren.getypt import NietGenoteerd, dag_van, keur_persoonlijk, niet_na
from ingest.noteren.notitie import Getypt, Notitie, functie, schuldeiser_van
from ingest.winkel import vind_levering
from ingest.woorden.normaal import aanhaling
from store.editie import Editie
from store.leveringen import Levering
from store.stand import lees_stand
from store.verbinding import Waarde

SOORT, BETWIST = "betwisting", "betwist"
GEZEGD = {"betwist": "is het niet eens met", "ingetrokken": "is het niet langer oneens met"}
_MELDING = """
SELECT kennisgeving, min(schuldeiser_id), min(schending_bekend_op)
FROM kennisgevingen
WHERE levering = $levering AND blad = $blad AND rij = $rij AND schending <> 'geen_melding'
GROUP BY kennisgeving
"""
_LAATSTE = """
SELECT b.staat
FROM betwistingen AS b
INNER JOIN kennisgevingen AS k ON k.levering = b.melding_levering AND k.blad = b.melding_blad AND k.rij = b.melding_rij
WHERE k.kennisgeving = $kennisgeving AND b.datum <= $datum
ORDER BY b.datum DESC, b.volgorde DESC
LIMIT 1
"""


def betwisting_van(getypt: Getypt) -> Notitie:
    """The dispute that was typed, about a report that is there. Raises NietGenoteerd."""
    velden = getypt.velden
    keur_persoonlijk({veld: str(velden[veld]) for veld in ("schuldeiser", "levering", "blad", "datum", "functie")})
    datum = niet_na(dag_van(velden["datum"], "datum"), getypt.vandaag, "datum")
    code, naam = schuldeiser_van(velden["schuldeiser"], datum, getypt.editie)
    levering, editie = _levering(getypt)
    kennisgeving, sinds = _melding(editie, levering, velden, code)
    if datum < sinds:
        raise NietGenoteerd(f"De melding is van {geschreven(sinds)}. De datum kan daar niet voor liggen.")
    _keur_staat(editie, kennisgeving, datum, velden["staat"])
    plek = f"{velden['blad']}, rij {velden['rij']} van levering {levering.nummer}"
    return Notitie(
        SOORT, f"{naam} {GEZEGD[velden['staat']]} een melding ({plek}, {geschreven(datum)})", datum,
        {"schuldeiser_id": code, "datum": datum, "staat": velden["staat"], "melding_levering": levering.sleutel,
         "melding_blad": velden["blad"], "melding_rij": int(velden["rij"])},
        gezegd=velden["staat"], functie=functie(getypt),
    )  # fmt: skip


def _levering(getypt: Getypt) -> tuple[Levering, Editie]:
    editie, tekst = getypt.editie, str(getypt.velden["levering"])
    levering = vind_levering(editie, tekst) if editie else None
    if editie is None or levering is None or levering.ingetrokken:
        raise NietGenoteerd(f"Er is geen levering {aanhaling(tekst)} die geldt.")
    return levering, editie


def _melding(editie: Editie, levering: Levering, velden: Mapping[str, Any], code: str) -> tuple[int, date]:
    """The Kennisgeving with a report of this creditor on this line, and since when that is known."""
    plek = {"levering": levering.sleutel, "blad": velden["blad"], "rij": int(velden["rij"])}
    if "betwistingen" not in editie.manifest["relaties"]:
        raise NietGenoteerd("Deze gegevens zijn van voor er meldingen waren. Lees eerst een nieuw bestand in.")
    rijen = lees_stand(editie=editie).rijen((), _MELDING, plek)
    if not rijen:
        raise NietGenoteerd(
            f"Op blad {aanhaling(velden['blad'])}, rij {velden['rij']} van levering {levering.nummer} "
            "staat geen melding dat een afspraak is geschonden."
        )
    kennisgeving, schuldeiser_id, sinds = rijen[0]
    if schuldeiser_id != code:
        raise NietGenoteerd(f"De melding op rij {velden['rij']} gaat over een andere schuldeiser.")
    return kennisgeving, sinds


def _keur_staat(editie: Editie, kennisgeving: int, datum: date, staat: str) -> None:
    """Whether this says something new: what is not disputed cannot be let go."""
    plek: dict[str, Waarde] = {"kennisgeving": kennisgeving, "datum": datum}
    nu = [gezegd for (gezegd,) in lees_stand(editie=editie).rijen((), _LAATSTE, plek)]
    if staat != BETWIST and nu != [BETWIST]:
        raise NietGenoteerd("Bij deze melding staat niet dat de schuldeiser het er niet mee eens is.")
