"""How far the data of a feed reach on a peildatum, and the period that a figure is counted over."""

from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from indicators.indicator import Indicator
from indicators.measurement import Status
from store.editie import Editie
from store.referentie import norm
from store.stand import Stand


@dataclass(frozen=True, slots=True)
class Reikwijdte:
    """Until when a figure can be measured and over which period; `status` says why it cannot be."""

    gegevens_tot: date | None = None
    van: date | None = None
    tot: date | None = None
    status: Status = Status.OK

    @property
    def periode(self) -> tuple[date, date] | None:
        """From and to, both included."""
        return (self.van, self.tot) if self.van and self.tot else None

    @property
    def grenzen(self) -> dict[str, date]:
        """The period as parameters of a query."""
        return {"van": self.van, "tot": self.tot} if self.van and self.tot else {}


def reikwijdte(indicator: Indicator, stand: Stand, *, van: date | None = None, tot: date | None = None) -> Reikwijdte:
    """The reach of an indicator's feed; a period runs from 1 January of the peildatum's year unless it is given."""
    if not indicator.feed:
        return Reikwijdte()
    bekend = gegevens_tot(stand, indicator.feed)
    if bekend is None:
        return Reikwijdte(status=Status.GEEN_WAARNEMINGEN)
    eind = min(tot or stand.peildatum, stand.peildatum, bekend)
    begin = van or date(stand.peildatum.year, 1, 1)
    oud = stand.peildatum - bekend > timedelta(days=norm("gegevens_oud_na", stand.peildatum))
    if oud or begin > eind:
        eind = max(begin, min(tot or stand.peildatum, stand.peildatum))
        return Reikwijdte(bekend, begin, eind, Status.BUITEN_GEGEVENS)
    return Reikwijdte(min(bekend, stand.peildatum), begin, eind)


def gegevens_tot(stand: Stand, feed: str) -> date | None:
    """The newest day that a delivery of a feed covers; None when nothing of it is known on the peildatum."""
    if "bereik" not in stand.editie.manifest["relaties"]:  # an editie of before there were logs
        return None
    eerste, laatste = _eerste_en_laatste(stand.editie, feed, stand.rol)
    return laatste if eerste and eerste <= stand.peildatum else None


_EERSTE = {"signalen": "signalen", "reacties": "kennisgevingen", "maandtellingen": "maandtellingen"}


@lru_cache(maxsize=64)
def _eerste_en_laatste(editie: Editie, feed: str, rol: str) -> tuple[date | None, date | None]:
    """The day on which something of a feed was first known, and the newest day that it covers."""
    stand = Stand(editie, date.max, rol)
    eerste = stand.rijen((), f"SELECT min(bekend_van) FROM {_EERSTE[feed]}")[0][0]
    laatste = stand.rijen((), "SELECT max(gegevens_tot) FROM bereik WHERE soort = $feed", {"feed": feed})[0][0]
    return eerste, laatste
