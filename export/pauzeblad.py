"""The sheets on pauzes: what is asked and what comes of it, and the monthly counts, which hold no people."""

from charts.zinnen.regels import VAN_PAUZES, regels_zin
from export.blad import Blad, Kolom, telling
from export.meetrijen import KOLOMMEN, meetrijen
from export.stempel import CONCEPT, Uitgave, stempel
from indicators.data import DAT_01
from indicators.measure import measure
from indicators.measurement import Status
from indicators.outcomes import PAU_03
from indicators.pauses import PAU_01, PAU_02, PAU_05
from indicators.signals import SIG_01, SIG_01_SCHULDENKNOOPPUNT, SIG_05
from indicators.trajectories import PAU_08, PAU_13
from indicators.unit import schrijf_datum
from protect.mensen import ziet_mensen
from store.stand import Stand

# How many gemeenten pass on their figures stands first: without it no other figure says anything.
CIJFERS = (SIG_05, SIG_01, PAU_13, PAU_01, PAU_02, PAU_05, PAU_03, PAU_08)
NAAM = "Pauzes"
NIET_HEEL_NEDERLAND = "De eerste regels zeggen uit hoeveel gemeenten deze cijfers komen. Het is niet heel Nederland."
GETELD = "Berichten van de soort Kennisgeving in de hele maand, van alle verzenders aan alle ontvangers."
BERICHTEN = "Dit zijn berichten, geen mensen."


def pauzes(stand: Stand, uitgave: Uitgave = CONCEPT) -> Blad:
    """What is asked and what comes of it, as far as the role of this stand may see."""
    niet_gelezen = _niet_gelezen(stand, VAN_PAUZES) if ziet_mensen(stand) else ""
    return Blad(
        naam=NAAM, titel="Pauzeverzoeken en pauzes", stempel=stempel(stand, uitgave),
        noten=(NIET_HEEL_NEDERLAND, *([niet_gelezen] if niet_gelezen else [])), kolommen=KOLOMMEN,
        rijen=tuple(rij for cijfer in CIJFERS for rij in meetrijen(measure(cijfer, stand), uitgave)),
    )  # fmt: skip


def _niet_gelezen(stand: Stand, soorten: tuple[str, ...]) -> str:
    """How many rows of the files were not read: they are in no figure."""
    return regels_zin(measure(DAT_01, stand, per="soort"), soorten)


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
            stempel=stempel(stand, uitgave), noten=(tot, BERICHTEN, _niet_gelezen(stand, ("maandtellingen",))),
            kolommen=(Kolom("Maand"), Kolom("Kennisgevingen", 16), Kolom("Wat is geteld", 100)), rijen=rijen,
        ),
    )  # fmt: skip
