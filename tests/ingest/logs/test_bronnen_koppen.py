"""The headings of case systems are known to the three Sources; what may not be stored is known by name too."""

from pathlib import Path

import pytest

from ingest.bestanden.lezen import lees_werkmap
from ingest.logs.maandbron import MAANDTELLINGEN
from ingest.logs.reactiebron import REACTIES
from ingest.logs.signaalbron import SIGNALEN
from ingest.source import Limieten, Source
from ingest.tabellen.herkenning import EXACT, recognise
from ingest.tabellen.koppen import Koppeling, koppel
from ingest.tabellen.tabel import vind_tabellen
from ingest.woorden.normaal import woorden
from store.schema import SCHEMAS

BRONNEN = (SIGNALEN, REACTIES, MAANDTELLINGEN)
SIGNAALKOPPEN = (
    "Kenmerk;Gemeente;Signaal;Datum melding;Afgegeven door;Aangemeld op;Toegelaten op;Kanaal;Aantal schuldeisers;"
    "Einddatum traject;Reden uitstroom"
)
REACTIEKOPPEN = (
    "Ons kenmerk;Crediteur;Verzonden d.d.;Ontvangst;Antwoord;Antwoord d.d.;Toelichting antwoord;Termijn (mnd);Pauze van;"
    "Pauze t/m;Afgelopen op;Waarom afgelopen;Klacht over incasso;Soort klacht;Datum klacht"
)
VERBODEN = {"bsn", "contact_naam", "geboortedatum", "adres", "contact_email", "telefoon", "iban"}


def mapped(bron: Source, koppen: str, rijen: tuple[str, ...], map_: Path) -> Koppeling:
    (map_ / "a.csv").write_text("\n".join((koppen, *rijen)), encoding="utf-8")
    (tabel,) = vind_tabellen(lees_werkmap(map_ / "a.csv", limieten=Limieten()), bron)
    return koppel(tabel, bron, bevestigd={})


def fields(bron: Source, koppen: str) -> list[str]:
    return [recognise(kop, bron).veld for kop in koppen.split(";")]


def test_the_headings_of_a_signal_log_are_known_without_a_question(tmp_path: Path) -> None:
    rij = "D1;Utrecht;4;09-03-2025;schuldhulpverlener;16-02-2025;02-03-2025;brief;3;;"
    koppeling = mapped(SIGNALEN, SIGNAALKOPPEN, (rij, rij), tmp_path)
    assert list(koppeling.velden.values()) == [
        "traject_id", "gemeente", "signaalnummer", "signaaldatum", "afgever_rol", "aanmelddatum", "toelatingsdatum",
        "kanaal", "aantal_schuldeisers_bekend", "traject_einddatum", "uitstroomreden",
    ]  # fmt: skip
    assert (koppeling.onzeker, koppeling.niet_gebruikt, koppeling.ontbreekt) == ((), (), ())


def test_the_headings_of_creditor_answers_are_known_without_a_question(tmp_path: Path) -> None:
    rij = "D1;KPN;26-02-2025;27-02-2025;akkoord;01-03-2025;;8;26-02-2025;25-10-2025;;;;;"
    koppeling = mapped(REACTIES, REACTIEKOPPEN, (rij, rij), tmp_path)
    assert list(koppeling.velden.values()) == [
        "traject_id", "schuldeiser", "verzonden_op", "ontvangen_op", "reactie", "reactie_op", "reden",
        "termijn_toegezegd_maanden", "pauze_start", "pauze_eind_gepland", "uitkomst_op", "uitkomst", "schending",
        "schending_soort", "schending_op",
    ]  # fmt: skip
    assert (koppeling.onzeker, koppeling.niet_gebruikt, koppeling.ontbreekt) == ((), (), ())


def test_the_headings_of_monthly_counts_are_known_without_a_question(tmp_path: Path) -> None:
    rij = "Kennisgeving;Gemeente Voorbeeld;KPN;2025-10;12"
    koppeling = mapped(MAANDTELLINGEN, "Berichttype;Verzender;Ontvanger;Maand;Aantal", (rij, rij), tmp_path)
    assert list(koppeling.velden.values()) == ["berichtsoort", "verzender", "ontvanger", "maand", "aantal"]
    assert koppeling.onzeker == ()


@pytest.mark.parametrize(
    ("bron", "kop", "veld"),
    [
        (SIGNALEN, "Signaalnr", "signaalnummer"), (SIGNALEN, "Type signaal", "signaalnummer"),
        (SIGNALEN, "Signaal (1 t/m 4)", "signaalnummer"), (SIGNALEN, "Soort melding", "signaalnummer"),
        (SIGNALEN, "Datum signaal", "signaaldatum"), (SIGNALEN, "Datum kennisgeving", "signaaldatum"),
        (SIGNALEN, "Verzenddatum", "signaaldatum"), (SIGNALEN, "dd", "signaaldatum"),
        (SIGNALEN, "Dossiernummer", "traject_id"), (SIGNALEN, "Cliëntnummer", "traject_id"),
        (SIGNALEN, "Zaaknr.", "traject_id"), (SIGNALEN, "Signaal-ID", "signaal_id"), (SIGNALEN, "GM-code", "gemeentecode"),
        (SIGNALEN, "Verantwoordelijke gemeente", "gemeente"), (SIGNALEN, "Kredietbank", "uitvoerder"),
        (SIGNALEN, "Datum toelatingsbeschikking", "toelatingsdatum"), (SIGNALEN, "Start stabilisatie", "stabilisatie_start"),
        (SIGNALEN, "Alle schulden in beeld", "schuldenoverzicht_compleet_op"),
        (SIGNALEN, "Achterstand ingehaald op", "achterstand_hersteld_op"),
        (SIGNALEN, "Nieuwe achterstand", "nieuwe_achterstand_op"), (SIGNALEN, "Ingetrokken op", "ingetrokken_op"),
        (SIGNALEN, "Crisis J/N", "crisis"), (SIGNALEN, "ZZP", "particulier_ondernemer"), (SIGNALEN, "Initiatief", "initiatief"),
        (SIGNALEN, "Gevraagde termijn", "termijn_gevraagd_maanden"), (SIGNALEN, "Laatst gewijzigd", "gemeld_op"),
        (REACTIES, "Schuldeiser", "schuldeiser"), (REACTIES, "Eiser", "schuldeiser"), (REACTIES, "Partij", "schuldeiser"),
        (REACTIES, "Gemachtigde", "incassant"), (REACTIES, "p/a", "incassant"), (REACTIES, "Deurwaarder", "incassant"),
        (REACTIES, "Akkoord?", "reactie"), (REACTIES, "Status schuldeiser", "reactie"), (REACTIES, "Pauze toegekend", "reactie"),
        (REACTIES, "T/m", "pauze_eind_gepland"), (REACTIES, "Tot", "pauze_eind_gepland"),
        (REACTIES, "Einddatum pauze", "pauze_eind_gepland"), (REACTIES, "Verlengd tot", "verlengd_tot"),
        (REACTIES, "Voortgang gemeld op", "voortgang_gemeld_op"), (REACTIES, "Schuldbedrag", "bedrag_klasse"),
        (REACTIES, "Aantal vorderingen", "vorderingen_totaal"), (REACTIES, "Signaal", "signaalnummer"),
        (REACTIES, "Kenmerk schuldeiser", "kenmerk_schuldeiser"), (REACTIES, "Reden weigering", "reden"),
        (MAANDTELLINGEN, "Soort bericht", "berichtsoort"), (MAANDTELLINGEN, "Periode", "maand"),
        (MAANDTELLINGEN, "Aantal berichten", "aantal"), (MAANDTELLINGEN, "Aan", "ontvanger"),
    ],
    ids=lambda waarde: waarde if isinstance(waarde, str) else waarde.soort,
)  # fmt: skip
def test_a_heading_of_another_sender_is_known(bron: Source, kop: str, veld: str) -> None:
    assert recognise(kop, bron).veld == veld


@pytest.mark.parametrize("bron", BRONNEN, ids=lambda bron: bron.soort)
@pytest.mark.parametrize(
    ("kop", "veld"),
    [
        ("BSN", "bsn"), ("Burgerservicenummer", "bsn"), ("BSN klant", "bsn"), ("Naam", "contact_naam"),
        ("Achternaam", "contact_naam"), ("Naam cliënt", "contact_naam"), ("Consulent", "contact_naam"),
        ("Geboortedatum", "geboortedatum"), ("Adres", "adres"), ("Postcode", "adres"), ("Woonplaats", "adres"),
        ("E-mailadres", "contact_email"), ("Telefoonnummer", "telefoon"), ("IBAN", "iban"), ("Rekeningnummer", "iban"),
    ],
)  # fmt: skip
def test_a_forbidden_column_is_known_by_name_and_never_stored(bron: Source, kop: str, veld: str) -> None:
    gevonden = bron.veld(recognise(kop, bron).veld)
    assert gevonden is not None
    assert (gevonden.naam, gevonden.bewaard, gevonden.soort) == (veld, False, "contact")


@pytest.mark.parametrize("bron", BRONNEN, ids=lambda bron: bron.soort)
def test_a_field_that_is_stored_is_a_column_of_the_schema_or_leads_to_one(bron: Source) -> None:
    elders = {"gemeente", "gemeentecode", "uitvoerder", "schuldeiser", "incassant", "jaar", "signaal_id"}
    bewaard = {veld.naam for veld in bron.velden if veld.bewaard}
    assert bewaard - set(SCHEMAS[bron.soort]) <= elders
    assert {veld.naam for veld in bron.velden if not veld.bewaard} >= VERBODEN
    assert all(veld.omschrijving for veld in bron.velden)


@pytest.mark.parametrize("bron", BRONNEN, ids=lambda bron: bron.soort)
def test_every_column_of_the_schema_can_be_delivered(bron: Source) -> None:
    gemaakt = {
        "blad",
        "rij",
        "gm_code",
        "gemeente_ruw",
        "uitvoerder_code",
        "schuldeiser_id",
        "schuldeiser_ruw",
        "incassant_id",
    }
    velden = {veld.naam for veld in bron.velden}
    gevraagd = {naam for naam in SCHEMAS[bron.soort] if not naam.endswith("_ruw")} - gemaakt
    assert gevraagd <= velden


@pytest.mark.parametrize("bron", BRONNEN, ids=lambda bron: bron.soort)
def test_no_certain_heading_belongs_to_two_fields_of_one_source(bron: Source) -> None:
    waar: dict[str, set[str]] = {}
    for veld in bron.velden:
        for kop in veld.koppen:
            waar.setdefault(woorden(kop), set()).add(veld.naam)
    eigen = {"kennisgevingsnummer", "kenmerk kennisgeving", "kennisgeving id"}  # of the Kennisgeving itself, in feed C
    assert {kop: velden for kop, velden in waar.items() if len(velden) > 1 and kop not in eigen} == {}


@pytest.mark.parametrize("bron", BRONNEN, ids=lambda bron: bron.soort)
def test_a_question_about_a_whole_sentence_never_takes_a_heading_of_another_field(bron: Source) -> None:
    for veld in bron.velden:
        for kop in veld.koppen:
            assert recognise(kop, bron).graad == EXACT, (veld.naam, kop)
