"""From the text in a gemeente column to codes, a question or a reason."""

import unicodedata
from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.namen.gemeenten import Vondst, code_uit_keuze, keuzetekst, met_antwoord, naam, vergelijk, zoek
from store.referentie import lees_referentie

OP = date(2025, 11, 4)
JAREN = [
    (rij["gm_code"], rij[veld], date(int(rij["jaar"]), 7, 1))
    for rij in lees_referentie("gemeenten")
    for veld in ("naam", "naam_kort")
]
NAMEN = sorted({(code, tekst) for code, tekst, op in JAREN if op.year == 2025})
UITVOERDERS = {rij["uitvoerder_code"]: rij["naam"] for rij in lees_referentie("uitvoerders")}


def _werkgebied(deel_van_naam: str) -> set[str]:
    return {
        rij["gm_code"]
        for rij in lees_referentie("uitvoerders")
        if deel_van_naam in rij["naam"] and not rij["geldig_tot"]
    }


ENKEL = [
    ("518", "GM0518", "code"), ("0518", "GM0518", "code"), ("GM0518", "GM0518", "code"), ("518.0", "GM0518", "code"),
    ("gm 518", "GM0518", "code"), ("GM-0518", "GM0518", "code"), ("GM0893 Bergen (L.)", "GM0893", "code"),
    ("GM0501", "GM1992", "oud"), ("0398", "GM1980", "oud"),
    ("'s-Gravenhage", "GM0518", "exact"), ("Den Haag", "GM0518", "schrijfwijze"), ("s-Gravenhage", "GM0518", "exact"),
    ("’s-Gravenhage", "GM0518", "exact"), ("'s Gravenhage", "GM0518", "exact"),
    ("Gem. Den Haag", "GM0518", "schrijfwijze"), ("Den Bosch", "GM0796", "schrijfwijze"), ("'s-Hertogenbosch", "GM0796", "exact"),
    ("Súdwest-Fryslân", "GM1900", "exact"), ("Sudwest Fryslan", "GM1900", "exact"), ("SWF", "GM1900", "schrijfwijze"),
    ("SÃºdwest-FryslÃ¢n", "GM1900", "exact"), (unicodedata.normalize("NFD", "Súdwest-Fryslân"), "GM1900", "exact"),
    ("Noardeast-Fryslân", "GM1970", "exact"), ("De Fryske Marren", "GM1940", "exact"), ("De Friese Meren", "GM1940", "oud"),
    ("Hengelo", "GM0164", "exact"), ("Hengelo (O)", "GM0164", "exact"), ("Hengelo (O.)", "GM0164", "exact"),
    ("Beek", "GM0888", "exact"), ("Beek (L.)", "GM0888", "exact"), ("Stein", "GM0971", "exact"), ("Laren", "GM0417", "exact"),
    ("Laren (NH.)", "GM0417", "exact"), ("Rijswijk", "GM0603", "exact"), ("Rijswijk (ZH.)", "GM0603", "exact"),
    ("Middelburg", "GM0687", "exact"), ("Middelburg (Z.)", "GM0687", "exact"), ("Katwijk", "GM0537", "exact"),
    ("Bergen (L)", "GM0893", "exact"), ("Bergen (L.)", "GM0893", "exact"), ("Bergen (NH)", "GM0373", "exact"),
    ("Bergen NH", "GM0373", "exact"), ("Bergen (Limburg)", "GM0893", "schrijfwijze"),
    ("Nuenen, Gerwen en Nederwetten", "GM0820", "exact"), ("Nuenen c.a.", "GM0820", "schrijfwijze"),
    ("Nuenen, Gerwen & Nederwetten", "GM0820", "exact"),
    ("Ijsselstein", "GM0353", "exact"), ("Ĳsselstein", "GM0353", "exact"), ("Ysselstein", "GM0353", "schrijfwijze"),
    ("Capelle a/d IJssel", "GM0502", "exact"), ("Alphen a.d. Rijn", "GM0484", "exact"), ("Horst a/d Maas", "GM1507", "exact"),
    ("Gemeente Utrecht", "GM0344", "exact"), ("Utrecht (gemeente)", "GM0344", "exact"), ("gem. Utrecht", "GM0344", "exact"),
    ("Utrecht", "GM0344", "exact"), ("Groningen", "GM0014", "exact"), ("AMSTERDAM", "GM0363", "exact"),
    ("Amsterdam\u00a0", "GM0363", "exact"), ("Ede*", "GM0228", "exact"), ("Bilt, De", "GM0310", "schrijfwijze"),
    ("Noordbeveland", "GM1695", "schrijfwijze"), ("The Hague", "GM0518", "schrijfwijze"), ("Drachten (Smallingerland)", "GM0090", "exact"),
    ("Heerhugowaard", "GM1980", "oud"), ("Langedijk", "GM1980", "oud"), ("Uden", "GM1991", "oud"), ("Landerd", "GM1991", "oud"),
    ("Boxmeer", "GM1982", "oud"), ("Cuijk", "GM1982", "oud"), ("Grave", "GM1982", "oud"), ("Mill en Sint Hubert", "GM1982", "oud"),
    ("Sint Anthonis", "GM1982", "oud"), ("Beemster", "GM0439", "oud"), ("Weesp", "GM0363", "oud"), ("Brielle", "GM1992", "oud"),
    ("Hellevoetsluis", "GM1992", "oud"), ("Westvoorne", "GM1992", "oud"), ("Appingedam", "GM1979", "oud"),
    ("Delfzijl", "GM1979", "oud"), ("Loppersum", "GM1979", "oud"), ("Ten Boer", "GM0014", "oud"),
    ("Wijdemeren", "GM1696", "exact"),
    ("Amsterdm", "GM0363", "benadering"), ("Asmterdam", "GM0363", "benadering"), ("Amsterdamm", "GM0363", "benadering"),
    ("Gilze en Rijn", "GM0784", "benadering"), ("Eijsden Margratn", "GM1903", "benadering"),
    ("Veststellingwerf", "GM0098", "benadering"),
]  # fmt: skip


@pytest.mark.parametrize(("tekst", "code", "wijze"), ENKEL, ids=[rij[0] for rij in ENKEL])
def test_a_text_means_one_gemeente(tekst: str, code: str, wijze: str) -> None:
    vondst = zoek(tekst, op=OP)
    assert (vondst.codes, vondst.wijze, vondst.vraag) == ((code,), wijze, "")


def test_a_misspelling_and_an_old_name_are_named_in_the_receipt() -> None:
    assert zoek("Amsterdm", op=OP).melding == "‘Amsterdm’ gelezen als Amsterdam."
    assert zoek("Brielle", op=OP).melding == "‘Brielle’ gelezen als Voorne aan Zee."


GEVRAAGD = [
    ("Bergen", {"GM0373", "GM0893"}), ("Gemeente Bergen", {"GM0373", "GM0893"}), ("BERGEN", {"GM0373", "GM0893"}),
    ("Haaren", {"GM0757", "GM0824", "GM0855", "GM0865"}), ("GM0788", {"GM0757", "GM0824", "GM0855", "GM0865"}),
    ("Winsum", {"GM1966", "GM1969", "GM1949"}), ("Alphen", {"GM0484", "GM1723", "GM0668"}),
    ("Hoofddorp", {"GM0394"}), ("IJmuiden", {"GM0453"}), ("Drachten", {"GM0090"}), ("Emmeloord", {"GM0171"}), ("Sneek", {"GM1900"}),
    ("Woststellingwerf", {"GM0085", "GM0098"}), ("Sociaal team (Ede)", {"GM0228"}),
    ("GM0893 Amsterdam", {"GM0893", "GM0363"}),
]  # fmt: skip


@pytest.mark.parametrize(("tekst", "kandidaten"), GEVRAAGD, ids=[rij[0] for rij in GEVRAAGD])
def test_what_is_not_certain_is_asked_with_its_candidates(tekst: str, kandidaten: set[str]) -> None:
    vondst = zoek(tekst, op=OP)
    assert (vondst.codes, set(vondst.kandidaten)) == ((), kandidaten)
    assert vondst.vraag.endswith("?")


@pytest.mark.parametrize(
    ("tekst", "provincie", "code"),
    [
        ("Bergen", "Limburg", "GM0893"),
        ("Bergen", "NH", "GM0373"),
        ("Bergen", "Noord-Holland", "GM0373"),
        ("Alphen", "PV28", "GM0484"),
    ],
)
def test_the_provincie_of_the_row_decides_between_namesakes(tekst: str, provincie: str, code: str) -> None:
    assert zoek(tekst, provincie=provincie, op=OP).codes == (code,)


def test_a_name_in_another_provincie_than_the_row_says_is_asked() -> None:
    vondst = zoek("Rijswijk", provincie="Gelderland", op=OP)
    assert (vondst.codes, vondst.kandidaten) == ((), ("GM0603",))


@pytest.mark.parametrize(
    ("tekst", "waarom"),
    [
        ("", "geen gemeente in deze rij"),
        ("-", "geen gemeente in deze rij"),
        ("9999", "GM9999 is geen code"),
        ("Provincie Utrecht", "is een provincie"),
        ("Limburg", "is een provincie"),
        ("overige deelnemers idem", "Noem ze allemaal"),
        ("Boxtel, Vught e.a.", "Noem ze allemaal"),
        ("alle gemeenten", "Noem ze allemaal"),
        ("Bonaire", "telt niet mee"),
        ("Kwibusdam-Oost", "Wij kennen geen gemeente"),
        ("Kredietbank Nergenshuizen", "Kredietbank"),
        ("Boxtel en Atlantis", "kunnen wij ‘Atlantis’ niet lezen"),
    ],
)
def test_what_cannot_be_read_says_why(tekst: str, waarom: str) -> None:
    vondst = zoek(tekst, op=OP)
    assert (vondst.codes, vondst.vraag) == ((), "")
    assert waarom in vondst.melding


def test_an_answer_from_before_the_tables_is_read_with_the_first_that_held() -> None:
    assert zoek("Amsterdam", op=date(2021, 5, 1)).codes == ("GM0363",)
    assert set(zoek("Drechtsteden", op=date(2021, 5, 1)).codes) == _werkgebied("Drechtsteden")


def test_a_planned_herindeling_changes_nothing() -> None:
    assert zoek("Wijdemeren", op=date(2027, 3, 1)).codes == ("GM1696",)


def test_an_unknown_name_comes_with_the_three_nearest() -> None:
    assert zoek("Amstrdm", op=OP).kandidaten[0] == "GM0363"
    assert len(zoek("Kwibusdam-Oost", op=OP).kandidaten) == 3
    assert set(zoek("Kredietbank Nergenshuizen", op=OP).kandidaten) <= set(UITVOERDERS)


@pytest.mark.parametrize(
    ("tekst", "deel_van_naam"),
    [
        ("Kredietbank Limburg", "Kredietbank Limburg"),
        ("GKB Assen", "GKB"),
        ("Kempengemeenten", "Kempengemeenten"),
        ("Drechtsteden", "Drechtsteden"),
        ("Sociale Dienst Drechtsteden", "Drechtsteden"),
        ("RDWI", "RDWI"),
        ("RDWI (De Bilt, Bunnik, ...)", "RDWI"),
        ("Werk en Inkomen Lekstroom", "Lekstroom"),
    ],
)
def test_a_regional_body_means_all_its_gemeenten(tekst: str, deel_van_naam: str) -> None:
    vondst = zoek(tekst, op=OP)
    assert (set(vondst.codes), vondst.wijze) == (_werkgebied(deel_van_naam), "uitvoerder")
    assert deel_van_naam in UITVOERDERS[vondst.uitvoerder]


@pytest.mark.parametrize(
    ("tekst", "codes"),
    [
        ("Bladel en Eersel", "GM1728 GM0770"),
        ("gemeenten Boxtel/Vught/Tilburg", "GM0757 GM0865 GM0855"),
        ("gemeenten Boxtel, Vught & Tilburg", "GM0757 GM0865 GM0855"),
        ("Boxtel\nVught", "GM0757 GM0865"),
        ("Boxtel; Bergen (L.)", "GM0757 GM0893"),
        ("518, 363", "GM0518 GM0363"),
        ("GM0893, GM0757 en Vught", "GM0893 GM0757 GM0865"),
        ("RDWI (De Bilt, Bunnik)", "GM0310 GM0312"),
        ("De Friese Meren, Noardeast-Fryslân en Ooststellingwerf", "GM1940 GM1970 GM0085"),
        ("Nuenen, Gerwen en Nederwetten, Son en Breugel en Gilze en Rijen", "GM0820 GM0848 GM0784"),
        ("Capelle a/d IJssel/Peel en Maas", "GM0502 GM1894"),
        ("Aa en Hunze en Assen", "GM1680 GM0106"),
        ("Boxtel, Vugt en Gilze en Rijn", "GM0757 GM0865 GM0784"),
        ("Almelo, Berkelland, Borne, Hengelo (O), Hof van Twente, Lochem, Rijssen-Holten, Wierden en Aalten",
         "GM0141 GM1859 GM0147 GM0164 GM1735 GM0262 GM1742 GM0189 GM0197"),
    ],
)  # fmt: skip
def test_a_list_means_each_gemeente_in_it(tekst: str, codes: str) -> None:
    vondst = zoek(tekst, op=OP)
    assert (vondst.codes, vondst.wijze) == (tuple(codes.split()), "opsomming")


def test_a_doubtful_part_of_a_list_is_asked_and_the_answer_put_in_its_place() -> None:
    tekst = "Boxtel, Bergen en Vught"
    vondst = zoek(tekst, op=OP)
    assert (vondst.codes, vondst.deel, vondst.kandidaten) == ((), "Bergen", ("GM0373", "GM0893"))
    assert zoek(met_antwoord(tekst, vondst.deel, keuzetekst("GM0893")), op=OP).codes == ("GM0757", "GM0893", "GM0865")


@pytest.mark.parametrize("antwoord", ["GM0893", "0893", "Bergen (L.)", "GM0893 Bergen (L.)"])
def test_an_answer_is_read_in_every_dress_of_its_choice(antwoord: str) -> None:
    assert code_uit_keuze(antwoord) == "GM0893"
    assert zoek(met_antwoord("Bergen", "Bergen", antwoord), op=OP).codes == ("GM0893",)


def test_an_answer_that_is_no_choice_gives_no_code() -> None:
    assert [code_uit_keuze(tekst) for tekst in ("", "Bergen", "weet niet", "Amsterdm")] == [""] * 4


def test_every_gemeente_can_be_shown_and_answered() -> None:
    for code, _ in NAMEN:
        assert code_uit_keuze(keuzetekst(code)) == code
    assert keuzetekst("GM0893") == "GM0893 Bergen (L.)"
    assert naam("GM1992", OP) == "Voorne aan Zee"


@pytest.mark.parametrize(
    ("code", "tekst", "codes", "gevraagd"),
    [
        ("GM0893", "Bergen", ("GM0893",), False),
        ("GM0394", "Hoofddorp", ("GM0394",), False),
        ("GM0363", "Amsterdam", ("GM0363",), False),
        ("GM0501", "Brielle", ("GM1992",), False),
        ("GM0363", "Kwibusdam", ("GM0363",), False),
        ("", "Amsterdam", ("GM0363",), False),
        ("9999", "Amsterdam", ("GM0363",), False),
        ("GM0363", "Rotterdam", (), True),
        ("GM0363", "Bergen", (), True),
    ],
)
def test_code_and_name_of_one_row_are_compared(code: str, tekst: str, codes: tuple[str, ...], gevraagd: bool) -> None:
    vondst = vergelijk(zoek(code, op=OP), zoek(tekst, op=OP))
    assert (vondst.codes, bool(vondst.vraag)) == (codes, gevraagd)


def test_every_official_and_short_name_of_every_year_is_its_own_gemeente() -> None:
    fout = [(tekst, op) for code, tekst, op in JAREN if zoek(tekst, op=op).codes != (code,)]
    assert fout == []


DRESSES: list[Callable[[str], str]] = [
    str.upper, str.lower, "Gemeente {}".format, "gem. {}".format, "{} (gemeente)".format, "{}\u00a0".format,
    lambda tekst: tekst.replace("'", "’"), lambda tekst: tekst.replace("-", " "), lambda tekst: tekst.replace(" en ", " & "),
    lambda tekst: unicodedata.normalize("NFD", tekst), lambda tekst: tekst.encode().decode("latin-1"),
    lambda tekst: tekst.replace("IJ", "Ĳ"), lambda tekst: tekst.replace(" aan den ", " a/d "), lambda tekst: tekst.replace(" aan de ", " a.d. "),
]  # fmt: skip


@given(st.sampled_from(NAMEN), st.sampled_from(DRESSES))
@settings(max_examples=200)
def test_every_dress_of_a_name_is_the_same_gemeente(paar: tuple[str, str], dress: Callable[[str], str]) -> None:
    code, tekst = paar
    assert zoek(dress(tekst), op=OP).codes == (code,)


def test_a_missing_letter_never_gives_another_gemeente_unnamed() -> None:
    for code, tekst in NAMEN:
        for plek in range(len(tekst)):
            vondst = zoek(tekst[:plek] + tekst[plek + 1 :], op=OP)
            assert vondst.codes in ((), (code,)) or vondst.melding, (tekst, plek, vondst)


@given(
    st.lists(st.sampled_from(NAMEN), min_size=2, max_size=8, unique_by=lambda paar: paar[0]),
    st.sampled_from([", ", "/", "; ", "\n"]),
)
@settings(max_examples=200)
def test_a_list_of_gemeenten_is_exactly_those(paren: list[tuple[str, str]], scheiding: str) -> None:
    tekst = scheiding.join(naam for _, naam in paren[:-1]) + " en " + paren[-1][1]
    vondst = zoek(tekst, op=OP)
    assert vondst.codes == tuple(code for code, _ in paren), vondst


@given(st.text(max_size=60), st.text(max_size=10))
@settings(max_examples=200)
def test_no_text_makes_the_reader_fall_over_or_stay_silent(tekst: str, provincie: str) -> None:
    vondst = zoek(tekst, provincie=provincie, op=OP)
    assert isinstance(vondst, Vondst)
    assert vondst.codes or vondst.vraag or vondst.melding
    assert isinstance(code_uit_keuze(tekst), str)
    assert isinstance(met_antwoord(tekst, vondst.deel, "GM0893"), str)


@pytest.mark.parametrize(
    "tekst", ["a(" * 9_000 + ")" * 9_000, "a:" * 9_000, "a," * 4_000, "Ede en " * 1_200, "," * 32_000]
)
def test_a_hostile_cell_is_answered_soon(tekst: str) -> None:
    assert isinstance(zoek(tekst, op=OP), Vondst)
