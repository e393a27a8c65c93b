"""The sheets on pauzes: what follows once people are protected, and the monthly counts, which hold no people."""

from charts.zinnen.regels import regels_zin
from export.blad import Blad, Kolom, telling
from export.stempel import CONCEPT, Uitgave, stempel
from indicators.data import DAT_01
from indicators.measure import measure
from indicators.measurement import Status
from indicators.signals import SIG_01_SCHULDENKNOOPPUNT
from indicators.unit import schrijf_datum
from protect.mensen import VOLGT
from store.stand import Stand

ONDERDELEN = ("Pauzeverzoeken", "Lopende en beëindigde pauzes", "Hoe pauzes eindigen", "Wat schuldeisers antwoorden")
WAAROM = "Deze cijfers gaan over mensen. Zij komen hier zodra vaststaat dat niemand erin is te herkennen."
GETELD = "Berichten van de soort Kennisgeving in de hele maand, van alle verzenders aan alle ontvangers."
BERICHTEN = "Dit zijn berichten, geen mensen."


def _niet_gelezen(stand: Stand) -> str:
    """How many rows of the monthly counts were not read: they are in no month."""
    return regels_zin(measure(DAT_01, stand, per="soort"), ("maandtellingen",))


def pauzes(stand: Stand, uitgave: Uitgave = CONCEPT) -> Blad:
    """What of the pauses and the creditors is still to come."""
    return Blad(
        naam="Pauzes", titel="Pauzes en antwoorden van schuldeisers", stempel=stempel(stand, uitgave),
        kolommen=(Kolom("Onderdeel", 40), Kolom("Stand van zaken", 30), Kolom("Waarom", 100)),
        rijen=tuple((naam, VOLGT, WAAROM) for naam in ONDERDELEN),
    )  # fmt: skip


def maandtellingen(stand: Stand, uitgave: Uitgave = CONCEPT) -> tuple[Blad, ...]:
    """The Kennisgevingen that the Schuldenknooppunt counted per month; no sheet while it passed on none."""
    meting = measure(SIG_01_SCHULDENKNOOPPUNT, stand, per="maand")
    rijen = tuple((rij.groep, telling(rij.teller), GETELD) for rij in meting.rijen if rij.status == Status.OK)
    if not rijen or meting.gegevens_tot is None:
        return ()
    tot = f"Gegevens t/m {schrijf_datum(meting.gegevens_tot)}"
    return (
        Blad(
            naam="Schuldenknooppunt", titel="Kennisgevingen via het Schuldenknooppunt per maand",
            stempel=stempel(stand, uitgave), noten=(tot, BERICHTEN, _niet_gelezen(stand)),
            kolommen=(Kolom("Maand"), Kolom("Kennisgevingen", 16), Kolom("Wat is geteld", 100)), rijen=rijen,
        ),
    )  # fmt: skip
