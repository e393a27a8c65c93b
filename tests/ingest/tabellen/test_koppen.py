"""A heading is known by its synonyms, by its question, by its likeness; or it is asked, never guessed."""

from pathlib import Path

import openpyxl
import pytest
from openpyxl.styles import PatternFill

from ingest.bestanden.lezen import lees_werkmap
from ingest.errors import LeveringGeweigerd
from ingest.inventarisaties.inventarisatie import INVENTARISATIE
from ingest.source import Limieten
from ingest.tabellen.herkenning import EXACT, LIJKT, VRAAG, ZWAK, recognise, resemble
from ingest.tabellen.koppen import Koppeling, koppel, koppel_alle, layout_vingerafdruk
from ingest.tabellen.tabel import Tabel, vind_tabellen


def table(
    koppen: list[str], map_: Path, rijen: tuple[tuple[str, ...], ...] = (("Urk", "ja"), ("Assen", "nee"))
) -> Tabel:
    regels = [";".join(rij) for rij in (tuple(koppen), *rijen)]
    (map_ / "a.csv").write_text("\n".join(regels))
    return vind_tabellen(lees_werkmap(map_ / "a.csv", limieten=Limieten()), INVENTARISATIE)[0]


def mapped(koppen: list[str], map_: Path, bevestigd: dict[str, str] | None = None) -> Koppeling:
    return koppel(table(koppen, map_), INVENTARISATIE, bevestigd=bevestigd or {})


@pytest.mark.parametrize(
    ("kop", "veld", "graad"),
    [
        ("Gemeente", "gemeente", EXACT),
        ("GEMEENTE(N)", "gemeente", EXACT),
        ("  Naam   gemeente *", "gemeente", EXACT),
        ("Gemeente/organisatie", "gemeente", EXACT),
        ("Organisatie", "gemeente", ZWAK),
        ("Regio", "gemeente", ZWAK),
        ("Welke gemeente(n) vertegenwoordigt u?", "gemeente", EXACT),
        ("1. Namens welke gemeente vult u deze vragenlijst in?", "gemeente", VRAAG),
        ("CBS-code", "gemeentecode", EXACT),
        ("GM-code", "gemeentecode", EXACT),
        ("statcode", "gemeentecode", EXACT),
        ("Gem.nr", "gemeentecode", EXACT),
        ("Gebruik Kennisgeving", "status", EXACT),
        ("Kennisgeving J/N", "status", EXACT),
        ("Kennisgeving?", "status", EXACT),
        ("Zet u de Kennisgeving in?", "status", EXACT),
        ("Maakt uw gemeente op dit moment gebruik van de Kennisgeving?", "status", VRAAG),
        ("Werkt u met de pauzeknop?", "status", VRAAG),
        ("Status", "status", ZWAK),
        ("Stand van zaken", "status", ZWAK),
        ("Pauzeknop", "status", EXACT),
        ("Sinds wanneer", "in_gebruik_vanaf", EXACT),
        ("Sinds wanneer gebruikt u de Kennisgeving?", "in_gebruik_vanaf", VRAAG),
        ("Ingangsdatum", "in_gebruik_vanaf", EXACT),
        ("In gebruik per", "in_gebruik_vanaf", EXACT),
        ("Wanneer gaat u de Kennisgeving gebruiken?", "gepland_vanaf", VRAAG),
        ("Zo nee, wanneer verwacht u te starten?", "gepland_vanaf", VRAAG),
        ("Datum reactie", "antwoorddatum", EXACT),
        ("Reactie d.d.", "antwoorddatum", EXACT),
        ("Tijdstempel", "antwoorddatum", EXACT),
        ("Begintijd", "antwoorddatum", ZWAK),
        ("Hoe verstuurt u de Kennisgeving?", "kanaal", EXACT),
        ("Op welke manier wordt de Kennisgeving verstuurd?", "kanaal", VRAAG),
        ("Waarom gebruikt u de Kennisgeving niet?", "belemmering", VRAAG),
        ("Wat houdt u tegen? (meerdere antwoorden mogelijk)", "belemmering", EXACT),
        ("Welk formulier gebruikt u voor de Kennisgeving?", "model_gebruikt", VRAAG),
        ("Hoe vaak zet u de Kennisgeving in?", "gebruik_diepte", VRAAG),
        ("Bent u van plan de Kennisgeving te gebruiken?", "plan_status", VRAAG),
        ("Waar heeft u ondersteuning bij nodig?", "ondersteuningsvraag", VRAAG),
        ("Wat gaat er goed?", "pluspunt", VRAAG),
        ("Aangesloten op het Schuldenknooppunt?", "skp_aangesloten", VRAAG),
        ("E-mailadres", "contact_email", EXACT),
        ("Wat is uw e-mailadres?", "contact_email", VRAAG),
        ("Naam contactpersoon", "contact_naam", EXACT),
        ("Telefoonnummer", "telefoon", EXACT),
        ("Opmerkingen", "opmerking", EXACT),
        ("Uitvoerder", "uitvoerder", EXACT),
        ("Status Kennisgeving nov 2025", "status", EXACT),
        ("Gemeentenaam 2025", "gemeente", EXACT),
        ("Kennisgeving (per 4 november 2025)", "status", EXACT),
        ("Ingangsdatum Kennisgeving", "in_gebruik_vanaf", VRAAG),
        ("Geplande ingangsdatum Kennisgeving", "gepland_vanaf", VRAAG),
        ("Gemeente / ISD", "gemeente", VRAAG),
        ("Naam van uw organisatie", "gemeente", VRAAG),
        ("Doet mee?", "status", ZWAK),
        ("Wat vindt u goed aan de Kennisgeving?", "pluspunt", VRAAG),
    ],
)
def test_a_heading_is_known(kop: str, veld: str, graad: int) -> None:
    herkend = recognise(kop, INVENTARISATIE)
    assert (herkend.veld, herkend.graad) == (veld, graad)


@pytest.mark.parametrize(
    ("kop", "veld"),
    [
        ("Gemeetne", "gemeente"),
        ("Kennisgevig J/N", "status"),
        ("Ingangsdtum", "in_gebruik_vanaf"),
        ("Contactpersoonn", "contact_naam"),
    ],
)
def test_a_misspelled_heading_is_known_by_likeness(kop: str, veld: str) -> None:
    herkend = resemble(kop, INVENTARISATIE)
    assert (herkend.veld, herkend.graad) == (veld, LIJKT)


@pytest.mark.parametrize("kop", ["Kleur", "Begroting", "Beleidsmedewerker SZ", "Aantal dossiers", "x"])
def test_an_unknown_heading_stays_unknown(kop: str) -> None:
    assert resemble(kop, INVENTARISATIE).veld == ""


def test_the_web_form_takes_the_time_of_completion(tmp_path: Path) -> None:
    koppeling = mapped(
        [
            "Welke gemeente(n) vertegenwoordigt u?",
            "Maakt u gebruik van de Kennisgeving?",
            "Begintijd",
            "Tijd van voltooien",
            "Naam",
        ],
        tmp_path,
    )
    assert koppeling.velden == {1: "gemeente", 2: "status", 4: "antwoorddatum", 5: "contact_naam"}
    assert [kop.tekst for kop in koppeling.niet_gebruikt] == ["Begintijd"]


@pytest.mark.parametrize(
    ("koppen", "velden"),
    [
        (["Gemeente", "Status", "Zet u de Kennisgeving in?"], {1: "gemeente", 3: "status"}),
        (["Gemeente", "Kennisgeving J/N", "Regio", "Plaats"], {1: "gemeente", 2: "status"}),
        (["Organisatie", "Status"], {1: "gemeente", 2: "status"}),
        (["Gemeente", "Kennisgeving?", "Code"], {1: "gemeente", 2: "status", 3: "gemeentecode"}),
        (
            ["Gemeente", "Status", "E-mail", "E-mailadres"],
            {1: "gemeente", 2: "status", 3: "contact_email", 4: "contact_email"},
        ),
    ],
    ids=["status en kennisgeving", "gemeente en regio", "alleen organisatie", "naam en code", "twee keer contact"],
)
def test_the_stronger_heading_wins(koppen: list[str], velden: dict[int, str], tmp_path: Path) -> None:
    koppeling = mapped(koppen, tmp_path)
    assert koppeling.velden == velden
    assert not koppeling.onzeker


def test_two_equal_claims_on_the_status_are_asked(tmp_path: Path) -> None:
    koppen = ["Gemeente", "Kennisgeving J/N", "Gebruik Kennisgeving"]
    koppeling = mapped(koppen, tmp_path)
    assert [(vraag.kop.cel, vraag.kandidaten) for vraag in koppeling.onzeker] == [
        ("B1", ("status",)),
        ("C1", ("status",)),
    ]
    assert koppeling.onzeker[0].vraag == "Wat staat er in de kolom ‘Kennisgeving J/N’ (B1)?"
    assert koppeling.onzeker[0].keuzes == ("of de gemeente de Kennisgeving gebruikt", "niet gebruiken")
    beslist = mapped(koppen, tmp_path, {"gebruik kennisgeving": "status"})
    assert beslist.velden == {1: "gemeente", 3: "status"}
    assert not beslist.onzeker


def test_a_column_of_ja_and_nee_is_offered_when_no_heading_names_the_status(tmp_path: Path) -> None:
    koppeling = mapped(["Gemeente", "Zelf iets ingevuld"], tmp_path)
    assert [vraag.kandidaten for vraag in koppeling.onzeker] == [("status",)]
    assert mapped(["Gemeente", "Zelf iets ingevuld"], tmp_path, {"Zelf iets ingevuld": "status"}).velden[2] == "status"


def test_a_confirmed_mapping_beats_every_synonym(tmp_path: Path) -> None:
    koppeling = mapped(
        ["Gemeente", "Kennisgeving?", "Zet in"], tmp_path, {"Zet in": "status", "Kennisgeving?": "niet gebruiken"}
    )
    assert koppeling.velden == {1: "gemeente", 3: "status"}
    assert [kop.tekst for kop in koppeling.niet_gebruikt] == ["Kennisgeving?"]


def test_headings_nobody_knows_can_be_confirmed(tmp_path: Path) -> None:
    assert not table(["Aaa", "Bbb"], tmp_path).herkend
    assert len(mapped(["Aaa", "Bbb"], tmp_path).onzeker) == 2
    assert mapped(["Aaa", "Bbb"], tmp_path, {"Aaa": "gemeente", "Bbb": "status"}).velden == {1: "gemeente", 2: "status"}


@pytest.mark.parametrize(
    ("koppen", "mist"),
    [
        (["Gemeente", "Aantal dossiers", "Begroting"], "of de gemeente de Kennisgeving gebruikt"),
        (["Provincie", "Kennisgeving J/N", "Begroting"], "de gemeente"),
    ],
    ids=["geen status", "geen gemeente"],
)
def test_a_file_without_a_needed_column_is_refused_with_what_was_found(
    koppen: list[str], mist: str, tmp_path: Path
) -> None:
    tabel = table(koppen, tmp_path, (("Urk", "12", "300"), ("Assen", "14", "400")))
    with pytest.raises(LeveringGeweigerd) as weigering:
        koppel_alle([tabel], INVENTARISATIE, bevestigd={})
    assert mist in weigering.value.zinnen[0]
    assert all(kop in weigering.value.zinnen[1] for kop in koppen)
    assert "--kolom" in weigering.value.zinnen[2]


def test_a_refusal_suggests_the_nearest_heading(tmp_path: Path) -> None:
    tabel = table(["Gemeente", "Inzet (mate)", "Begroting"], tmp_path, (("Urk", "12", "300"), ("Assen", "14", "400")))
    with pytest.raises(LeveringGeweigerd, match="Bedoelt u de kolom"):
        koppel_alle([tabel], INVENTARISATIE, bevestigd={})


def test_a_second_table_without_a_status_does_not_refuse_the_file(tmp_path: Path) -> None:
    goed = table(["Gemeente", "Status"], tmp_path)
    lijst = table(["Gemeente", "Aantal dossiers"], tmp_path, (("Urk", "12"), ("Assen", "14")))
    assert [tabel for tabel, _ in koppel_alle([lijst, goed], INVENTARISATIE, bevestigd={})] == [goed]


@pytest.mark.parametrize("met_kop", [True, False], ids=["lege statuskolom", "geen statuskolom"])
def test_a_status_in_colours_is_counted_so_that_the_legend_can_be_asked(met_kop: bool, tmp_path: Path) -> None:
    boek = openpyxl.Workbook()
    blad = boek.worksheets[0]
    blad.append(["Gemeente", "Kennisgeving J/N" if met_kop else "Provincie"])
    for rij, (naam, kleur) in enumerate(
        [("Urk", "00B050"), ("Assen", "FF0000"), ("Zeist", "00B050"), ("Texel", "")], 2
    ):
        blad.cell(rij, 1, naam)
        if kleur:
            blad.cell(rij, 2 if met_kop else 1).fill = PatternFill("solid", fgColor=kleur)
    boek.save(tmp_path / "k.xlsx")
    (tabel,) = vind_tabellen(lees_werkmap(tmp_path / "k.xlsx", limieten=Limieten()), INVENTARISATIE)
    koppeling = koppel(tabel, INVENTARISATIE, bevestigd={})
    kolom = 2 if met_kop else 1
    assert koppeling.kleur_kolom == kolom
    letter = "AB"[kolom - 1]
    assert [(kleur.kleur, kleur.cel, kleur.aantal) for kleur in koppeling.kleuren] == [
        ("00B050", f"{letter}2", 2),
        ("FF0000", f"{letter}3", 1),
    ]
    assert not koppeling.ontbreekt


def test_colours_beside_words_mean_nothing(tmp_path: Path) -> None:
    boek = openpyxl.Workbook()
    blad = boek.worksheets[0]
    blad.append(["Gemeente", "Kennisgeving J/N"])
    blad.append(["Urk", "J"])
    blad["A2"].fill = blad["B2"].fill = PatternFill("solid", fgColor="00B050")
    boek.save(tmp_path / "k.xlsx")
    (tabel,) = vind_tabellen(lees_werkmap(tmp_path / "k.xlsx", limieten=Limieten()), INVENTARISATIE)
    assert koppel(tabel, INVENTARISATIE, bevestigd={}).kleur_kolom is None


def test_a_layout_is_known_again_by_its_headings_alone(tmp_path: Path) -> None:
    een = layout_vingerafdruk(table(["Gemeente", "Status"], tmp_path))
    ander = layout_vingerafdruk(table([" gemeente", "STATUS *"], tmp_path, (("Zeist", "nee"), ("Texel", "ja"))))
    assert een == ander
    assert een != layout_vingerafdruk(table(["Status", "Gemeente"], tmp_path))


def test_a_likeness_to_a_field_nobody_needs_is_asked_without_holding_the_file(tmp_path: Path) -> None:
    koppeling = mapped(["Gemeente", "Kennisgeving?", "Reactie ontvangen", "Ingevuld door (naam)"], tmp_path)
    assert [(vraag.kop.tekst, vraag.kandidaten, vraag.nodig) for vraag in koppeling.onzeker] == [
        ("Reactie ontvangen", ("antwoorddatum",), False)
    ]
