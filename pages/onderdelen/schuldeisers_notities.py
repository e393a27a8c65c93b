"""What creditors say of their figures themselves, and what was agreed for a while: beside the figures of all."""

from markupsafe import Markup

from charts.tabel import html_tabel
from indicators.schuldeisernotities import naam_van, weerwoorden
from indicators.uitzonderingen import uitzonderingen
from indicators.unit import schrijf_datum
from pages.frame import Scherm
from pages.html import heel, vul
from pages.onderdelen.schuldeisers_afspraken import wie

KOPPEN_REACTIE = ("Schuldeiser", "Datum", "Reactie van de schuldeiser")
KOPPEN_UITZONDERING = ("Schuldeiser", "Tot en met", "Waarom", "Wat wij niet beoordelen")


def notities(scherm: Scherm) -> Markup:
    """The newest reply of each creditor and the exceptions of this day, on name; nothing where there are none."""
    reacties, afgesproken = _reacties(scherm), _uitzonderingen(scherm)
    if not reacties and not afgesproken:
        return Markup()
    return vul("schuldeisers_notities", reacties=heel(reacties), uitzonderingen=heel(afgesproken))


def _reacties(scherm: Scherm) -> str:
    stand = scherm.stand
    alle = sorted(((naam_van(stand, w.schuldeiser_id), w) for w in weerwoorden(stand) if w.geldt), key=_op_naam)
    rijen = [(wie(scherm, w.schuldeiser_id, naam), w.herkomst, w.tekst) for naam, w in alle]
    return html_tabel(KOPPEN_REACTIE, rijen, id="tabel-reacties",
                      bijschrift="De nieuwste reactie van elke schuldeiser, op naam") if rijen else ""  # fmt: skip


def _uitzonderingen(scherm: Scherm) -> str:
    stand = scherm.stand
    alle = sorted(((naam_van(stand, u.schuldeiser_id), u) for u in uitzonderingen(stand)), key=_op_naam)
    rijen = [(wie(scherm, u.schuldeiser_id, naam), schrijf_datum(u.tot), u.waarom, u.waarover) for naam, u in alle]
    return html_tabel(KOPPEN_UITZONDERING, rijen, id="tabel-uitzonderingen",
                      bijschrift="Afgesproken uitzonderingen op deze peildatum, op naam") if rijen else ""  # fmt: skip


def _op_naam(paar: tuple[str, object]) -> str:
    return paar[0].casefold()
