"""What stands beside the figures of one creditor: agreed exceptions, its own reply, and everything that was noted."""

from markupsafe import Markup

from charts.tabel import Cel, html_tabel
from indicators.schuldeisernotities import SOORTEN, Genoteerd, genoteerd, weerwoorden
from indicators.schuldeisers import Schuldeiser
from indicators.uitzonderingen import uitzonderingen
from indicators.unit import schrijf_datum
from pages.frame import Scherm
from pages.gegevens.plaats import plaats_link
from pages.html import heel, vul

KOPPEN = ("Datum", "Wat", "Inhoud", "Genoteerd door", "Telt op deze peildatum", "Levering")


def uitzondering(scherm: Scherm, wie: Schuldeiser) -> Markup:
    """The exceptions that hold on the peildatum: why, for what, and until when; nothing where there are none."""
    van_wie = [u for u in uitzonderingen(scherm.stand) if u.schuldeiser_id == wie.schuldeiser_id]
    return vul("schuldeiser_uitzondering", alle=van_wie)


def reactie(scherm: Scherm, wie: Schuldeiser) -> Markup:
    """The newest reply that belongs with these figures, the older ones folded."""
    alle = weerwoorden(scherm.stand, wie.schuldeiser_id)
    return vul("schuldeiser_reactie", naam=wie.naam, nu=next((w for w in alle if w.geldt), None),
               ouder=[w for w in alle if not w.geldt])  # fmt: skip


def alles_genoteerd(scherm: Scherm, wie: Schuldeiser) -> Markup:
    """Every entry about this creditor with its receipt; also what counts only from a later day."""
    alle = genoteerd(scherm.stand, wie.schuldeiser_id)
    rijen = [_regel(scherm, g) for g in alle]
    tabel = html_tabel(KOPPEN, rijen, id="tabel-genoteerd", bijschrift="Wat over deze schuldeiser is genoteerd")
    return heel(tabel) if rijen else Markup("<p>Over deze schuldeiser is nog niets genoteerd.</p>")


def _regel(scherm: Scherm, g: Genoteerd) -> tuple[Cel, ...]:
    stand = scherm.stand
    telt = "ja" if g.telt(stand.peildatum) else g.waarom_niet(stand.peildatum)
    return (
        schrijf_datum(g.dag), SOORTEN[g.soort], g.wat, g.functie or "niet bekend", telt,
        plaats_link(stand.editie, scherm.keuze, g.levering, blad="", cel=""),
    )  # fmt: skip
