"""A check over a whole file: one gemeente with different answers is asked about, and neither row counts until then."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from ingest.antwoorden import Beantwoord, kaal
from ingest.inventarisaties.blik import Bezwaar, Twijfel, Uitkomst
from ingest.kwitantie import Antwoord
from ingest.namen.gemeenten import keuzetekst

RANG = {"uitvoerder": 2, "nvvk": 3}  # at equal date the gemeente's own answer (1) beats these
STANDNAMEN = {"gebruikt": "gebruikt", "gebruikt_nog_niet": "(nog) niet", "geen_reactie": "geen antwoord"}


def dubbelen(uitkomsten: Sequence[Uitkomst], gegeven: Beantwoord) -> list[Uitkomst]:
    """The outcomes, with every contradiction of equal rank decided by an answer or turned into a question.

    Sheets of a series (a sheet a month) follow each other and do not contradict.
    """
    plaatsen: defaultdict[tuple[Any, ...], list[int]] = defaultdict(list)
    for plaats, uitkomst in enumerate(uitkomsten):
        for antwoord in uitkomst.antwoorden:
            if antwoord["status"] != "geen_reactie":
                rang = RANG.get(antwoord["respondent_soort"], 1)
                plaatsen[antwoord["gm_code"], rang, uitkomst.blik.bladdag].append(plaats)
    uit = list(uitkomsten)
    for (code, *_), dubbel in plaatsen.items():
        if len(dubbel) > 1:
            _beslis(uit, dubbel, code, gegeven)
    return uit


def _beslis(uit: list[Uitkomst], plaatsen: list[int], code: str, gegeven: Beantwoord) -> None:
    """Keep the row that was chosen; without a choice keep none."""
    betrokken = [p for p in plaatsen if _over(uit[p], code)]
    if len({_over(uit[p], code)["status"] for p in betrokken}) < 2:
        return
    bladen = {uit[p].blad for p in betrokken}
    keuzes = {_keuze(uit[p], code, met_blad=len(bladen) > 1): p for p in betrokken}
    vraagrij = uit[betrokken[-1]]
    vraagcel = _over(vraagrij, code)["gemeente_cel"]
    antwoord = next((a for a in gegeven.bij(vraagrij.blad, vraagcel) if _gekozen(a, keuzes) is not None), None)
    gekozen = _gekozen(antwoord, keuzes) if antwoord else None
    waar = " en ".join(_plek(uit[p], code) for p in betrokken)
    vraag = (
        f"{keuzetekst(code)} staat er meer dan één keer in, met verschillende antwoorden: {waar}. Welk antwoord geldt?"
    )
    twijfel = Twijfel(f"dubbel {code}", vraagrij.blad, vraagcel, vraag, tuple(keuzes))
    for p in betrokken:
        if gekozen is None or antwoord is None:
            uit[p] = _gevraagd(uit[p], code, twijfel)
        elif p == gekozen:
            uit[p] = replace(uit[p], gehoord=(*uit[p].gehoord, antwoord))
        else:
            uit[p] = _zonder(uit[p], code, antwoord)


def _over(uitkomst: Uitkomst, code: str) -> dict[str, Any]:
    return next((a for a in uitkomst.antwoorden if a["gm_code"] == code), {})


def _gekozen(antwoord: Antwoord, keuzes: dict[str, int]) -> int | None:
    return next((p for keuze, p in keuzes.items() if kaal(keuze) == kaal(antwoord.antwoord)), None)


def _gevraagd(uitkomst: Uitkomst, code: str, twijfel: Twijfel) -> Uitkomst:
    cel = _over(uitkomst, code)["gemeente_cel"]
    bezwaar = Bezwaar(cel, uitkomst.blik.kop("gemeente"), twijfel.vraag, "Geef één antwoord per gemeente.", twijfel)
    return replace(uitkomst, antwoorden=(), meldingen=(), bezwaren=(bezwaar,))


def _zonder(uitkomst: Uitkomst, code: str, antwoord: Antwoord) -> Uitkomst:
    over = tuple(a for a in uitkomst.antwoorden if a["gm_code"] != code)
    weg = f"{keuzetekst(code)}: een ander antwoord in dit bestand is gekozen."
    meldingen = uitkomst.meldingen if over else ()
    gehoord = (*uitkomst.gehoord, antwoord)
    return replace(uitkomst, antwoorden=over, meldingen=meldingen, gehoord=gehoord, genegeerd="" if over else weg)


def _keuze(uitkomst: Uitkomst, code: str, *, met_blad: bool) -> str:
    antwoord = _over(uitkomst, code)
    blad = f"{uitkomst.blad}!" if met_blad else ""
    return f"{antwoord['status']} ({blad}{antwoord['status_cel'] or antwoord['gemeente_cel']})"


def _plek(uitkomst: Uitkomst, code: str) -> str:
    antwoord = _over(uitkomst, code)
    cel = antwoord["status_cel"] or antwoord["gemeente_cel"]
    return f"blad '{uitkomst.blad}' cel {cel} ({STANDNAMEN[antwoord['status']]})"
