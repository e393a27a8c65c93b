"""Series per month as bars: each series in a panel of its own on one axis of months, with lines for what happened."""

import re
from calendar import monthrange
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from charts.kader import Kader, kader
from charts.svg import breek, el, groep, lijn, tekst, tekstbreedte
from charts.taal import schrijf_moment
from indicators.lijsten import Mijlpaal
from indicators.measurement import Measurement, Rij, Status
from indicators.tekst import MERK, STATUS_TEKST
from indicators.unit import schrijf_aantal, schrijf_maand

LINKS, BOVEN, NAAM, ONDER = 44.0, 18.0, 28.0, 50.0
KORT = ("jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
HOOGSTENS_LIJNEN = 4
GEEN_MAANDEN = "Nog geen gegevens"
# Left, right, top and bottom.
Vak = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Maand:
    """One month of a series; `deels`: the data do not reach its last day."""

    dag: date
    aantal: float | None
    status: Status = Status.OK
    deels: bool = False


@dataclass(frozen=True)
class Reeks:
    """A series with its name; series stand beside each other and are never added."""

    naam: str
    maanden: tuple[Maand, ...]


def reeks(meting: Measurement, naam: str, *, maat: str | None = None) -> Reeks:
    """The rows of a measurement per month as a series."""
    rijen = [r for r in meting.rijen if r.maat == maat and re.fullmatch(r"\d{4}-\d\d", r.groep)]
    return Reeks(naam, tuple(_maand(r, meting.gegevens_tot) for r in sorted(rijen, key=lambda r: r.groep)))


def _maand(rij: Rij, gegevens_tot: date | None) -> Maand:
    jaar, maand = (int(deel) for deel in rij.groep.split("-")[:2])
    laatste = date(jaar, maand, monthrange(jaar, maand)[1])
    deels = gegevens_tot is not None and gegevens_tot < laatste
    return Maand(laatste.replace(day=1), rij.waarde, rij.status, deels)


def gebeurtenissen(mijlpalen: Sequence[Mijlpaal], reeksen: Sequence[Reeks]) -> tuple[Mijlpaal, ...]:
    """The last four events within the months drawn; what is known to the year only has no place on the axis."""
    dagen = [m.dag for r in reeksen for m in r.maanden]
    if not dagen:
        return ()
    eerste, laatste = min(dagen), max(dagen)
    tot = laatste.replace(day=monthrange(laatste.year, laatste.month)[1])
    binnen = [m for m in mijlpalen if m.precisie != "jaar" and m.soort == "mijlpaal" and eerste <= m.datum <= tot]
    return tuple(binnen[-HOOGSTENS_LIJNEN:])


def gebeurtenis_zinnen(gebeurd: Sequence[Mijlpaal]) -> list[str]:
    """The events beside their letters in the picture."""
    return [f"{x} {schrijf_moment(m.datum, m.precisie)}: {m.tekst}" for x, m in zip("ABCD", gebeurd, strict=False)]


def maandbeeld(
    reeksen: Sequence[Reeks], *, om: Kader, gebeurd: Sequence[Mijlpaal] = (), breedte: float = 760, hoogte: float = 130
) -> str:
    """The picture as SVG: a panel of `hoogte` px per series."""
    getekend = [r for r in reeksen if r.maanden]
    if not getekend:
        return kader(tekst(0, 20, GEEN_MAANDEN, font_size=14), (breedte, 30), om=om, alt=f"{GEEN_MAANDEN}.")
    maanden = _alle_maanden(getekend)
    stap = (breedte - LINKS - 8) / len(maanden)
    naam = NAAM if len(getekend) > 1 else 0.0
    onder = len(getekend) * (BOVEN + naam + hoogte)
    # The lines of what happened lie under the bars and their numbers.
    delen = _as(maanden, stap=stap, y=onder - BOVEN)
    for i, r in enumerate(getekend):
        vrij = [_vak(m, r, maanden, stap=stap, hoogte=hoogte) for m in r.maanden]
        strepen = groep(
            _strepen(gebeurd, maanden, stap=stap, hoogte=hoogte, letters=i == 0, vrij=vrij),
            transform=f"translate(0,{naam:g})",
        )
        paneel = [strepen, *_paneel(r, maanden, stap=stap, hoogte=hoogte, naam=naam)]
        delen.append(groep(paneel, transform=f"translate(0,{i * (BOVEN + naam + hoogte):g})"))
    voet = [regel for zin in gebeurtenis_zinnen(gebeurd) for regel in breek(zin, breedte, 12)]
    regels = [tekst(0, onder + ONDER + 17 * i, regel, font_size=12) for i, regel in enumerate(voet)]
    inhoud = groep(delen, transform=f"translate({LINKS:g},{BOVEN:g})") + groep(regels)
    maat = (breedte, onder + ONDER + 17 * len(voet) - 12)
    legenda = [("vlak_deels", "maand nog niet compleet")] if any(m.deels for r in getekend for m in r.maanden) else []
    return kader(inhoud, maat, om=om, alt=alt_maanden(getekend, gebeurd), legenda=legenda)


def _alle_maanden(reeksen: Sequence[Reeks]) -> list[date]:
    """Every month from the first to the last, also those without a row."""
    dagen = [m.dag for r in reeksen for m in r.maanden]
    eerste, laatste = min(dagen), max(dagen)
    nummers = range(eerste.year * 12 + eerste.month - 1, laatste.year * 12 + laatste.month)
    return [date(n // 12, n % 12 + 1, 1) for n in nummers]


def _paneel(r: Reeks, maanden: Sequence[date], *, stap: float, hoogte: float, naam: float) -> list[str]:
    delen = [tekst(-LINKS, 6, r.naam, font_size=13, class_="vet rand")] if naam else []
    dik = min(46.0, stap * 0.7)
    for m in r.maanden:
        x = stap * (maanden.index(m.dag) + 0.5)
        lang = _lang(m, r, hoogte)
        y = naam + hoogte - lang
        klasse = "vlak_deels" if m.deels else "vlak"
        delen.append(el("rect", x=x - dik / 2, y=y, width=dik, height=lang, class_=klasse))
        delen.append(tekst(x, y - 4, _bijschrift(m), text_anchor="middle", font_size=12, class_="rand"))
    return [*delen, lijn((0, naam + hoogte), (stap * len(maanden), naam + hoogte), class_="as")]


def _lang(m: Maand, r: Reeks, hoogte: float) -> float:
    vol = max((m.aantal or 0 for m in r.maanden), default=0) or 1
    return (m.aantal or 0) / vol * (hoogte - 14)


def _vak(m: Maand, r: Reeks, maanden: Sequence[date], *, stap: float, hoogte: float) -> Vak:
    """Where the number over a bar stands: no line goes through it."""
    x, half = stap * (maanden.index(m.dag) + 0.5), tekstbreedte(_bijschrift(m), 12) / 2 + 3
    onder = hoogte - _lang(m, r, hoogte)
    return x - half, x + half, onder - 16, onder


def _bijschrift(m: Maand) -> str:
    """The number; what may not be shown or is not known has a sign, and its words in the alternative and the table."""
    if m.status == Status.ONDERDRUKT:
        return MERK
    return schrijf_aantal(m.aantal) if m.aantal is not None else "–"


def _as(maanden: Sequence[date], *, stap: float, y: float) -> list[str]:
    """The months, and the year under the first month of each."""
    om_de = max(1, round(30 / stap + 0.4))
    delen = []
    for i, dag in enumerate(maanden):
        x = stap * (i + 0.5)
        if i % om_de == 0:
            delen.append(tekst(x, y + 15, KORT[dag.month - 1], text_anchor="middle", font_size=12, class_="zacht"))
        if i == 0 or dag.month == 1:
            delen.append(tekst(x, y + 29, str(dag.year), text_anchor="middle", font_size=12, class_="zacht"))
    return delen


def _strepen(
    gebeurd: Sequence[Mijlpaal], maanden: Sequence[date], *, stap: float, hoogte: float, letters: bool,
    vrij: Sequence[Vak],
) -> list[str]:  # fmt: skip
    """A line through one panel for each event, with its letter over it; letters that would touch stand side by side."""
    delen: list[str] = []
    vorige, naast = -99.0, 0
    for letter, m in zip("ABCD", gebeurd, strict=False):
        dag = (m.datum.day - 1) / monthrange(m.datum.year, m.datum.month)[1] if m.precisie == "dag" else 0.0
        x = stap * (maanden.index(m.datum.replace(day=1)) + dag)
        naast = naast + 1 if x - vorige < 14 else 0
        vorige = x
        boven, onder = next(((y0, y1) for x0, x1, y0, y1 in vrij if x0 < x < x1), (hoogte, hoogte))
        delen += [
            lijn((x, y0), (x, y1), class_="as", stroke_dasharray="2 3")
            for y0, y1 in ((-8.0, boven), (onder, hoogte))
            if y0 < y1
        ]
        delen += [tekst(x + 3 + 10 * naast, 0, letter, font_size=12, class_="vet rand")] if letters else []
    return delen


def alt_maanden(reeksen: Sequence[Reeks], gebeurd: Sequence[Mijlpaal] = ()) -> str:
    """The picture in words: every month of every series, and what happened."""
    delen = [f"{r.naam}. {'; '.join(_maand_zin(m) for m in r.maanden)}." for r in reeksen]
    return " ".join(["Staven per maand.", *delen, *(f"{zin}." for zin in gebeurtenis_zinnen(gebeurd))])


def _maand_zin(m: Maand) -> str:
    if m.aantal is None:
        return f"{schrijf_maand(m.dag)}: {STATUS_TEKST.get(m.status, GEEN_MAANDEN).lower()}"
    return f"{schrijf_maand(m.dag)}: {schrijf_aantal(m.aantal)}{' (maand niet compleet)' if m.deels else ''}"
