"""The pictures of Pauzes and Schuldeisers on Groot scherm, each with from where and until when; role intern alone."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from charts.einde import verloop
from charts.groot_pauzes import antwoorden_groot, einde_groot
from charts.kader import Kader, kader_van
from charts.maanden import maandbeeld, reeks
from charts.zinnen.antwoorden import titel_antwoorden
from charts.zinnen.einde import titel_einde
from charts.zinnen.pauzes import herkomst
from charts.zinnen.verzoeken import maand_titel
from indicators.cijferboek import indicator
from indicators.measure import herrekenbaar
from indicators.measurement import Measurement, Status
from pages.frame import Scherm
from pages.onderdelen import schuldeisers
from pages.onderdelen.pauzes import cijfer, nu
from pages.onderdelen.pauzes_einde import gekozen_termijn
from protect.mensen import ziet_mensen

Beeld = tuple[str, str]


def _om(scherm: Scherm, meting: Measurement, id: str) -> Kader:
    # The page says bron and status under every picture.
    return replace(kader_van(meting, id, ondertitel=herkomst(cijfer(scherm, "SIG-05"), meting)), met_bron=False)


def _verzoeken(scherm: Scherm) -> Beeld:
    meting = cijfer(scherm, "SIG-01", per="maand")
    eigen = [reeks(meting, "Pauzeverzoeken")]
    return maand_titel(eigen), maandbeeld(eigen, om=_om(scherm, meting, "groot-verzoeken"), breedte=592, hoogte=110)


def _einde(scherm: Scherm) -> Beeld:
    meting = cijfer(scherm, "PAU-03")
    lijn = verloop(meting, gekozen_termijn(scherm, meting))
    titel = titel_einde(lijn, op=meting.gegevens_tot or meting.peildatum, vandaag=nu())
    return titel, einde_groot(lijn, om=_om(scherm, meting, "groot-einde"))


def _antwoorden(scherm: Scherm) -> Beeld:
    meting, alle = schuldeisers.cijfer(scherm, "SCH-11"), schuldeisers.alle_balken(scherm)
    titel = titel_antwoorden(alle, op=meting.gegevens_tot or meting.peildatum, vandaag=nu())
    return titel, antwoorden_groot(alle, om=_om(scherm, meting, "groot-antwoorden"))


# Each with the figure that it draws and the screen it is from.
VAN_LOGS: dict[str, tuple[str, str, Callable[[Scherm], Beeld]]] = {
    "verzoeken": ("SIG-01", "/pauzes", _verzoeken),
    "einde": ("PAU-03", "/pauzes", _einde),
    "antwoorden": ("SCH-11", "/schuldeisers", _antwoorden),
}


def dag_van(scherm: Scherm, naam: str) -> date | None:
    """The last day that the data of a picture reach."""
    return cijfer(scherm, VAN_LOGS[naam][0]).gegevens_tot


def te_tonen(scherm: Scherm, naam: str) -> bool:
    """Whether there is anything to draw for this role, in this editie and on this day."""
    code = VAN_LOGS[naam][0]
    if not ziet_mensen(scherm.stand) or not herrekenbaar(indicator(code), scherm.stand):
        return False
    return any(rij.status in (Status.OK, Status.ONDERDRUKT) for rij in cijfer(scherm, code).rijen)
