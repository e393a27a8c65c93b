"""The sheet Noten: each note once, in the order of the sheets, and where it stands."""

from dataclasses import replace

from export.blad import Blad, Kolom, Noten
from export.meetrijen import KOLOMMEN as MEETKOLOMMEN
from export.meetrijen import meetrijen
from export.noten import genummerd, noten
from indicators.data import DAT_03
from indicators.measure import measure
from protect.mensen import NIET_GETOOND
from store.stand import Stand

KOLOMMEN = (Kolom("Waarde"), Kolom("noot"))
EEN = Blad("Een", "t", "s", KOLOMMEN, (("[c]", Noten(("Let op.", "Zeg niet."))), ("x", Noten(()))))
TWEE = Blad("Twee", "t", "s", KOLOMMEN, (("x", Noten(("Zeg niet.",))),))


def test_a_sentence_has_one_number_on_every_sheet() -> None:
    een, twee = genummerd((EEN, TWEE))
    assert een.rijen == (("[c]", "noot 1, noot 2"), ("x", "[z]"))
    assert twee.rijen == (("x", "noot 2"),)


def test_the_sheet_says_what_each_means_and_where_it_stands() -> None:
    assert noten((EEN, TWEE), stempel="s").rijen == (
        ("noot 1", "Let op.", "Een"),
        ("noot 2", "Zeg niet.", "Een, Twee"),
        ("Teken [c]", "niet getoond om mensen te beschermen", "Een"),
        ("Teken [z]", "niet van toepassing", "Een"),
    )


def test_a_figure_that_measure_does_not_show_is_one_row_with_the_mark_and_the_reason(stand: Stand) -> None:
    niets = replace(measure(DAT_03, stand), rijen=(), opmerkingen=(NIET_GETOOND,))
    (rij,) = meetrijen(niets)
    cellen = {kolom.kop: cel for kolom, cel in zip(MEETKOLOMMEN, rij, strict=True)}
    assert [cellen[kop] for kop in ("teller", "waarde")] == ["[c]", "[c]"]
    assert cellen["noot"] == Noten((NIET_GETOOND,))
