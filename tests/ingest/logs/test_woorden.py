"""A code word of a log is read whatever its dress; what is not one says so and never repeats a name."""

import pytest

from indicators import logwoorden as namen
from ingest.logs.maandbron import MAANDTELLINGEN
from ingest.logs.reactiebron import REACTIES
from ingest.logs.signaalbron import SIGNALEN
from ingest.logs.woorden import LEZERS, subreden_van
from ingest.woorden.codewoorden import is_codetekst
from store.referentie import lees_referentie
from store.schema import SCHEMAS


@pytest.mark.parametrize(
    ("veld", "tekst", "code"),
    [
        ("kanaal", "SKP", "skp"), ("kanaal", "Schuldenknooppunt", "skp"), ("kanaal", "  via het  SCHULDENKNOOPPUNT ", "skp"),
        ("kanaal", "e-mail", "e-mail"), ("kanaal", "E-Mail (Zivver)", "e-mail"), ("kanaal", "mail", "e-mail"),
        ("kanaal", "brief", "brief"), ("kanaal", "per post", "brief"), ("kanaal", "Portaal schuldeiser", "portaal"),
        ("kanaal", "telefonisch", "telefoon"), ("kanaal", "App", "app"), ("kanaal", "balie", "balie"),
        ("kanaal", "onbekend", "onbekend"), ("kanaal", "-", "onbekend"), ("kanaal", "anders", "onbekend"),
        ("afgever_rol", "schuldhulpverlener", "schuldhulpverlener"), ("afgever_rol", "SHV", "schuldhulpverlener"),
        ("afgever_rol", "Financieel hulpverlener", "financieel_hulpverlener"),
        ("afgever_rol", "hulpverlener_sociaal_domein", "hulpverlener_sociaal_domein"),
        ("afgever_rol", "wijkteam", "hulpverlener_sociaal_domein"), ("afgever_rol", "Inwoner zelf", "hulpvrager"),
        ("afgever_rol", "cliënt", "hulpvrager"), ("afgever_rol", "n.v.t.", ""),
        ("reactie", "akkoord", "toegekend"), ("reactie", "Pauze toegekend", "toegekend"), ("reactie", "ja", "toegekend"),
        ("reactie", "x", "toegekend"), ("reactie", "deels akkoord", "gedeeltelijk"), ("reactie", "ja, deels", "gedeeltelijk"),
        ("reactie", "geen medewerking", "geweigerd"), ("reactie", "niet akkoord", "geweigerd"), ("reactie", "N", "geweigerd"),
        ("reactie", "niet bekend bij ons", "niet_van_toepassing"), ("reactie", "n.v.t.", "niet_van_toepassing"),
        ("reactie", "in behandeling", "in_behandeling"), ("reactie", "nog niet akkoord", "in_behandeling"),
        ("reactie", "Doorverwezen naar deurwaarder", "doorverwezen"), ("reactie", "?", "geen_reactie"),
        ("reactie", "geen reactie", "geen_reactie"), ("reactie", "Nog geen antwoord", "geen_reactie"),
        ("reactie", "akkoord, geen bezwaar", "toegekend"),
        ("reden", "alleen premie", "alleen_premie"), ("reden", "loopt beroep", "bezwaar_of_beroep"),
        ("reden", "Geen convenant", "geen_convenant"), ("reden", "onbekend", ""),
        ("schending", "ja", "gemeld"), ("schending", "nee", "geen_melding"), ("schending", "bevestigd", "bevestigd"),
        ("schending", "niet bevestigd", "weerlegd"), ("schending", "hersteld", "hersteld"),
        ("schending", "aanmaning ontvangen", "gemeld"), ("schending", "geen", "geen_melding"),
        ("schending_soort", "incassokosten", ";incassokosten;"), ("schending_soort", "loonbeslag", ";beslag;"),
        ("schending_soort", "beslag, aanmaning", ";aanmaning;beslag;"), ("schending_soort", "iets", ";anders;"),
        ("particulier_ondernemer", "ZZP", "ondernemer"), ("particulier_ondernemer", "nee", "particulier"),
        ("initiatief", "CJIB Noodstopprocedure", "noodstop"), ("initiatief", "Rode Knop", "rode_knop"),
        ("initiatief", "Pilot Amsterdam", "amsterdamse_pilot"), ("initiatief", "Landelijke Pauzeknop", "kennisgeving"),
        ("crisis", "ja", True), ("crisis", "geen crisis", False), ("crisis", "ontruiming", True),
        ("berichtsoort", "Kennisgeving", "kennisgeving"), ("berichtsoort", "Saldo-antwoord", "saldo_antwoord"),
        ("berichtsoort", "Antwoord op betaalvoorstel", "betaalvoorstel_antwoord"),
        ("berichtsoort", "Betaalvoorstel", "betaalvoorstel"), ("berichtsoort", "Statusverzoek", "statusverzoek"),
        ("berichtsoort", "Beëindigd", "beeindigd"), ("berichtsoort", "iets nieuws", "anders"),
    ],
)  # fmt: skip
def test_a_code_word_is_read_in_any_dress(veld: str, tekst: str, code: object) -> None:
    assert LEZERS[veld](tekst) == (code, "")
    if isinstance(code, str) and veld != "initiatief":
        assert LEZERS[veld](f"  {tekst.upper()} ") == (code, "")


@pytest.mark.parametrize(
    ("tekst", "uitkomst", "nader", "uitstroom"),
    [
        ("Schuldregeling gestart", "schuldregeling", "", "schuldregeling"),
        ("Saneringskrediet", "schuldregeling", "", "schuldregeling"),
        ("0%-aanbod", "schuldregeling", "", "schuldregeling"),
        ("Betaald", "volledige_betaling", "", "volledige_betaling"),
        ("Zelf", "volledige_betaling", "", "zelf"),
        ("Overleden", "hulp_gestopt", "overleden", "overleden"),
        ("Verhuisd", "hulp_gestopt", "verhuisd", "verhuisd"),
        ("Nietverschenen", "hulp_gestopt", "niet_verschenen", "niet_verschenen"),
        ("Niet verschenen", "hulp_gestopt", "niet_verschenen", "niet_verschenen"),
        ("Ingetrokken", "hulp_gestopt", "ingetrokken", "ingetrokken"),
        ("Niet passend", "hulp_gestopt", "niet_passend", "niet_passend"),
        ("Voldoet niet", "hulp_gestopt", "voldoet_niet", "voldoet_niet"),
        ("Overig", "hulp_gestopt", "overig", "overig"),
        ("Afgerond", "onbekend", "", "afgerond"),
        ("Afgerond met schuldregeling", "schuldregeling", "", "schuldregeling"),
        ("Onbekend", "onbekend", "", "onbekend"),
        ("WSNP", "naar_wsnp_of_rechter", "", "overig"),
        ("doorverwezen naar de Wsnp", "naar_wsnp_of_rechter", "", "overig"),
        ("Loopt nog", "", "", ""),
        ("-", "", "", ""),
    ],
)
def test_an_end_is_read_in_the_words_of_ddas(tekst: str, uitkomst: str, nader: str, uitstroom: str) -> None:
    assert LEZERS["uitkomst"](tekst) == (uitkomst, "")
    assert subreden_van(tekst) == nader
    assert LEZERS["uitstroomreden"](tekst) == (uitstroom, "")


@pytest.mark.parametrize(
    ("tekst", "uitkomst", "nader"),
    [
        ("Verlopen", "verlopen_zonder_besluit", ""),
        ("termijn verstreken", "verlopen_zonder_besluit", ""),
        ("termijn voorbij, hulp gaat door", "afgelopen_zonder_oplossing", ""),
        ("Budgetbeheer (DFD)", "afgelopen_zonder_oplossing", ""),
        ("Incasso hervat wegens nieuwe achterstand", "hervat_door_schuldeiser", "nieuwe_achterstand"),
        ("Schuldeiser ging weer innen", "hervat_door_schuldeiser", ""),
        ("Ingetrokken door schuldeiser", "hervat_door_schuldeiser", ""),
    ],
)
def test_an_end_of_a_pauze_alone_has_words_of_its_own(tekst: str, uitkomst: str, nader: str) -> None:
    assert LEZERS["uitkomst"](tekst) == (uitkomst, "")
    assert subreden_van(tekst) == nader


@pytest.mark.parametrize("tekst", ["geen schuldregeling", "schuldregeling mislukt", "niet betaald"])
def test_a_solution_that_was_not_reached_is_no_solution(tekst: str) -> None:
    assert LEZERS["uitkomst"](tekst).waarde == ""
    assert LEZERS["uitkomst"](tekst).reden


@pytest.mark.parametrize("veld", ["kanaal", "afgever_rol", "reactie", "uitkomst", "uitstroomreden", "schending", "crisis",
                                  "particulier_ondernemer", "initiatief", "signaalnummer", "termijn_toegezegd_maanden"])  # fmt: skip
def test_a_word_that_is_no_code_says_so_in_a_sentence_without_the_word(veld: str) -> None:
    waarde = LEZERS[veld]("Pietersen")
    assert waarde.reden.endswith(".")
    assert "pietersen" not in str(waarde).lower()
    assert waarde.waarde in (None, "", "onbekend", "geen_reactie", "geen_melding")


def test_two_ways_of_sending_in_one_cell_are_not_one() -> None:
    assert LEZERS["kanaal"]("SKP en brief") == ("onbekend", "In deze cel staan meer manieren van versturen.")


def test_a_text_is_kept_beside_its_code_only_when_it_is_all_code_words() -> None:
    assert all(map(is_codetekst, ("Pauze toegekend voor 8 maanden", "Niet verschenen", "Signaal 4 (Kennisgeving)", "")))
    assert not any(map(is_codetekst, ("akkoord, mevr. Pietersen belde", "Pietersen", "123456782", "akkoord " * 20)))


def test_every_coded_field_of_a_source_has_a_reader_and_every_reader_a_field() -> None:
    gelezen = {
        veld.naam
        for bron in (SIGNALEN, REACTIES, MAANDTELLINGEN)
        for veld in bron.velden
        if veld.soort in {"getal", "keuze", "keuzes", "janee"}
    }
    assert gelezen == set(LEZERS)
    assert set(LEZERS) - {"jaar"} <= {naam for schema in SCHEMAS.values() for naam in schema}


@pytest.mark.parametrize(
    ("veld", "woorden"),
    [
        ("kanaal", namen.VERZENDKANALEN), ("afgever_rol", namen.AFGEVERS), ("reactie", namen.REACTIES),
        ("schending", namen.SCHENDINGEN), ("uitstroomreden", namen.UITSTROOMREDENEN), ("subreden", namen.SUBREDENEN),
        ("berichtsoort", namen.BERICHTSOORTEN), ("bedrag_klasse", namen.BEDRAGEN), ("uitkomst", namen.namen("uitkomsten")),
        ("reden", namen.namen("redenen")), ("initiatief", namen.namen("initiatieven")),
    ],
    ids=lambda waarde: waarde if isinstance(waarde, str) else "",
)  # fmt: skip
def test_a_code_is_read_from_its_own_name_and_has_a_dutch_one(veld: str, woorden: dict[str, str]) -> None:
    eigen = {code: LEZERS[veld](code).waarde for code in woorden if code}
    samen = {
        "landelijke_pauzeknop",
        "schuldenknooppunt",
        "nvvk_convenanten",
        "basisdienstverlening",
        "toolbox",
        "lopend",
    }
    assert {code: waarde for code, waarde in eigen.items() if code != waarde and code not in samen} == {}
    assert all(naam and "_" not in naam for naam in woorden.values())


def test_every_kind_of_breach_is_read_from_its_own_name() -> None:
    for rij in lees_referentie("schendingsoorten"):
        assert LEZERS["schending_soort"](rij["code"].replace("_", " ")) == (f";{rij['code']};", "")
