"""A real HTML table: caption, headings with scope, numbers at the right, everything escaped."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from charts.svg import adres, veilig
from indicators.measurement import Status
from indicators.tekst import MERK, STATUS_TEKST
from indicators.unit import Unit, schrijf_aantal

STIJL_TABEL = """
.pm-tabel{border-collapse:collapse;width:100%;font-size:14px}
.pm-tabel caption{text-align:left;font-weight:600;padding:6px 0}
.pm-tabel th,.pm-tabel td{padding:5px 10px;border-bottom:1px solid currentColor;text-align:left;vertical-align:top;
border-color:rgba(128,128,128,.45)}
.pm-tabel thead th{border-bottom-width:2px;vertical-align:bottom}
.pm-tabel tbody th,.pm-kopieer{white-space:nowrap}
.pm-tabel .getal{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
.pm-tabel .getal.erbij{white-space:normal}.pm-tabel .getal span{white-space:nowrap}
.pm-tabel tr.totaal>*{font-weight:600;border-top:2px solid rgba(128,128,128,.8)}
.pm-tabelvak{overflow-x:auto}
""".replace("\n", "")


@dataclass(frozen=True, slots=True)
class Link:
    """Words that lead somewhere: a place in the app, or https."""

    tekst: str
    adres: str


@dataclass(frozen=True, slots=True)
class Getal:
    """A value with its unit; None is written as a dash."""

    waarde: float | None
    eenheid: Unit = Unit.AANTAL


@dataclass(frozen=True, slots=True)
class Kopieer:
    """A button that copies a sentence; the page's script reads data-tekst."""

    tekst: str
    label: str = "Kopieer zin"


Cel = str | int | None | Link | Getal | Kopieer
# A number in words of its own: 44, 46,8%, 44 (46,8%), 26,9% (24,6% tot 29,2%), 3, structureel. A date is none.
GETALTEKST = re.compile(r"[-−+]?\d[\d.]*(,\d+)?%?([ ]\(.*\))?([;,][ ].*)?|[-−+]?\d[\d.]* van \d.*")


def html_tabel(
    koppen: Sequence[str],
    rijen: Sequence[Sequence[Cel]],
    *,
    bijschrift: str,
    id: str,
    rijkop: bool = True,
    totaalrij: bool = False,
) -> str:
    """The table. The first cell of a row names the row when `rijkop`; the last row is a total when `totaalrij`.

    A column is right-aligned, heading included, when any of its cells is a number, written out or not.
    What is hidden is its mark alone; the caption says what that means.
    """
    rijen = [[MERK if cel == _VERBORGEN else cel for cel in rij] for rij in rijen]
    if any(cel == MERK for rij in rijen for cel in rij):
        bijschrift = f"{bijschrift} · {_VERBORGEN}"
    rechts = [_rechts([rij[i] for rij in rijen], rijkop=rijkop and i == 0) for i in range(len(koppen))]
    kop = "".join(
        f'<th scope="col"{_klasse(getal)}>{veilig(naam)}</th>' for naam, getal in zip(koppen, rechts, strict=True)
    )
    lijf = "".join(
        _rij(rij, rechts, rijkop=rijkop, totaal=totaalrij and i == len(rijen) - 1) for i, rij in enumerate(rijen)
    )
    return (
        f'<div class="pm-tabelvak" role="region" aria-label="{veilig(bijschrift)}" tabindex="0">'
        f'<table class="pm-tabel" id="{veilig(id)}"><caption>{veilig(bijschrift)}</caption>'
        f"<thead><tr>{kop}</tr></thead><tbody>{lijf}</tbody></table></div>"
    )


_VERBORGEN = STATUS_TEKST[Status.ONDERDRUKT]


def _rechts(cellen: Sequence[Cel], *, rijkop: bool) -> bool:
    """Whether a column holds numbers; words without a digit stand among them, such as why there is none."""
    if any(isinstance(cel, int | Getal) or cel == MERK for cel in cellen):
        return True
    woorden = [cel for cel in cellen if isinstance(cel, str) and any(teken.isdigit() for teken in cel)]
    alleen = all(isinstance(cel, str) or cel is None for cel in cellen)
    return not rijkop and alleen and bool(woorden) and all(GETALTEKST.fullmatch(woord) for woord in woorden)


def _klasse(getal: bool, cel: Cel = None) -> str:
    erbij = " erbij" if isinstance(cel, str) and " " in cel else ""
    return f' class="getal{erbij}"' if getal else ""


def _rij(rij: Sequence[Cel], rechts: Sequence[bool], *, rijkop: bool, totaal: bool) -> str:
    cellen = "".join(
        f'<th scope="row">{_cel(cel)}</th>' if rijkop and i == 0 else f"<td{_klasse(getal, cel)}>{_cel(cel)}</td>"
        for i, (cel, getal) in enumerate(zip(rij, rechts, strict=True))
    )
    return f'<tr class="totaal">{cellen}</tr>' if totaal else f"<tr>{cellen}</tr>"


def _cel(cel: Cel) -> str:
    match cel:
        case Link():
            return f'<a href="{adres(cel.adres)}" target="_self">{veilig(cel.tekst)}</a>'
        case Getal():
            return veilig(cel.eenheid.write(cel.waarde))
        case Kopieer():
            knop = '<button type="button" class="pm-kopieer"'
            return f'{knop} data-tekst="{veilig(cel.tekst)}">{veilig(cel.label)}</button>'
        case None:
            return veilig(Unit.AANTAL.write(None))
        case int():
            return schrijf_aantal(cel)
    return _met_erbij(cel)


def _met_erbij(tekst: str) -> str:
    """Text; of a number with more behind it each part stays on one line."""
    if not GETALTEKST.fullmatch(tekst):
        return veilig(tekst)
    delen = re.split(r"(?<=;) " if "; " in tekst else r" (?=\()", tekst, maxsplit=1)
    return " ".join(f"<span>{veilig(deel)}</span>" for deel in delen) if len(delen) > 1 else veilig(tekst)
