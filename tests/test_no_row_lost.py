"""Guard: no row is lost or doubled. gelezen = geaccepteerd + afgekeurd + genegeerd, whatever a file holds."""

from collections import Counter

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ingest.errors import LeveringGeweigerd
from tests.leveringen import gelezen, telt_op

KOP = ("Gemeente", "Kennisgeving J/N", "Sinds", "Datum reactie", "Belemmering", "E-mail", "Opmerking")
NAMEN = ["Utrecht", "Zwolle", "Bergen", "Haaren", "Drechtsteden", "0344", "GM0193", "Atlantis", "Totaal", "", "Utrect",
         "Zwolle, Tiel en Ede", "Hoofddorp", "111222333", "Gemeente", "provincie Drenthe"]  # fmt: skip
STATUSSEN = [
    "ja",
    "nee",
    "",
    "-",
    "misschien",
    "n.b.",
    "2",
    "1",
    "ja, maar nog niet",
    "Q1 2026",
    "ja p@voorbeeld.nl",
    "342",
]
DATUMS = ["", "4-11-2025", "2025", "31-6-2025", "nov-25", "45965", "1-1-2031", "zomaar"]
WILD = st.text(max_size=40)
rijen = st.lists(
    st.tuples(
        st.sampled_from(NAMEN) | WILD, st.sampled_from(STATUSSEN) | WILD, st.sampled_from(DATUMS) | WILD,
        st.sampled_from(DATUMS), st.sampled_from(["", "geen tijd", "iets; anders"]), st.sampled_from(["", "p@voorbeeld.nl"]), WILD,
    ),
    max_size=12,
)  # fmt: skip
RUSTIG = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@RUSTIG
@given(rijen)
def test_whatever_rows_say_they_are_read_refused_or_set_aside(tabel: list[tuple[str, ...]]) -> None:
    try:
        uitkomst = gelezen(("Blad1", (KOP, *tabel)))
    except LeveringGeweigerd:
        return
    assert telt_op(uitkomst)
    per_rij = Counter((rij["blad"], rij["rij"]) for rij in uitkomst.rijen)
    terug = {(x.blad, x.rij) for x in uitkomst.niet_gelezen}
    assert len(per_rij) == uitkomst.kwitantie.geaccepteerd
    assert len(terug) == uitkomst.kwitantie.afgekeurd
    assert not terug & set(per_rij)
    assert "p@voorbeeld.nl" not in str(uitkomst)


@RUSTIG
@given(rijen)
def test_every_question_stands_at_a_cell_of_a_row_that_was_not_read(tabel: list[tuple[str, ...]]) -> None:
    try:
        uitkomst = gelezen(("Blad1", (KOP, *tabel)))
    except LeveringGeweigerd:
        return
    terug = {f"{x.rij}" for x in uitkomst.niet_gelezen}
    assert all(vraag.cel.lstrip("ABCDEFG") in terug for vraag in uitkomst.kwitantie.vragen)


@RUSTIG
@given(rijen, st.data())
def test_answering_every_question_leaves_fewer_rows_behind_and_loses_none(
    tabel: list[tuple[str, ...]], kies: st.DataObject
) -> None:
    try:
        eerst = gelezen(("Blad1", (KOP, *tabel)))
        antwoorden = [(v.blad, v.cel, kies.draw(st.sampled_from(v.keuzes))) for v in eerst.kwitantie.vragen if v.keuzes]
        daarna = gelezen(("Blad1", (KOP, *tabel)), antwoorden=antwoorden)
    except LeveringGeweigerd:
        return
    assert telt_op(daarna)
    assert daarna.kwitantie.gelezen == eerst.kwitantie.gelezen


@RUSTIG
@given(rijen)
def test_a_row_that_nobody_knows_changes_nothing_for_the_others(tabel: list[tuple[str, ...]]) -> None:
    vreemd = ("Nergenshuizenmeer aan Zee", "ja", "", "", "", "", "")
    try:
        zonder, met = gelezen(("Blad1", (KOP, *tabel))), gelezen(("Blad1", (KOP, *tabel, vreemd)))
    except LeveringGeweigerd:
        return
    assert [(r["gm_code"], r["status"]) for r in met.rijen] == [(r["gm_code"], r["status"]) for r in zonder.rijen]
    assert met.kwitantie.afgekeurd == zonder.kwitantie.afgekeurd + 1
