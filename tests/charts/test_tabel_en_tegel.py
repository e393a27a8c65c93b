"""Tables and tiles say what was measured, and nothing else."""

from datetime import date
from html.parser import HTMLParser

import pytest

from charts.tabel import Getal, Kopieer, Link, html_tabel
from charts.tabelrijen import (
    KOPPEN_KAART,
    KOPPEN_METING,
    KOPPEN_PROVINCIES,
    rijen_kaart,
    rijen_meting,
    rijen_provincies,
)
from charts.tegel import regels_gebruikt, regels_geen_antwoord, regels_nodig, regels_nog_niet, tegel
from charts.verdeling import verdelingen
from charts.wegpunten import Doel
from indicators.measurement import TOTAAL, Rij, Status
from indicators.unit import Unit
from tests.charts.metingen import LATER, VORIGE, aandeel, gemeente, meting, per_provincie, standen, tempo, veranderd

KWAAD = "<script>alert('x')</script>\"=1+1"


class Lezer(HTMLParser):
    """Cells of a table as text, and every tag that occurs."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.cellen: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag in ("td", "th"):
            self.cellen.append("")

    def handle_data(self, data: str) -> None:
        if self.cellen:
            self.cellen[-1] += data


def gelezen(html: str) -> Lezer:
    lezer = Lezer()
    lezer.feed(html)
    return lezer


def test_a_table_has_a_caption_scopes_and_numbers_at_the_right() -> None:
    html = html_tabel(("Wie", "Hoeveel"), [("a", 1234), (Link("b", "/x?y=1&z=2"), None)], bijschrift="Wat", id="t")
    lezer = gelezen(html)
    koppen = [attrs for tag, attrs in lezer.tags if tag == "th"]
    assert [k["scope"] for k in koppen] == ["col", "col", "row", "row"]
    assert "<caption>Wat</caption>" in html
    assert lezer.cellen == ["Wie", "Hoeveel", "a", "1.234", "b", "–"]
    assert [a.get("class") for t, a in lezer.tags if t == "td"] == ["getal", "getal"]
    assert koppen[1]["class"] == "getal"
    assert 'href="/x?y=1&amp;z=2"' in html


@pytest.mark.parametrize(
    ("cellen", "rechts"),
    [
        (("44 (46,8%)", "8", "–"), True),
        (("26,9% (24,6% tot 29,2%)", "Te weinig om iets te zeggen"), True),
        (("58,5% (200 van 342); tussen 58,5% en 67,8%", "3, structureel"), True),
        (("2 van 11", "[c]"), True),
        (("4 november 2025", "2025"), False),
        (("8 maanden",), False),
        (("Nog geen gegevens", ""), False),
        (("GM0363", "12"), False),
    ],
    ids=["aandelen", "grenzen", "met-woorden", "van", "dagen", "maanden", "geen-getal", "codes"],
)
def test_a_number_that_is_written_out_stands_at_the_right_as_a_bare_one_does(
    cellen: tuple[str, ...], *, rechts: bool
) -> None:
    lezer = gelezen(html_tabel(("Wie", "Wat"), [("a", cel) for cel in cellen], bijschrift="", id="t"))
    klassen = {(a.get("class") or "").split(" ")[0] for t, a in lezer.tags if t == "td"}
    assert klassen == ({"getal"} if rechts else {""})
    assert tuple(lezer.cellen[3::2]) == cellen


def test_hostile_cells_are_text() -> None:
    html = html_tabel((KWAAD,), [(KWAAD,), (Link(KWAAD, "/"),), (Kopieer(KWAAD),)], bijschrift=KWAAD, id=KWAAD)
    lezer = gelezen(html)
    assert "script" not in {tag for tag, _ in lezer.tags}
    assert lezer.cellen[:3] == [KWAAD] * 3
    assert [a["data-tekst"] for t, a in lezer.tags if t == "button"] == [KWAAD]


def test_a_table_links_only_within_the_app_or_to_https() -> None:
    with pytest.raises(ValueError, match="geen adres"):
        html_tabel(("a",), [(Link("x", "javascript:1"),)], bijschrift="", id="t")


def test_the_table_of_the_map_is_alphabetical_and_hides_what_the_role_may_not_see() -> None:
    ja = gemeente(naam="Zeist", stand="gebruikt", sinds=date(2025, 3, 1), sinds_precisie="maand", uitvoerders=("A", "B"),
                  antwoorddatum=date(2025, 9, 20), stand_toen="gebruikt_nog_niet")  # fmt: skip
    rijen = rijen_kaart(
        [ja, gemeente(naam="Aa en Hunze", stand=None, stand_toen=None)], lambda code: f"/gemeente?code={code}"
    )
    assert [rij[0] for rij in rijen] == [Link(n, "/gemeente?code=GM0034") for n in ("Aa en Hunze", "Zeist")]
    assert rijen[0][3:] == ("Niet getoond per gemeente", "–", "–", "–", "Niet bekend")
    assert rijen[1][3:] == ("Gebruikt", "maart 2025", "20 september 2025", "Gebruikt (nog) niet", "A, B")
    assert {len(rij) for rij in rijen} == {len(KOPPEN_KAART)}


def test_the_table_of_provincies_equals_the_measurements_and_ends_in_the_country() -> None:
    ja, nee, stil = per_provincie(Groningen=(8, 1, 1), Flevoland=(2, 2, 2))
    totaal = standen(10, 3, 3)
    land = verdelingen(totaal[0], totaal[1], ado_03=totaal[2])[0]
    inwoners = meting(
        "ADO-06", *(Rij(c, n, None, 0.5, 50, 100) for c, n in (("PV20", "Groningen"), ("PV21", "Flevoland")))
    )
    nieuw = meting(
        "ADO-07", *(Rij(c, c, m, 3, 3, None) for c in ("PV20", "PV21") for m in ("begonnen", "eerste_antwoord_ja"))
    )
    gebieden = verdelingen(ja, nee, ado_03=stil)
    rijen = rijen_provincies(gebieden, land, ado_06=inwoners, ado_07=nieuw, vandaag=LATER)
    assert [rij[0] for rij in rijen] == ["Flevoland", "Groningen", "Nederland"]
    flevoland = ja.rij("PV21")
    assert flevoland is not None
    assert rijen[0][1:6] == (6, 2, 2, 2, Getal(flevoland.ondergrens, Unit.AANDEEL))
    assert rijen[2][7:10] == (Getal(200), Getal(6), Getal(6))
    assert isinstance(rijen[0][11], Kopieer)
    assert {len(rij) for rij in rijen} == {len(KOPPEN_PROVINCIES)}
    html = html_tabel(KOPPEN_PROVINCIES, rijen, bijschrift="Per provincie", id="t", totaalrij=True)
    assert html.count('<tr class="totaal">') == 1
    assert "33,3%" in html


def test_the_table_of_any_measurement_holds_its_counts() -> None:
    ado_12 = meting("ADO-12", aandeel(41, 120, maat="capaciteit"))
    rijen = rijen_meting(ado_12)
    assert rijen == [("Te weinig mensen of tijd", "34,2% (41 van 120)", Getal(41), Getal(120))]
    assert len(rijen[0]) == len(KOPPEN_METING)


def test_a_tile_shows_counts_share_and_the_way_to_its_definition() -> None:
    html = tegel(standen(200, 110, 32)[0], regels=regels_gebruikt(veranderd(57, 31)))
    assert "200 van 342" in html
    assert "58,5%" in html
    assert 'href="/definities#ADO-01"' in html
    assert "+88: 57 begonnen, 31 eerste antwoord" in html


def test_the_tile_of_a_pace_names_its_unit() -> None:
    ado_08, ado_09 = tempo()
    html = tegel(ado_08, regels=regels_nodig(ado_09, Doel(date(2026, 12, 31), 342)))
    assert ">10,2 <small>gemeenten</small>" in html
    assert "doel: 342 op 31 december 2026" in html
    assert "laatste 3 maanden: 17,3" in html


@pytest.mark.parametrize(
    ("status", "woorden"),
    [
        (Status.GEEN_WAARNEMINGEN, "Nog geen gegevens"),
        (Status.TE_KLEIN, "Te weinig om iets te zeggen"),
        (Status.NIET_BEREIKT, "Minder dan de helft is geëindigd"),
        (Status.ONDERDRUKT, '<p class="groot">[c]</p><p>niet getoond om mensen te beschermen</p>'),
        (Status.BUITEN_GEGEVENS, "De laatste zijn van 30 juni 2025."),
    ],
)
def test_a_tile_without_a_value_says_why(status: Status, woorden: str) -> None:
    html = tegel(meting("ADO-01", Rij(TOTAAL, "Totaal", None, None, None, None, status=status), gegevens_tot=VORIGE))
    assert woorden in html
    assert ("groot" in html) is (status == Status.ONDERDRUKT)


def test_the_small_lines_tell_changes_with_a_sign() -> None:
    ado_07 = veranderd(57, 31, 2, eerste_nee=29)
    ado_02 = meting("ADO-02", aandeel(11, 342, maat="in_voorbereiding"))
    assert regels_gebruikt(ado_07) == ("+86: 57 begonnen, 31 eerste antwoord, 2 gestopt",)
    assert regels_geen_antwoord(ado_07, VORIGE)[0] == "−60 sinds 30 juni 2025"
    assert regels_geen_antwoord(ado_07, None) == ("geen antwoord is geen 'nee'",)
    assert regels_nog_niet(ado_02, ado_07) == ("11 in voorbereiding", "2 gestopt")


@pytest.mark.parametrize(("teller", "noemer", "lang"), [(864, 1426, True), (474, 474, False)])
def test_a_long_count_takes_smaller_letters_so_that_its_share_stays_beside_it(
    teller: int, noemer: int, *, lang: bool
) -> None:
    html = tegel(meting("SCH-02", aandeel(teller, noemer)))
    assert ('class="groot lang"' in html) is lang
