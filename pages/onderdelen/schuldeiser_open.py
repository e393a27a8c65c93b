"""What still waits for an answer of one creditor: since when, until when it may, and by how much that is overrun."""

from collections.abc import Sequence

from markupsafe import Markup

from charts.taal import enkel_of_meer
from charts.tabel import Cel, html_tabel
from charts.zinnen.antwoorden import GEEN_WEIGERING
from indicators.logwoorden import REACTIES
from indicators.schuldeisers import Schuldeiser
from indicators.termijnen import HOOGSTENS, Openstaand, openstaand
from indicators.unit import schrijf_aantal, schrijf_datum
from pages.frame import Scherm
from pages.html import heel, vul
from pages.onderdelen.cijfer import i
from pages.onderdelen.schuldeiser_waarde import eigen
from pages.onderdelen.schuldeisers import om, van

GETOOND = 50
KOPPEN = ("Verstuurd", "Antwoord", "Antwoorden kan tot en met", "Nog of voorbij", "Convenant stopt incasso tot en met")


def nog_open(scherm: Scherm, wie: Schuldeiser) -> Markup:
    """The requests without a final answer, the oldest first; nothing where nothing waits."""
    alle = openstaand(scherm.stand, schuldeiser_id=wie.schuldeiser_id)
    if not alle:
        return Markup()
    tabel = html_tabel(KOPPEN, [_rij(o) for o in alle[:GETOOND]], id="tabel-open", bijschrift=_bijschrift(alle))
    twee = eigen(scherm, "SCH-02", wie)
    return vul(
        "schuldeiser_open", titel=_titel(alle), teken=i(twee.indicator, scherm.keuze), tabel=heel(tabel),
        zinnen=[zin for zin in (GEEN_WEIGERING, _uitgezonderd(alle)) if zin], van=van(scherm, twee),
        bron=om(scherm, twee, "open").bronregel,
    )  # fmt: skip


def _titel(alle: Sequence[Openstaand]) -> str:
    laat = sum(bool(o.te_laat) for o in alle)
    aantal = f"{schrijf_aantal(len(alle))}{' of meer' if len(alle) == HOOGSTENS else ''}"
    wacht = enkel_of_meer(len(alle), "Kennisgeving wacht", "Kennisgevingen wachten")
    return f"{aantal} {wacht} nog op een definitief antwoord; bij {schrijf_aantal(laat)} is de termijn voorbij"


def _bijschrift(alle: Sequence[Openstaand]) -> str:
    rest = len(alle) - GETOOND
    meer = f" De oudste {GETOOND}; nog {schrijf_aantal(rest)} staan hier niet." if rest > 0 else ""
    return f"Zonder namen van mensen; alleen intern.{meer}"


def _uitgezonderd(alle: Sequence[Openstaand]) -> str:
    tot = next((o.uitgezonderd_tot for o in alle if o.uitgezonderd_tot), None)
    return f"Er is een uitzondering afgesproken tot en met {schrijf_datum(tot)}: niets telt als te laat." if tot else ""


def _rij(o: Openstaand) -> tuple[Cel, ...]:
    stopt = schrijf_datum(o.stopt_tot) if o.stopt_tot else "niet bekend"
    return schrijf_datum(o.verzonden_op), REACTIES[o.reactie], schrijf_datum(o.uiterlijk_op), _over(o), stopt


def _over(o: Openstaand) -> str:
    """What is left of the term, or by how much it is over, in the unit of the norm."""
    if o.resterend == 0:
        return "op de laatste dag"
    aantal = abs(o.resterend)
    dagen = f"{schrijf_aantal(aantal)} {o.eenheid.removesuffix('en') if aantal == 1 else o.eenheid}"
    return f"nog {dagen}" if o.resterend > 0 else f"{dagen} voorbij"
