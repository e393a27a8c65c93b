"""A fictional log of answers: twenty creditors of many sizes, reasons, partial pauzes, breaches, and names not known."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from publish.publiceer import voeg_toe
from store.editie import Editie
from tests.logstenen import bewaar_log, reactie
from tests.pages.logwereld import SIGNALEN, TOT, signalen
from tests.pages.wereld import lever_standen

# Per creditor in how many of each hundred dossiers it stands: from every dossier to a handful.
SCHULDEISERS = {
    "BELASTINGDIENST": 90, "CAK": 70, "UWV": 30, "DUO": 25, "CZ": 60, "VGZ": 50, "MENZIS": 35, "DSW": 12, "VITENS": 55,
    "EVIDES": 30, "DUNEA": 20, "ENECO": 65, "ESSENT": 45, "VATTENFALL": 30, "GREENCHOICE": 12, "ODIDO": 40, "KPN": 35,
    "WEHKAMP": 20, "YMERE": 10,
}  # fmt: skip
# Of these only so many Kennisgevingen are known in all: too few to judge, or too few to stand apart.
WEINIG = {"PURE_ENERGIE": 20, "OXXIO": 4, "GM0344": 14, "PARTICULIER": 25, "ONBEKEND": 30, "X-0123456789abcdef": 12}
REDENEN = ("eerdere_pauze", "geen_convenant", "fraude", "kennisgeving_onvolledig", "")
SCHENDINGEN = ("gemeld", "bevestigd", "gemeld", "weerlegd", "hersteld", "bevestigd")
STREEK = "VGZ"


def reacties() -> Iterator[dict[str, Any]]:
    """The answers: VGZ answers more often than the others, so that someone differs by more than chance."""
    alle = signalen()
    for k, (schuldeiser, van_de_honderd) in enumerate(SCHULDEISERS.items()):
        for n in range(SIGNALEN):
            if (n * 37 + k * 11) % 100 < van_de_honderd:
                yield reactie(**_reactie(alle[n], n, k, schuldeiser))
    for k, (schuldeiser, aantal) in enumerate(WEINIG.items(), start=50):
        for n in range(aantal):
            yield reactie(**_reactie(alle[n * 3], n * 3, k, schuldeiser))


def _reactie(signaal: dict[str, Any], n: int, k: int, schuldeiser: str) -> dict[str, Any]:
    dag = signaal["signaaldatum"]
    toeval = (n * n + n * 7 + k * 31 + n * k * 3) % 20
    vast = {"traject": f"T{n}", "kennisgeving": f"K{n}-{k}", "schuldeiser_id": schuldeiser,
            "gm_code": signaal["gm_code"], "verzonden_op": dag, "kanaal": signaal["kanaal"]}  # fmt: skip
    antwoord_op = dag + timedelta(days=2 + (n * 5 + k) % 30)
    if (toeval < 7 and not (schuldeiser == STREEK and n % 3)) or antwoord_op > TOT:
        return vast
    if toeval < 9:
        return {**vast, "reactie": "geweigerd", "reactie_op": antwoord_op, "reden": REDENEN[n % 5]}
    if toeval == 9:
        return {**vast, "reactie": "in_behandeling", "reactie_op": antwoord_op}
    deels = toeval == 10
    toegezegd = {"reactie": "gedeeltelijk" if deels else "toegekend", "reactie_op": antwoord_op,
                 "reden": REDENEN[n % 4] if deels else "", "pauze_start": dag,
                 "termijn_toegezegd_maanden": 6.0 if n % 5 == 0 else 8.0}  # fmt: skip
    return {**vast, **toegezegd, **(_schending(n, dag) if n % 61 == 0 and dag.month < 9 else {})}


def _schending(n: int, dag: date) -> dict[str, Any]:
    return {"schending": SCHENDINGEN[n % 6], "schending_soort": ";aanmaning;", "schending_op": dag + timedelta(days=50)}


def lever_antwoorden(data: Path) -> Editie:
    """Three inventories, the signals, and the answers of which nine rows could not be read."""
    lever_standen(data)
    rijen = list(reacties())
    logs = [
        bewaar_log(data, "signalen", signalen(), peildatum=TOT, voorbeeld=True),
        bewaar_log(data, "reacties", rijen, peildatum=TOT, voorbeeld=True, gelezen=len(rijen) + 9, afgekeurd=9),
    ]
    return voeg_toe(data, logs)
