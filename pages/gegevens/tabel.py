"""Tables, tiles and links of the screen Gegevens as HTML, with numbers and dates written in Dutch."""

from collections.abc import Iterable, Sequence
from datetime import date

from markupsafe import Markup

from indicators.unit import schrijf_aantal, schrijf_datum
from pages.html import vul

Cel = str | int | date | Markup | None
Tegel = tuple[str, str, str, str]


def tabel(
    koppen: Sequence[str],
    rijen: Iterable[Sequence[Cel]],
    *,
    bijschrift: str,
    kop: str = "",
    leeg: str = "",
    dicht: str = "",
    anker: str = "",
) -> Markup:
    """A real table; numbers stand right. `dicht` folds it under these words, `leeg` is said for no rows."""
    inhoud = [tuple(rij) for rij in rijen]
    getallen = {naam for i, naam in enumerate(koppen) if any(isinstance(rij[i], int) for rij in inhoud)}
    geschreven = [tuple(_geschreven(cel) for cel in rij) for rij in inhoud]
    return vul("gegevens_tabel", koppen=koppen, rijen=geschreven, getallen=getallen, bijschrift=bijschrift, kop=kop,
               leeg=leeg, dicht=dicht, anker=anker)  # fmt: skip


def tegels(alle: Iterable[Tegel], *, kop: str = "", zin: str = "") -> Markup:
    """A row of tiles, each (label, value, explanation, code of its figure or ''), and a sentence under them."""
    return vul("gegevens_tegels", tegels=list(alle), kop=kop, zin=zin)


def link(woorden: str, adres: str) -> Markup:
    """A link to a screen of ours."""
    return Markup('<a href="{}">{}</a>').format(adres, woorden)


def kopje(tekst: str) -> Markup:
    """A heading of a part of the screen."""
    return Markup("<h2>{}</h2>").format(tekst)


def _geschreven(cel: Cel) -> str:
    if isinstance(cel, date):
        return schrijf_datum(cel)
    if isinstance(cel, int):
        return schrijf_aantal(cel)
    return "" if cel is None else cel
