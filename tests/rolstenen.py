"""A world in which half-years are closed: enough pauzes in twelve gemeenten for other roles to see something."""

from datetime import date, timedelta
from pathlib import Path
from typing import Any

import numpy as np

from publish.rollen import rollen as rolbestanden
from store.editie import Editie
from store.stand import Stand
from tests.bouwstenen import aanvaard
from tests.logstenen import bewaar_log, reactie, signaal

PEILDATUM = date(2025, 11, 4)
# Three provincies of four gemeenten each.
GEMEENTEN = ("GM0518", "GM0599", "GM0546", "GM0502", "GM0363", "GM0392", "GM0394", "GM0361",
             "GM0344", "GM0307", "GM0310", "GM0345")  # fmt: skip
SCHULDEISERS = ("ENECO", "VITENS", "BELASTINGDIENST", "CJIB", "CZ", "VGZ")
UITKOMSTEN = ("schuldregeling", "hulp_gestopt", "", "", "")
ANTWOORDEN = ("toegekend", "gedeeltelijk", "geweigerd", "geen_reactie")


def lograrijen(aantal: int = 900, *, zaad: int = 6) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """Signals and Kennisgevingen of so many trajecten, sent from August 2024 to June 2025; the same for a zaad."""
    lot = np.random.default_rng(zaad)
    signalen, reacties = [], []
    for i in range(aantal):
        dag = date(2024, 8, 1) + timedelta(days=int(lot.integers(320)))
        gemeente = GEMEENTEN[int(lot.integers(12))]
        antwoord = ANTWOORDEN[int(lot.choice(4, p=(0.6, 0.1, 0.1, 0.2)))]
        gegeven = antwoord in ANTWOORDEN[:2]
        einde = UITKOMSTEN[int(lot.choice(5, p=(0.4, 0.1, 0.03, 0.12, 0.35)))] if gegeven else ""
        signalen.append(signaal(traject=f"T{i}", signaal=f"S{i}", gm_code=gemeente, signaaldatum=dag))
        reacties.append(reactie(
            traject=f"T{i}", kennisgeving=f"K{i}", gm_code=gemeente, initiatief="kennisgeving",
            schuldeiser_id=SCHULDEISERS[int(lot.integers(6))], verzonden_op=dag, reactie=antwoord,
            reactie_op=None if antwoord == "geen_reactie" else dag + timedelta(days=5),
            termijn_toegezegd_maanden=6.0 if gegeven else None, pauze_start=dag if gegeven else None, uitkomst=einde,
            uitkomst_op=dag + timedelta(days=60) if einde else None,
        ))  # fmt: skip
    return signalen, reacties


def wereld(data: Path, *, aantal: int = 900, rollen: bool = True) -> Editie:
    """An editie of that world, with the files of the roles, and without stored measurements: those take seconds."""
    signalen, reacties = lograrijen(aantal)
    lezingen = [bewaar_log(data, "signalen", signalen, peildatum=PEILDATUM),
                bewaar_log(data, "reacties", reacties, peildatum=PEILDATUM)]  # fmt: skip
    editie = aanvaard(data, lezingen)
    return met_rollen(editie) if rollen else editie


def met_rollen(editie: Editie, vorige: Editie | None = None) -> Editie:
    """The same editie with the files of the roles, as a publication makes them."""
    van_rollen = rolbestanden(editie, vorige)
    for naam, inhoud in van_rollen.bestanden.items():
        (editie.data / "edities" / editie.naam / naam).write_bytes(inhoud)
    return Editie(editie.data, editie.naam, {**editie.manifest, "kubus": van_rollen.kubus})


def rol(editie: Editie, naam: str) -> Stand:
    """The editie as a role sees it."""
    return Stand(editie, PEILDATUM, naam)
