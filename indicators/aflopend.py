"""The pauzes whose term is nearly over, row by row and without a pseudonym: the work list behind PAU-06."""

from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache

from indicators.indicator import Indicator
from indicators.lijsten import gemeenten
from indicators.measurement import TOTAAL, Status
from indicators.pauses import EINDE_OPEN, PAU_06
from indicators.reikwijdte import reikwijdte
from indicators.tellen import Filters, bevraagd
from indicators.woorden import SECTOREN
from protect.mensen import ziet_mensen
from store.referentie import lees_referentie
from store.register import Register, register_bij
from store.stand import Stand

_KOLOMMEN = (
    "laatste_dag, laatste_dag - moment, gm_code, naam, schuldeiser_id, coalesce(nullif(sector, ''), 'onbekend'),"
    " termijn, verlengd, kennisgeving"
)
# A national log has more rows than a person can work through: the database sorts, and hands over the first.
HOOGSTENS = 200
_EERSTE = "SELECT * FROM ({}) AS r ORDER BY laatste_dag, gm_code, schuldeiser_id, kennisgeving LIMIT {hoogstens}"
_ANDEREN = {"PARTICULIER": "Een particulier", "ONBEKEND": "Niet bekend"}


@dataclass(frozen=True, slots=True)
class Aflopend:
    """One pauze that nearly ends: when, where and at which creditor. Whose pauze it is stands nowhere."""

    laatste_dag: date
    over_dagen: int
    gm_code: str
    gemeente: str
    uitvoerders: tuple[str, ...]
    schuldeiser: str
    sector: str
    termijn: int | None
    verlengd: bool


def aflopend(stand: Stand, *, dagen: int, filters: Filters = (), hoogstens: int = HOOGSTENS) -> tuple[Aflopend, ...]:
    """The pauzes of PAU-06 that end within so many days, the first to end first, at most `hoogstens`.

    Empty for other roles than intern.
    """
    if not ziet_mensen(stand) or reikwijdte(PAU_06, stand).status != Status.OK:
        return ()
    uitvoerders = {g.gm_code: g.uitvoerders for g in gemeenten(stand)}
    register = register_bij(stand.editie)
    rijen = bevraagd(_binnen(dagen), stand, _KOLOMMEN, per=TOTAAL, filters=filters, strata=None,
                    om=_EERSTE.format("{}", hoogstens=int(hoogstens)))  # fmt: skip
    lijst = [
        Aflopend(laatste, over, gm_code, naam, uitvoerders.get(gm_code, ()), _schuldeiser(id, register),
                 SECTOREN.get(sector, sector), termijn, bool(verlengd))
        for *_, laatste, over, gm_code, naam, id, sector, termijn, verlengd, _ in rijen
    ]  # fmt: skip
    return tuple(lijst)


def _binnen(dagen: int) -> Indicator:
    return replace(PAU_06, waar=f"{EINDE_OPEN} AND laatste_dag - moment <= {int(dagen)}")


@lru_cache(maxsize=8)
def _namen(register: Register) -> dict[str, str]:
    """The creditors that have a name: the register, and every gemeente."""
    gemeentenamen = {rij["gm_code"]: f"Gemeente {rij['naam']}" for rij in lees_referentie("gemeenten")}
    return gemeentenamen | {rij["schuldeiser_id"]: rij["naam"] for rij in register.schuldeisers}


def _schuldeiser(id: str, register: Register) -> str:
    return _namen(register).get(id) or _ANDEREN.get(id, "Niet in onze lijst")
