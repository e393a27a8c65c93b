"""Checks over a whole file: one gemeente with two answers, and a totals row against what was read."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from ingest.antwoorden import Beantwoord
from ingest.gemeenten import keuzetekst
from ingest.koppen import Koppeling
from ingest.kwitantie import WAARSCHUWING, Melding
from ingest.rijen import Twijfel, Uitkomst
from ingest.tabel import Tabel, TabelRij

_RANG = {"uitvoerder": 2, "nvvk": 3}
_STANDNAMEN = {"gebruikt": "gebruikt", "gebruikt_nog_niet": "(nog) niet", "geen_reactie": "geen antwoord"}
# What a totals row calls the three states; (nog) niet before ja, for "nog niet" holds no "ja".
_GENOEMD = re.compile(
    r"(\d+)\s*[x×]?\s*(geen reactie|geen antwoord|niet gereageerd|onbekend|stil|nog niet|\(nog\) niet|niet|nee|ja|gebruikt|wel)"
    r"|(geen reactie|geen antwoord|niet gereageerd|onbekend|nog niet|\(nog\) niet|nee|ja|gebruikt)\s*[:=]\s*(\d+)",
    re.IGNORECASE,
)


def dubbelen(uitkomsten: Sequence[Uitkomst], gegeven: Beantwoord) -> list[Uitkomst]:
    """Ask about a gemeente with different answers of one rank in one file; both rows wait until it is answered."""
    per_gemeente: defaultdict[tuple[str, int], list[int]] = defaultdict(list)
    for plaats, uitkomst in enumerate(uitkomsten):
        for antwoord in uitkomst.antwoorden:
            if antwoord["status"] != "geen_reactie":
                per_gemeente[antwoord["gm_code"], _RANG.get(antwoord["respondent_soort"], 1)].append(plaats)
    uit = list(uitkomsten)
    for (code, _), plaatsen in per_gemeente.items():
        statussen = {_status(uit[p], code) for p in plaatsen if uit[p].antwoorden}
        if len(statussen) > 1:
            _beslis(uit, plaatsen, code, gegeven)
    return uit


def _status(uitkomst: Uitkomst, code: str) -> str:
    return next((a["status"] for a in uitkomst.antwoorden if a["gm_code"] == code), "")


def _beslis(uit: list[Uitkomst], plaatsen: list[int], code: str, gegeven: Beantwoord) -> None:
    """Keep the row that was chosen; without a choice keep none."""
    betrokken = [p for p in plaatsen if uit[p].antwoorden]
    keuzes = {_keuze(uit[p], code): p for p in betrokken}
    vraagcel = uit[betrokken[-1]].antwoorden[0]["gemeente_cel"]
    gekozen = next((keuzes[a] for a in gegeven.bij(uit[betrokken[-1]].blad, vraagcel) if a in keuzes), None)
    waar = " en ".join(_plek(uit[p], code) for p in betrokken)
    vraag = (
        f"{keuzetekst(code)} staat er meer dan één keer in, met verschillende antwoorden: {waar}. Welk antwoord geldt?"
    )
    for p in betrokken:
        if gekozen is None:
            twijfel = Twijfel("dubbel", f"dubbel {code}", uit[betrokken[-1]].blad, vraagcel, vraag, tuple(keuzes))
            uit[p] = replace(
                uit[p], antwoorden=(), twijfels=(twijfel,), reden=vraag, doen="Geef één antwoord per gemeente."
            )
        elif p != gekozen:
            over = tuple(a for a in uit[p].antwoorden if a["gm_code"] != code)
            weg = f"{keuzetekst(code)}: een ander antwoord in dit bestand is gekozen."
            uit[p] = replace(uit[p], antwoorden=over, genegeerd="" if over else weg)


def _keuze(uitkomst: Uitkomst, code: str) -> str:
    antwoord = next(a for a in uitkomst.antwoorden if a["gm_code"] == code)
    return f"{antwoord['status']} ({antwoord['status_cel'] or antwoord['gemeente_cel']})"


def _plek(uitkomst: Uitkomst, code: str) -> str:
    antwoord = next(a for a in uitkomst.antwoorden if a["gm_code"] == code)
    cel = antwoord["status_cel"] or antwoord["gemeente_cel"]
    return f"blad '{uitkomst.blad}' cel {cel} ({_STANDNAMEN[antwoord['status']]})"


def totaalregels(
    gekoppeld: Iterable[tuple[Tabel, Koppeling]], goed: Sequence[Uitkomst]
) -> tuple[list[dict[str, str]], list[Melding]]:
    """Hold each totals row against the rows that were read; a difference is a contradiction, never mended."""
    tegenspraken, meldingen = [], []
    gekoppeld = tuple(gekoppeld)
    for tabel, koppeling in gekoppeld:
        for rij in tabel.totaalrijen:
            blad_alleen = len(gekoppeld) > 1
            telling = _telling([u for u in goed if u.blad == tabel.blad] if blad_alleen else goed)
            verschil = _verschil(rij, koppeling, telling)
            cel = min(rij.cellen.values(), key=lambda c: c.kolom).adres
            reden = verschil or "De totaalregel klopt met wat wij lazen. Hij is niet ingelezen als gemeente."
            meldingen.append(Melding(tabel.blad, cel, "", reden, WAARSCHUWING if verschil else "info"))
            if verschil:
                tegenspraken.append({"blad": tabel.blad, "cel": cel, "tekst": verschil})
    return tegenspraken, meldingen


def _telling(goed: Iterable[Uitkomst]) -> Counter[str]:
    laatste = {a["gm_code"]: a["status"] for u in goed for a in u.antwoorden}
    telling = Counter(laatste.values())
    telling["gemeenten"] = len(laatste)
    return telling


def _verschil(rij: TabelRij, koppeling: Koppeling, telling: Counter[str]) -> str:
    """The first number of a totals row that differs from what was read, as a sentence; '' when all agree."""
    for kolom, cel in rij.cellen.items():
        if koppeling.velden.get(kolom) not in (None, "gemeente", "gemeentecode", "provincie", "status"):
            continue
        genoemd = [_genoemd(m) for m in _GENOEMD.finditer(cel.tekst)]
        for naam, aantal in genoemd:
            if telling[naam] != aantal:
                return f"De totaalregel noemt {aantal} keer {_STANDNAMEN[naam]}, wij lazen er {telling[naam]}."
        kaal = re.fullmatch(r"\s*(?:totaal:?\s*)?(\d+)(?:[.,]0+)?\s*(?:gemeenten)?\s*", cel.tekst, re.IGNORECASE)
        if kaal and not genoemd and int(kaal[1]) not in _mogelijk(koppeling.velden.get(kolom), telling):
            return f"De totaalregel noemt {kaal[1]}, wij lazen {telling['gemeenten']} gemeenten, waarvan {telling['gebruikt']} met 'ja'."
    return ""


def _mogelijk(veld: str | None, telling: Counter[str]) -> set[int]:
    """What a bare number may be: the number of gemeenten; in a status column also that of each state."""
    standen = {telling[s] for s in _STANDNAMEN} if veld in ("status", None) else set()
    return {telling["gemeenten"], *standen}


def _genoemd(vondst: re.Match[str]) -> tuple[str, int]:
    woord = (vondst[2] or vondst[3]).lower()
    aantal = int(vondst[1] or vondst[4])
    if woord in ("ja", "gebruikt", "wel"):
        return "gebruikt", aantal
    return ("gebruikt_nog_niet" if woord in ("nee", "niet", "nog niet", "(nog) niet") else "geen_reactie"), aantal
