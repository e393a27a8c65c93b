"""Tables, tiles and headings of the screen Gegevens as HTML."""

from collections.abc import Iterable, Sequence

from markupsafe import Markup

from charts.tabel import Cel, html_tabel
from pages.html import heel, vul

Tegel = tuple[str, str, str, str]


def tabel(
    koppen: Sequence[str],
    rijen: Iterable[Sequence[Cel]],
    *,
    id: str,
    kop: str,
    bijschrift: str,
    leeg: str = "",
    dicht: str = "",
) -> Markup:
    """A heading with a table. `dicht` folds the table under these words, `leeg` is said for no rows."""
    inhoud = list(rijen)
    html = html_tabel(koppen, inhoud, bijschrift=bijschrift, id=id, rijkop=False) if inhoud else ""
    return vul("gegevens_tabel", kop=kop, tabel=heel(html), leeg=leeg, dicht=dicht)


def tegels(alle: Iterable[Tegel], *, kop: str = "", zin: str = "") -> Markup:
    """A row of tiles, each (label, value, explanation, code of its figure or ''), and a sentence under them."""
    return vul("gegevens_tegels", tegels=list(alle), kop=kop, zin=zin)


def link(woorden: str, adres: str) -> Markup:
    """A link to a screen of ours."""
    return Markup('<a href="{}">{}</a>').format(adres, woorden)


def kopje(tekst: str) -> Markup:
    """A heading of a part of the screen."""
    return Markup("<h2>{}</h2>").format(tekst)
