"""A fictional world of three inventories for the screens: 200, 110 and 32 of 342 on 4 November 2025, with depth."""

from collections.abc import Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from store.editie import Editie, huidige_naam
from tests.bouwstenen import antwoord, gemeenten_op, lever
from tests.zaaigoed import als_eerder

DAGEN = (date(2025, 1, 31), date(2025, 6, 30), date(2025, 11, 4))
# Per inventory how many say ja and nog niet; each takes the front of one fixed order.
STANDEN = ((40, 30), (112, 138), (200, 110))
DIEPTES = ("standaard", "standaard", "deels", "pilot", None)
# What a receipt of python -m ingest holds beside what the builder fills in.
KWITANTIE: dict[str, Any] = {
    "sha256": "0" * 64, "levering": None, "editie": None, "verschil": {"nieuw": 342, "gewijzigd": 0, "gelijk": 0},
}  # fmt: skip
PLANNEN = ("in_voorbereiding", "gepland", "geen_plan", None)


def volgorde() -> list[str]:
    """The codes of 2025 in an order that spreads the stands over the map."""
    codes = [rij["gm_code"] for rij in gemeenten_op(DAGEN[-1])]
    return [codes[(plaats * 97) % len(codes)] for plaats in range(len(codes))]


def antwoorden(dag: date, *, ja: int, nee: int) -> list[dict[str, Any]]:
    """One inventory: the first say ja, the next nog niet, the rest nothing."""
    return [_rij(code, plaats, dag, ja=ja, nee=nee) for plaats, code in enumerate(volgorde())]


def _rij(code: str, plaats: int, dag: date, *, ja: int, nee: int) -> dict[str, Any]:
    if plaats >= ja + nee:
        return antwoord(code, "geen_reactie", status_ruw="geen reactie")
    vast: dict[str, Any] = {
        "antwoorddatum": dag - timedelta(days=plaats % 40 + 1), "respondent_soort": "gemeente", "blad": "Reacties",
        "belemmering": (";capaciteit;", ";software;", ";capaciteit;software;", None)[plaats % 4],
        "ondersteuningsvraag": (";training;", ";werkinstructie;", None)[plaats % 3],
    }  # fmt: skip
    if plaats < ja:
        return antwoord(
            code, "gebruikt", status_ruw="Ja", gebruik_diepte=DIEPTES[plaats % 5],
            in_gebruik_vanaf=date(2025, plaats % 10 + 1, 1) if plaats % 3 and plaats % 10 + 1 < dag.month else None,
            in_gebruik_precisie="maand", kanaal=(";skp;", ";e-mail;", ";brief;e-mail;")[plaats % 3],
            model_gebruikt=("nvvk_model", "eigen", None)[plaats % 3],
            pluspunt=(";rust_voor_hulpvrager;", ";overzicht;", None)[plaats % 3], **vast,
        )  # fmt: skip
    gepland = date(2025, 10, 1) + timedelta(days=30 * (plaats % 9)) if plaats % 4 < 2 else None
    return antwoord(
        code, "gebruikt_nog_niet", status_ruw="nog niet", plan_status=PLANNEN[plaats % 4], gepland_vanaf=gepland,
        gepland_precisie="maand" if gepland else None, **vast,
    )  # fmt: skip


def lever_standen(data: Path, *, tot: int = 3, voorbeeld: bool = True) -> Editie:
    """Deliver the first `tot` inventories into a data folder."""
    if huidige_naam(data):
        return _geleverd(data, tot, voorbeeld=voorbeeld)
    return als_eerder(data, ("standen", tot, voorbeeld), lambda: _geleverd(data, tot, voorbeeld=voorbeeld))


def _geleverd(data: Path, tot: int, *, voorbeeld: bool) -> Editie:
    for dag, (ja, nee) in _standen()[:tot]:
        editie = lever(data, dag, antwoorden(dag, ja=ja, nee=nee), voorbeeld=voorbeeld, **KWITANTIE)
    return editie


def _standen() -> Sequence[tuple[date, tuple[int, int]]]:
    return tuple(zip(DAGEN, STANDEN, strict=True))
