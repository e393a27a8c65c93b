"""Numbers of a workbook as the text a reader sees: no float noise, dates written ISO."""

from datetime import datetime, timedelta
from decimal import Decimal, InvalidOperation

_LAATSTE_DAG = 2_958_465  # 31 December 9999, the last serial Excel knows
_NEGENTIENVIER = 1_462  # days between the two date systems
_FOUTEN = {
    "#N/A": "#N/B",
    "#VALUE!": "#WAARDE!",
    "#DIV/0!": "#DEEL/0!",
    "#REF!": "#VERW!",
    "#NAME?": "#NAAM?",
    "#NUM!": "#GETAL!",
    "#NULL!": "#LEEG!",
}


def dutch_error(tekst: str) -> str:
    """Return an error value as a Dutch Excel shows it."""
    return _FOUTEN.get(tekst, tekst)


def plain_number(tekst: str) -> str:
    """Return a stored number without float noise: '518.0' is '518', '0.10000000000000001' is '0.1'."""
    if tekst.isdecimal() and len(tekst) < 16:
        return str(int(tekst))
    try:
        getal = Decimal(f"{float(tekst):.15g}")
    except (ValueError, InvalidOperation):
        return tekst
    if not getal.is_finite() or abs(getal.adjusted()) > 30:
        return tekst
    return f"{getal.normalize():f}" if getal else "0"


def date_of_serial(tekst: str, *, soort: str, stelsel_1904: bool) -> str:
    """Return the ISO date (or month, or time) of a serial number; '' when it is outside Excel's calendar.

    soort is what the number format shows: 'dag', 'maand' (no day in it), 'jaar' or 'tijd'.
    """
    try:
        reeks = float(tekst)
    except ValueError:
        return ""
    if not 0 <= reeks < _LAATSTE_DAG:
        return ""
    if stelsel_1904:
        reeks += _NEGENTIENVIER
    basis = datetime(1899, 12, 30) if reeks >= 60 else datetime(1899, 12, 31)
    moment = basis + timedelta(seconds=round(reeks * 86_400))
    if soort == "tijd" and reeks < 1:
        return moment.strftime("%H:%M:%S")
    return iso_text(moment, soort=soort)


def iso_text(moment: datetime, *, soort: str = "dag") -> str:
    """Return a moment as ISO text, no more precise than it was meant: a month format on day 1 is a month."""
    dag = moment.date()
    if moment.time() != datetime.min.time():
        return moment.replace(microsecond=0, tzinfo=None).isoformat()
    if soort == "jaar" and (dag.month, dag.day) == (1, 1):
        return f"{dag.year:04d}"
    if soort == "maand" and dag.day == 1:
        return f"{dag.year:04d}-{dag.month:02d}"
    return dag.isoformat()
