"""A measurement: an indicator measured. The one thing that tile, chart, sentence, sheet and JSON take."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from indicators.indicator import Indicator
from indicators.unit import Unit

TOTAAL = "totaal"


class Status(StrEnum):
    """Whether a value may be read, and if not, why."""

    OK = "ok"
    GEEN_WAARNEMINGEN = "geen_waarnemingen"
    BUITEN_GEGEVENS = "buiten_gegevens"
    NIET_BEREIKT = "niet_bereikt"
    TE_KLEIN = "te_klein"
    ONDERDRUKT = "onderdrukt"
    NIET_VAN_TOEPASSING = "niet_van_toepassing"


@dataclass(frozen=True, slots=True)
class Rij:
    """One value. A share is 0 to 1; what is not known is None, never NaN."""

    groep: str
    naam: str
    maat: str | None
    waarde: float | None
    teller: float | None
    noemer: float | None
    ondergrens: float | None = None
    bovengrens: float | None = None
    status: Status = Status.OK
    termijn: int | None = None
    na_maanden: int | None = None
    nog_te_volgen: int | None = None
    net_ervoor: float | None = None


def onderdrukt(rij: Rij) -> Rij:
    """The row with nothing in it that was counted."""
    return Rij(
        rij.groep, rij.naam, rij.maat, None, None, None, status=Status.ONDERDRUKT,
        termijn=rij.termijn, na_maanden=rij.na_maanden,
    )  # fmt: skip


def lege_rij(maat: str | None, status: Status) -> Rij:
    """The row of a figure that has no value at all."""
    return Rij(TOTAAL, "Totaal", maat, None, None, None, status=status)


LEGE_RIJ_VELDEN = ("termijn", "na_maanden", "nog_te_volgen", "net_ervoor")


@dataclass(frozen=True)
class Measurement:
    """The rows of an indicator on a peildatum, in an editie, for a role, per dimension.

    `hele_procenten`: its counts are rounded for this role, so that its shares are whole percents.
    """

    indicator: Indicator
    peildatum: date
    editie: str
    nummer: int
    rol: str
    voorbeeld: bool
    per: str
    rijen: tuple[Rij, ...]
    filters: tuple[tuple[str, str], ...] = ()
    gegevens_tot: date | None = None
    periode: tuple[date, date] | None = None
    opmerkingen: tuple[str, ...] = ()
    hele_procenten: bool = False

    def rij(self, groep: str, maat: str | None = None) -> Rij | None:
        """The row of a group; None when there is none."""
        return next((rij for rij in self.rijen if rij.groep == groep and rij.maat == maat), None)

    def totaal(self, maat: str | None = None) -> Rij:
        """The row over everything. Only of a measurement that was made without a dimension."""
        rij = self.rij(TOTAAL, maat)
        if rij is None:
            raise KeyError(f"{self.indicator.code} heeft geen totaal voor maat {maat!r}")
        return rij

    @property
    def groepen(self) -> tuple[str, ...]:
        """The groups in their order, each once."""
        return tuple(dict.fromkeys(rij.groep for rij in self.rijen))

    def eenheid(self, maat: str | None = None) -> Unit:
        """In what a maat is written."""
        eenheid = self.indicator.eenheid_van(maat)
        return Unit.HEEL_AANDEEL if eenheid is Unit.AANDEEL and self.hele_procenten else eenheid

    def als_json(self) -> dict[str, Any]:
        """The document that the command line prints and an editie stores."""
        return {
            "code": self.indicator.code,
            "label": self.indicator.label,
            "soort": str(self.indicator.soort),
            "peildatum": self.peildatum.isoformat(),
            "gegevens_tot": self.gegevens_tot.isoformat() if self.gegevens_tot else None,
            "periode": [dag.isoformat() for dag in self.periode] if self.periode else None,
            "editie": self.editie,
            "rol": self.rol,
            "per": self.per,
            "eenheid": self.indicator.eenheid.naam,
            "rijen": [rij_als_json(rij) for rij in self.rijen],
        }


def rij_als_json(rij: Rij) -> dict[str, Any]:
    """A row as a record; the columns of curves only where they mean something."""
    velden = {naam: getattr(rij, naam) for naam in Rij.__slots__}
    return {k: v for k, v in velden.items() if v is not None or k not in LEGE_RIJ_VELDEN}


def rij_uit_json(record: dict[str, Any]) -> Rij:
    """The row that rij_als_json wrote."""
    return Rij(**{**record, "status": Status(record["status"])})
