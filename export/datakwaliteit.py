"""The sheet Datakwaliteit: rows read and not read, what is filled in as unknown, and what contradicts itself."""

from collections.abc import Iterable

from export.blad import Blad, Cel
from export.meetrijen import KOLOMMEN, meetrijen
from export.stempel import CONCEPT, Uitgave, stempel
from indicators.data import DAT_01, DAT_02, DAT_03
from indicators.measure import measure
from protect.mensen import ziet_mensen
from store.stand import Stand

NAAM = "Datakwaliteit"
ZONDER_MENSEN = "Van bestanden over mensen staat hier niet hoeveel regels zij hebben: dat is een aantal mensen."
_WEG = ("van", "nog_te_volgen", "ondergrens", "bovengrens")


def datakwaliteit(stand: Stand, uitgave: Uitgave = CONCEPT) -> Blad:
    """DAT-01 over all files and per kind of file, DAT-02 and DAT-03."""
    metingen = (
        measure(DAT_01, stand),
        measure(DAT_01, stand, per="soort"),
        measure(DAT_02, stand),
        measure(DAT_03, stand),
    )
    blijft = [plaats for plaats, kolom in enumerate(KOLOMMEN) if kolom.kop not in _WEG]
    rijen: Iterable[tuple[Cel, ...]] = (rij for meting in metingen for rij in meetrijen(meting, uitgave))
    return Blad(
        naam=NAAM, titel="Hoe volledig de gegevens zijn", stempel=stempel(stand, uitgave),
        noten=() if ziet_mensen(stand) else (ZONDER_MENSEN,), kolommen=tuple(KOLOMMEN[i] for i in blijft),
        rijen=tuple(tuple(rij[i] for i in blijft) for rij in rijen),
    )  # fmt: skip
