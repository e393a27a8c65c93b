"""A totals row held against what was read: a difference is a contradiction, never mended."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ingest.bestanden.cells import Cel
from ingest.inventarisaties.blik import Uitkomst
from ingest.inventarisaties.controle import STANDNAMEN
from ingest.kwitantie import INFO, WAARSCHUWING, Melding
from ingest.tabellen.koppen import Koppeling
from ingest.tabellen.tabel import Tabel, TabelRij

KLOPT = "De totaalregel klopt met wat wij lazen. Hij is niet ingelezen als gemeente."
NIETS = "Deze totaalregel noemt geen aantal dat wij kunnen controleren. Hij is niet ingelezen als gemeente."
_STIL = r"geen reacties?|geen antwoord|niet gereageerd|nog geen reactie|onbekend|stil"
_NIET = r"\(?nog\)? niet|niet|nee|neen"
_JA = r"ja|gebruikt|wel|in gebruik"
_WOORD = rf"(?P<stil>{_STIL})|(?P<niet>{_NIET})|(?P<ja>{_JA})"
_NA = re.compile(rf"(?<!\d)(\d{{1,4}})(?:[.,]0+)?\s*[x×]?\s*(?:gemeenten?\s+)?\b(?:{_WOORD})\b", re.IGNORECASE)
_VOOR = re.compile(rf"\b(?:{_WOORD})\b\s*[:=]?\s*(\d{{1,4}})(?![\d.,%])", re.IGNORECASE)
_KAAL = re.compile(r"\W*(?:totaal|aantal)?\W*(\d{1,4})(?:[.,]0+)?\s*(?:gemeenten)?\W*", re.IGNORECASE)
_RIJTJE = re.compile(r"\D*\d{1,4}(?:\s*[/|;]\s*\d{1,4})+\D*")


@dataclass(frozen=True)
class Genoemd:
    """A number in a totals row; `stand` is what it counts, '' where the row does not say."""

    aantal: int
    stand: str = ""


def totaalregels(
    gekoppeld: Iterable[tuple[Tabel, Koppeling]], goed: Sequence[Uitkomst]
) -> tuple[list[dict[str, str]], list[Melding]]:
    """Hold each totals row against the rows that were read: those above it, those of its sheet, those of the file."""
    tegenspraken, meldingen = [], []
    for tabel, koppeling in gekoppeld:
        vorige = 0
        for rij in tabel.totaalrijen:
            van_blad = [u for u in goed if u.blad == tabel.blad]
            groepen = [van_blad, goed, [u for u in van_blad if vorige < u.rij.rij < rij.rij]]
            vorige = rij.rij
            genoemd = _aantallen(rij, tabel, koppeling)
            verschil = _verschil(genoemd, [_telling(groep) for groep in groepen])
            cel = min(rij.cellen.values(), key=lambda c: c.kolom).adres
            reden = verschil or (KLOPT if genoemd else NIETS)
            meldingen.append(Melding(tabel.blad, cel, "", reden, WAARSCHUWING if verschil else INFO))
            if verschil:
                tegenspraken.append({"blad": tabel.blad, "cel": cel, "tekst": verschil})
    return tegenspraken, meldingen


def _telling(groep: Iterable[Uitkomst]) -> Counter[str]:
    standen: dict[str, str] = {}
    for antwoord in (a for u in groep for a in u.antwoorden):
        if antwoord["status"] != "geen_reactie" or antwoord["gm_code"] not in standen:
            standen[antwoord["gm_code"]] = antwoord["status"]
    telling = Counter(standen.values())
    telling["gemeenten"] = len(standen)
    return telling


def _aantallen(rij: TabelRij, tabel: Tabel, koppeling: Koppeling) -> list[Genoemd]:
    """The numbers of a totals row that say something about stands, in reading order."""
    cellen = [cel for _, cel in sorted(rij.cellen.items()) if cel.tekst.strip()]
    over = [cel for cel in cellen if not _telt_iets_anders(cel, tabel, koppeling)]
    los = [genoemd for cel in over for genoemd in _in_cel(cel.tekst)]
    woord = _VOOR.match(f"{cellen[0].tekst} 1") or re.search(rf"\b(?:{_WOORD})\b", cellen[0].tekst, re.IGNORECASE)
    if woord and len(los) == 1 and not los[0].stand:
        return [Genoemd(los[0].aantal, _stand(woord))]
    return los


def _telt_iets_anders(cel: Cel, tabel: Tabel, koppeling: Koppeling) -> bool:
    """Whether the column adds up numbers of its own, such as inhabitants; a status may be written in digits."""
    if koppeling.velden.get(cel.kolom) in ("status", "gemeente", "gemeentecode"):
        return False
    eigen = [r.cellen[cel.kolom] for r in tabel.rijen if cel.kolom in r.cellen and r.cellen[cel.kolom].tekst.strip()]
    return bool(eigen) and 2 * sum(bool(re.fullmatch(r"[\d.,]+%?", c.tekst.strip())) for c in eigen) > len(eigen)


def _in_cel(tekst: str) -> list[Genoemd]:
    for vorm in (_NA, _VOOR):
        if gevonden := [Genoemd(_getal(m), _stand(m)) for m in vorm.finditer(tekst)]:
            return gevonden
    if _RIJTJE.fullmatch(tekst):
        return [Genoemd(int(getal)) for getal in re.findall(r"\d+", tekst)]
    kaal = _KAAL.fullmatch(tekst)
    return [Genoemd(int(kaal[1]))] if kaal else []


def _getal(vondst: re.Match[str]) -> int:
    return next(int(deel) for deel in vondst.groups() if deel and deel.isdigit())


def _stand(vondst: re.Match[str]) -> str:
    deel = vondst.groupdict()
    return "geen_reactie" if deel["stil"] else "gebruikt_nog_niet" if deel["niet"] else "gebruikt"


def _verschil(genoemd: Sequence[Genoemd], tellingen: Sequence[Counter[str]]) -> str:
    """The first number that no way of counting explains, as a sentence about the sheet; '' when one explains all."""
    zinnen = [_eerste_verschil(genoemd, telling) for telling in tellingen]
    return "" if "" in zinnen else zinnen[0]


def _eerste_verschil(genoemd: Iterable[Genoemd], telling: Counter[str]) -> str:
    for getal in genoemd:
        if getal.stand and telling[getal.stand] != getal.aantal:
            naam = STANDNAMEN[getal.stand]
            return f"De totaalregel noemt {getal.aantal} keer {naam}, wij lazen er {telling[getal.stand]}."
        if not getal.stand and getal.aantal not in _mogelijk(telling):
            return f"De totaalregel noemt {getal.aantal}. Wij lazen {_gelezen(telling)}."
    return ""


def _mogelijk(telling: Counter[str]) -> set[int]:
    """What a bare number may count: the gemeenten, those in one stand, or those that answered."""
    standen = {telling[stand] for stand in STANDNAMEN}
    return {telling["gemeenten"], telling["gebruikt"] + telling["gebruikt_nog_niet"], *standen}


def _gelezen(telling: Counter[str]) -> str:
    delen = ", ".join(f"{telling[stand]} keer {naam}" for stand, naam in STANDNAMEN.items())
    return f"{telling['gemeenten']} gemeenten: {delen}"
