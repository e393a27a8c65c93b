"""An ODS does not depend on what the process wrote before."""

from datetime import date

from odf.element import Element

from export.blad import Blad, Kolom
from export.ods import schrijf_ods

BLAD = Blad("Blad", "Een titel", "Stand van vandaag", (Kolom("Kop"),), (("waarde",),))


def test_the_first_ods_of_a_process_has_the_bytes_of_every_later_one() -> None:
    Element.namespaces.clear()
    eerste = schrijf_ods([BLAD], titel="Titel", dag=date(2025, 11, 4))

    assert schrijf_ods([BLAD], titel="Titel", dag=date(2025, 11, 4)) == eerste
