"""What "Op weg naar 342" is drawn from: the delivered stands, the target, the paces, and where they fall."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from indicators.lijsten import Mijlpaal
from indicators.measurement import Measurement
from indicators.unit import MAANDEN
from store.referentie import geldig_op, lees_referentie, norm

HOOGSTENS_GEBEURTENISSEN = 4


@dataclass(frozen=True, slots=True)
class Punt:
    """The counts of one delivered peildatum; the changes are None at the first."""

    peildatum: date
    gebruikt: int
    nog_niet: int
    geen: int
    totaal: int
    begonnen: int | None = None
    eerste_ja: int | None = None
    gestopt: int | None = None
    bron: str = "inventarisatie"

    @property
    def hoogstens(self) -> int:
        """Where the thin bar ends: as if every silent gemeente used it."""
        return self.gebruikt + self.geen


@dataclass(frozen=True, slots=True)
class Doel:
    """What should stand when."""

    datum: date
    waarde: int


@dataclass(frozen=True)
class Weg:
    """Everything in the picture; the three paces are gemeenten per month, None where not measured."""

    punten: tuple[Punt, ...]
    doel: Doel | None
    nodig: float | None
    laatste: float | None
    beste: float | None
    vandaag: date
    benaderingen: tuple[Mijlpaal, ...] = ()
    gebeurtenissen: tuple[Mijlpaal, ...] = ()


def punt(ado_01: Measurement, ado_02: Measurement, *, ado_03: Measurement, ado_07: Measurement) -> Punt:
    """The point of one peildatum, from its four measurements."""
    ja, nee, stil = (meting.totaal() for meting in (ado_01, ado_02, ado_03))
    gebruikt, nog_niet, geen, totaal = (int(w or 0) for w in (ja.teller, nee.teller, stil.teller, ja.noemer))
    waarden = [ado_07.totaal(maat).waarde for maat in ("begonnen", "eerste_antwoord_ja", "gestopt")]
    begonnen, eerste_ja, gestopt = (None if waarde is None else int(waarde) for waarde in waarden)
    return Punt(ado_01.peildatum, gebruikt, nog_niet, geen, totaal, begonnen, eerste_ja, gestopt)


def doel_op(peildatum: date, indicator: str = "ADO-01") -> Doel | None:
    """The first target on or after a day; None when every target has passed."""
    rijen = [rij for rij in geldig_op(lees_referentie("doelen"), peildatum) if rij["indicator"] == indicator]
    komend = sorted(rij["datum"] for rij in rijen if rij["datum"] >= peildatum.isoformat())
    waarde = next((rij["waarde"] for rij in rijen if komend and rij["datum"] == komend[0]), None)
    return Doel(date.fromisoformat(komend[0]), int(waarde)) if waarde else None


def weg(
    punten: Sequence[Punt],
    ado_08: Measurement,
    *,
    ado_09: Measurement,
    doel: Doel | None,
    vandaag: date,
    benaderingen: Iterable[Mijlpaal] = (),
    gebeurtenissen: Iterable[Mijlpaal] = (),
) -> Weg:
    """The picture's data. Approximations near a delivered peildatum are left out, and the newest four events kept."""
    op_tijd = tuple(sorted(punten, key=lambda p: p.peildatum))
    vanaf = op_tijd[0].peildatum if op_tijd else vandaag
    binnen = [m for m in gebeurtenissen if vanaf <= m.datum <= vandaag]
    return Weg(
        op_tijd,
        doel,
        ado_08.totaal().waarde,
        ado_09.totaal("eigen_start").waarde,
        ado_09.totaal("eigen_start_beste").waarde,
        vandaag,
        _los_van(benaderingen, op_tijd, binnen=norm("benadering_binnen", vandaag)),
        tuple(binnen[-HOOGSTENS_GEBEURTENISSEN:]),
    )


def _los_van(benaderingen: Iterable[Mijlpaal], punten: Sequence[Punt], *, binnen: float) -> tuple[Mijlpaal, ...]:
    return tuple(
        m
        for m in benaderingen
        if m.waarde is not None and all(abs((m.datum - p.peildatum).days) > binnen for p in punten)
    )


@dataclass(frozen=True, slots=True)
class Assen:
    """From a day and a number of gemeenten to px; y grows downward."""

    van: date
    tot: date
    top: float
    breedte: float
    hoogte: float

    def x(self, dag: date) -> float:
        """Where a day stands."""
        return (dag - self.van).days / (self.tot - self.van).days * self.breedte

    def y(self, aantal: float) -> float:
        """Where a number stands."""
        return self.hoogte * (1 - aantal / self.top)


def assen(beeld: Weg, breedte: float, hoogte: float) -> Assen:
    """From the first day shown to one month after the target; nought to just above it."""
    dagen = [p.peildatum for p in beeld.punten] + [m.datum for m in beeld.benaderingen]
    van = min(dagen, default=beeld.vandaag - timedelta(days=365))
    eind = max([*dagen, beeld.vandaag] if beeld.doel is None else [*dagen, beeld.doel.datum])
    hoogste = max([p.totaal for p in beeld.punten] + ([beeld.doel.waarde] if beeld.doel else []), default=1)
    return Assen(van, eind + timedelta(days=31), hoogste * 1.06, breedte, hoogte)


def tijdstrepen(van: date, tot: date, hoogstens: int) -> list[tuple[date, str]]:
    """First days of months with Dutch names, at most so many: januari 2026 as jan 2026."""
    maanden = [date(n // 12, n % 12 + 1, 1) for n in range(van.year * 12 + van.month - 1, tot.year * 12 + tot.month)]
    for stap in (1, 2, 3, 6, 12, 24):
        gekozen = [dag for dag in maanden if (dag.year * 12 + dag.month - 1) % stap == 0 and van <= dag <= tot]
        if len(gekozen) <= hoogstens:
            break
    return [(dag, f"{MAANDEN[dag.month - 1][:3]} {dag.year}") for dag in gekozen]
