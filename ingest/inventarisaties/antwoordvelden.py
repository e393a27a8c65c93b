"""The other fields of an answer: what was chosen, the dates with their precision, and what may be kept of them."""

from collections.abc import Iterable
from functools import cache
from typing import Any

from ingest.inventarisaties.blik import LEEG, Blik, ruw
from ingest.inventarisaties.datumcel import datum_van
from ingest.inventarisaties.statuscel import Gelezenstand
from ingest.kwitantie import Melding
from ingest.namen.uitvoerders import uitvoerders
from ingest.tabellen.tabel import TabelRij
from ingest.woorden.datums import Datum
from ingest.woorden.keuzes import Keuzes, lees_janee, lees_keuzes

MEERKEUZE = ("kanaal", "belemmering", "pluspunt", "ondersteuningsvraag")
ENKELKEUZE = ("model_gebruikt", "gebruik_diepte", "plan_status", "respondent_soort")
JANEE = ("skp_aangesloten", "vish_aangesloten")
CONTACT = ("contact_naam", "contact_email", "telefoon")
_GEEN = Keuzes(frozenset(), ())


def keuzes_van(rij: TabelRij, blik: Blik) -> dict[str, Keuzes]:
    """The choices of a row per field; a field without a column has none."""
    return {
        veld: lees_keuzes(tekst, veld) if (tekst := blik.cel(rij, veld).tekst) else _GEEN
        for veld in (*MEERKEUZE, *ENKELKEUZE)
        if veld in blik.velden
    }


def onbekende_stukken(rij: TabelRij, blik: Blik) -> Iterable[tuple[str, str, int]]:
    """Per field that holds something else than its choices: the field, the cell and how many pieces were dropped."""
    for veld, keuzes in keuzes_van(rij, blik).items():
        if keuzes.onbekend:
            yield veld, blik.cel(rij, veld).adres, len(keuzes.onbekend)


def velden_van(rij: TabelRij, blik: Blik, stand: Gelezenstand) -> tuple[dict[str, Any], tuple[Melding, ...]]:
    """Every column of the answer but who it is about and when; and remarks about dates that cannot be read."""
    oordeel, keuzes = stand.oordeel, keuzes_van(rij, blik)
    begin, over_begin = datum_van(rij, blik, "in_gebruik_vanaf")
    plan, over_plan = datum_van(rij, blik, "gepland_vanaf")
    gebruikt, niet = oordeel.status == "gebruikt", oordeel.status == "gebruikt_nog_niet"
    start = (oordeel.in_gebruik_vanaf or begin) if gebruikt else None
    gepland = (oordeel.gepland_vanaf or plan) if niet else None
    plan_status = oordeel.plan or _enkel(keuzes, "plan_status") or ("gepland" if gepland else None)
    antwoord = {
        **{veld: _meer(keuzes[veld]) if veld in keuzes else None for veld in MEERKEUZE},
        **{veld: lees_janee(blik.cel(rij, veld).tekst) if veld in blik.velden else None for veld in JANEE},
        "respondent_soort": _enkel(keuzes, "respondent_soort"),
        "model_gebruikt": _enkel(keuzes, "model_gebruikt"),
        "status": oordeel.status,
        "status_ruw": ruw(stand.cel.tekst) if stand.cel.kolom != blik.velden.get("gemeente") else "",
        "status_cel": stand.cel.adres if stand.cel.rij else "",
        "gebruik_diepte": (oordeel.diepte or _enkel(keuzes, "gebruik_diepte")) if gebruikt else None,
        "plan_status": plan_status if niet else None,
        **_datum("in_gebruik", "in_gebruik_vanaf", start, tekst=_tekst(rij, blik, "in_gebruik_vanaf", begin)),
        **_datum("gepland", "gepland_vanaf", gepland, tekst=_tekst(rij, blik, "gepland_vanaf", plan)),
        "contact_bekend": any(rij.cellen.get(k, LEEG).tekst.strip() for k in blik.contactkolommen),
    }
    return antwoord, (*over_begin, *over_plan)


def uitvoerder_van(rij: TabelRij, blik: Blik) -> str | None:
    """The code of the uitvoerder that a row names in a column of its own, when it is known."""
    return _uitvoerder(blik.cel(rij, "uitvoerder").tekst) if "uitvoerder" in blik.velden else None


@cache
def _uitvoerder(tekst: str) -> str | None:
    return uitvoerders().code(tekst) or None


def _datum(naam: str, veld: str, datum: Datum | None, *, tekst: str) -> dict[str, Any]:
    return {
        veld: datum.dag if datum else None,
        f"{naam}_precisie": datum.precisie if datum else None,
        f"{naam}_ruw": tekst if datum else "",
    }


def _tekst(rij: TabelRij, blik: Blik, veld: str, gelezen: Datum | None) -> str:
    """The text beside a date that was read; anything else in a date column is free text, and that is not kept."""
    return ruw(blik.cel(rij, veld).tekst) if gelezen else ""


def _enkel(keuzes: dict[str, Keuzes], veld: str) -> str | None:
    codes = keuzes.get(veld, _GEEN).codes
    return next(iter(codes)) if len(codes) == 1 else None


def _meer(keuzes: Keuzes) -> str | None:
    return f";{';'.join(sorted(keuzes.codes))};" if keuzes.codes else None
