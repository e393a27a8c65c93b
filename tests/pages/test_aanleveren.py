import html
import json
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from pages.gegevens.aanlevering import Aanlevering, controleer, terugmelding, veilige_naam
from pages.gegevens.cijfers import _wat_geldt
from pages.gegevens.uitkomst import zonder_opdrachtregel
from pages.gegevens.vragen import keuzetekst, lees_dag, letterlijk, nu_in_nederland, voorgestelde_dagen
from store.editie import OnbekendeEditieError, lees_editie
from store.leveringen import lees_kwitantie
from tests.pages.bestanden import VERSLEUTELD, inventarisatie, namen, standen

APP = Path(__file__).parents[2] / "app.py"
NAAM = "Inventarisatie per 4 november 2025.xlsx"
WACHTWOORD = (
    "Dit bestand heeft een wachtwoord of een vertrouwelijkheidslabel. Haal dat eraf, sla het bestand opnieuw op en "
    "probeer het nog eens."
)


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("PAUZEMONITOR_DATA", str(tmp_path / "data"))
    return tmp_path / "data"


@pytest.fixture
def tijdelijk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The folder in which temporary folders are made, so that a test sees what is left there."""
    map_ = tmp_path / "tijdelijk"
    map_.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(map_))
    return map_


def open_gegevens(**zoekdeel: str) -> AppTest:
    at = AppTest.from_file(str(APP), default_timeout=90)
    at.switch_page("pages/aanleveren.py")
    for naam, waarde in zoekdeel.items():
        at.query_params[naam] = waarde
    at.run()
    assert not at.exception
    return at


def tekst(at: AppTest) -> str:
    """Everything a reader sees, tags taken out."""
    stukken = [x.value for x in (*at.error, *at.warning, *at.success, *at.info, *at.markdown, *at.caption)]
    stukken += [x.label for x in (*at.button, *at.radio, *at.selectbox, *at.text_input)]
    stukken += [
        json.loads(e.proto.json)["html"] for e in at.main if e.type == "bidi_component" and '"html"' in e.proto.json
    ]
    kaal = re.sub(r"<[^>]+>", " ", " ".join(stukken))
    return re.sub(r"\s+", " ", html.unescape(kaal).replace("\\", ""))


def upload(at: AppTest, inhoud: bytes, naam: str = NAAM) -> AppTest:
    at.file_uploader[0].set_value((naam, inhoud, "application/octet-stream")).run()
    assert not at.exception
    return at


def druk(at: AppTest, label: str) -> AppTest:
    next(knop for knop in at.button if knop.label == label).click().run()
    assert not at.exception
    return at


def beantwoord(at: AppTest, deel: str, keuze: str) -> None:
    next(r for r in at.radio if deel in r.label.replace("\\", "")).set_value(keuze).run()


def kies_functie(at: AppTest, functie: str = "projectleider") -> None:
    next(s for s in at.selectbox if s.label.startswith("Uw functie")).set_value(functie).run()


def lever(naam: str, inhoud: bytes) -> AppTest:
    return druk(upload(open_gegevens(), inhoud, naam), "Aanvaarden en publiceren")


# The screen itself


def test_the_screen_opens_without_data_and_offers_to_deliver(data: Path) -> None:
    gezien = tekst(open_gegevens())
    assert "Er zijn nog geen gegevens" in gezien
    assert "Hoogstens 10 MB: .xlsx, .ods of .csv." in gezien
    assert "Ingelezen bestanden" not in gezien


def test_the_screen_opens_with_data_and_shows_deliveries_figures_and_edities(data: Path) -> None:
    lever(NAAM, inventarisatie(standen(ja=8, nee=2)))
    gezien = tekst(open_gegevens())
    assert "1 bestand geldt; alle regels zijn verwerkt" in gezien
    assert "10 regels gelezen: 10 ingelezen, 0 niet ingelezen en 0 met een reden overgeslagen." in gezien
    for kop in ("Ingelezen bestanden", "Onbekend ingevuld", "Antwoorden die elkaar tegenspreken", "Eerdere gegevens"):
        assert kop in gezien
    assert "Echte gegevens" in gezien


def test_another_role_than_intern_may_look_at_the_figures_and_not_deliver(
    data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lever(NAAM, inventarisatie(standen(ja=8, nee=2)))
    monkeypatch.setenv("PAUZEMONITOR_ROL", "ministerie")
    at = open_gegevens()
    assert not at.file_uploader
    assert "In deze rol kunt u geen bestanden aanleveren." in tekst(at)
    assert NAAM not in tekst(at)


# From upload to editie


def test_a_file_is_controlled_at_once_and_nothing_is_stored_before_it_is_accepted(data: Path) -> None:
    at = upload(open_gegevens(), inventarisatie(standen(ja=8, nee=2)))
    gezien = tekst(at)
    assert f"Dit staat er in {NAAM}, stand van 4 november 2025" in gezien
    assert "Nieuw 10 gemeenten met een eerste antwoord" in gezien
    assert "Het bestand heeft 10 regels: 10 ingelezen, 0 niet ingelezen en 0 met een reden overgeslagen." in gezien
    assert not list(data.glob("deliveries/*"))
    with pytest.raises(OnbekendeEditieError):
        lees_editie()


def test_accepting_publishes_and_leaves_an_empty_field_for_the_next_file(data: Path) -> None:
    at = lever(NAAM, inventarisatie(standen(ja=8, nee=2)))
    assert "Levering 1 is ingelezen en gepubliceerd. Gegevens nr. 1 gelden nu." in tekst(at)
    assert at.file_uploader[0].value is None
    assert "aanlevering" not in at.session_state
    assert lees_editie().nummer == 1


def test_the_same_bytes_twice_change_nothing_and_the_screen_says_so(data: Path) -> None:
    inhoud = inventarisatie(standen(ja=8, nee=2))
    lever(NAAM, inhoud)
    at = upload(open_gegevens(), inhoud)
    assert "Dit bestand is al ingelezen als levering 1." in tekst(at)
    assert "Gelijk 10 gemeenten waar niets verandert" in tekst(at)
    druk(at, "Aanvaarden en publiceren")
    assert "Dit bestand was al ingelezen. Er is niets veranderd; gegevens nr. 1 blijft gelden." in tekst(at)
    assert lees_editie().nummer == 1


def test_the_uploaded_bytes_leave_no_trace_outside_the_session(data: Path, tijdelijk: Path) -> None:
    lever(NAAM, inventarisatie(standen(ja=8, nee=2)))
    upload(open_gegevens(), VERSLEUTELD)
    assert not list(tijdelijk.iterdir())
    assert not [pad for pad in data.rglob("*") if pad.suffix == ".xlsx"]


# Questions


def test_a_doubtful_name_and_a_doubtful_status_are_asked_and_the_answers_are_kept_with_date_and_function(
    data: Path,
) -> None:
    regels = [*standen(ja=12), ("Bergen", "Ja"), (namen(13)[12], "n.b.")]
    at = upload(open_gegevens(), inventarisatie(regels))
    assert "Wij hebben 2 vragen" in tekst(at)
    beantwoord(at, "Bergen", "GM0893 Bergen (L.)")
    beantwoord(at, "n.b.", "geen_reactie")
    assert next(knop for knop in at.button if knop.label == "Aanvaarden en publiceren").disabled
    kies_functie(at)
    druk(at, "Controleer opnieuw")
    assert "Wij hebben" not in tekst(at)
    assert "Bergen (L.) (GM0893)" in tekst(at)
    druk(at, "Aanvaarden en publiceren")
    levering = lees_editie().leveringen[0]
    vandaag = nu_in_nederland().date().isoformat()
    assert [(a["cel"], a["antwoord"], a["datum"], a["functie"]) for a in _kwitantie(data)["antwoorden"]] == [
        ("A15", "GM0893 Bergen (L.)", vandaag, "projectleider"),
        ("B16", "geen_reactie", vandaag, "projectleider"),
    ]
    gezien = tekst(open_gegevens(code=str(levering.nummer)))
    assert "Vragen en antwoorden" in gezien
    assert "Geen antwoord" in gezien
    assert "projectleider" in gezien


def _kwitantie(data: Path) -> dict[str, list[dict[str, str]]]:
    levering = lees_editie().leveringen[-1]
    return lees_kwitantie(data, levering.sha256, levering.lezing)


def test_an_answer_without_a_function_is_not_taken(data: Path) -> None:
    at = upload(open_gegevens(), inventarisatie([*standen(ja=12), ("Bergen", "Ja")]))
    druk(at, "Controleer opnieuw")
    assert "U hebt nog geen vraag beantwoord." in tekst(at)
    beantwoord(at, "Bergen", "GM0893 Bergen (L.)")
    druk(at, "Controleer opnieuw")
    assert "nooit een naam" in tekst(at)
    assert "Wij hebben een vraag" in tekst(at)


def test_what_nobody_answers_goes_back_to_the_sender_as_a_workbook(data: Path) -> None:
    at = lever(NAAM, inventarisatie([*standen(ja=12), ("Bergen", "Ja")]))
    assert [knop.label for knop in at.get("download_button")] == [
        "Download de regel die niet is ingelezen (voor de afzender)"
    ]
    assert terugmelding(1).startswith(b"PK")


def test_a_file_without_a_day_asks_for_it_and_offers_the_end_of_the_month_in_its_name(data: Path) -> None:
    at = upload(open_gegevens(), inventarisatie(standen(ja=8), titel=""), "uitvraag januari 2025.xlsx")
    assert "Wij weten niet van welke datum deze stand is." in tekst(at)
    assert not [knop for knop in at.button if knop.label == "Aanvaarden en publiceren"]
    beantwoord(at, "Van welke datum", "31 januari 2025")
    kies_functie(at)
    druk(druk(at, "Controleer opnieuw"), "Aanvaarden en publiceren")
    assert lees_editie().leveringen[0].peildatum == date(2025, 1, 31)
    assert _kwitantie(data)["antwoorden"][0]["antwoord"] == "2025-01-31"


def test_a_typed_day_that_is_none_is_named_and_the_right_one_is_taken(data: Path) -> None:
    at = upload(open_gegevens(), inventarisatie(standen(ja=8), titel=""), "uitvraag.xlsx")
    veld = next(v for v in at.text_input if "Peildatum" in v.label)
    veld.set_value("31-02-2025").run()
    assert "‘31-02-2025’ is geen datum." in tekst(at)
    next(v for v in at.text_input if "Peildatum" in v.label).set_value("4-11-2025").run()
    kies_functie(at)
    druk(at, "Controleer opnieuw")
    assert "stand van 4 november 2025" in tekst(at)


def test_an_unsure_heading_is_asked_in_words_and_remembered(data: Path) -> None:
    koppen = ("Gemeente", "Kleur")
    at = upload(open_gegevens(), inventarisatie(standen(ja=8, nee=2), koppen=koppen))
    assert "Wij weten niet zeker wat er in een kolom staat." in tekst(at)
    vraag = next(r for r in at.radio if "Kleur" in r.label)
    assert vraag.options[-1] == "Deze kolom niet gebruiken"
    vraag.set_value(_eerste_keuze(NAAM, inventarisatie(standen(ja=8, nee=2), koppen=koppen))).run()
    kies_functie(at)
    druk(druk(at, "Controleer opnieuw"), "Aanvaarden en publiceren")
    volgende = upload(open_gegevens(), inventarisatie(standen(ja=9, nee=2), koppen=koppen))
    assert "Wij hebben" not in tekst(volgende)


def _eerste_keuze(naam: str, inhoud: bytes) -> str:
    return controleer(Aanlevering(naam, inhoud)).vragen[0].keuzes[0]


# Refused and held


def test_an_encrypted_file_is_refused_with_the_sentence_of_the_house(data: Path) -> None:
    at = upload(open_gegevens(), VERSLEUTELD)
    assert [x.value.replace("\\", "") for x in at.error] == [WACHTWOORD]
    assert not [knop for knop in at.button if knop.label == "Aanvaarden en publiceren"]


def test_a_refusal_for_a_column_offers_the_headings_that_were_found(data: Path) -> None:
    regels = [(naam, "blauw" if i else "Ja") for i, naam in enumerate(namen(4))]
    at = upload(open_gegevens(), inventarisatie(regels, koppen=("Gemeente", "Zomerhit")))
    assert "Wij missen de kolom die zegt of de gemeente de Kennisgeving gebruikt." in tekst(at)
    assert "--kolom" not in tekst(at)
    at.selectbox[0].set_value("Zomerhit").run()
    druk(at, "Gebruik deze kolom")
    assert "Wij missen" not in tekst(at)
    assert "blauw" in tekst(at)


def test_a_file_with_too_many_lines_that_fail_waits_and_says_why(data: Path) -> None:
    regels = [*standen(ja=5), *((f"Nergenshuizen {i}", "Ja") for i in range(5))]
    at = upload(open_gegevens(), inventarisatie(regels))
    assert "5 van de 10 regels konden niet worden ingelezen." in tekst(at)
    assert not [knop for knop in at.button if knop.label == "Aanvaarden en publiceren"]
    assert "Niet ingelezen (5)" in tekst(at)


def test_fictional_answers_are_refused_where_real_ones_are(data: Path) -> None:
    lever(NAAM, inventarisatie(standen(ja=8, nee=2)))
    voorbeeld = next(iter(sorted((APP.parent / "data" / "samples").glob("2025-11-04*.xlsx"))))
    at = upload(open_gegevens(), voorbeeld.read_bytes(), voorbeeld.name)
    druk(at, "Aanvaarden en publiceren")
    assert "Verzonnen en echte antwoorden gaan nooit samen; er is niets veranderd." in tekst(at)
    assert lees_editie().nummer == 1


# Withdraw


def test_withdrawing_takes_two_steps_and_publishes_without_the_delivery(data: Path) -> None:
    lever(NAAM, inventarisatie(standen(ja=8, nee=2)))
    at = open_gegevens(code="1")
    assert "Kwitantie van levering 1" in tekst(at)
    druk(at, "Levering 1 intrekken")
    assert "Weet u het zeker?" in tekst(at)
    druk(at, "Nee, laat staan")
    assert lees_editie().nummer == 1
    druk(druk(at, "Levering 1 intrekken"), "Ja, trek levering 1 in")
    assert f"Levering 1 ({NAAM}) is ingetrokken. Gegevens nr. 2 gelden nu." in tekst(at)
    assert lees_editie().geldende_leveringen == ()
    assert "Ingetrokken" in tekst(open_gegevens())


def test_a_delivery_that_does_not_exist_is_said_calmly(data: Path) -> None:
    lever(NAAM, inventarisatie(standen(ja=8, nee=2)))
    assert "Er is geen levering met nummer 99." in tekst(open_gegevens(code="99"))


# Small parts


@pytest.mark.parametrize(
    ("naam", "veilig"),
    [
        pytest.param("per 4 november 2025.xlsx", "per 4 november 2025.xlsx", id="an ordinary name stays"),
        pytest.param("../../etc/x.csv", "x.csv", id="no way up"),
        pytest.param("C:\\map\\y.ods", "y.ods", id="no Windows path"),
        pytest.param("a\x00b\nc.xlsx", "abc.xlsx", id="no control characters"),
        pytest.param("x" * 300 + ".xlsx", "x" * 120 + ".xlsx", id="not too long"),
        pytest.param("..", "bestand", id="nothing left"),
    ],
)
def test_a_name_of_a_file_is_made_safe(naam: str, veilig: str) -> None:
    assert veilige_naam(naam) == veilig


@pytest.mark.parametrize(
    ("tekst_", "dag"),
    [("31-01-2025", date(2025, 1, 31)), ("1/2/2025", date(2025, 2, 1)), ("31-02-2025", None), ("2025-01-31", None)],
)
def test_a_typed_day_is_read_as_day_month_year(tekst_: str, dag: date | None) -> None:
    assert lees_dag(tekst_) == dag


@pytest.mark.parametrize(
    ("keuze", "tekst_"),
    [
        ("gebruikt_nog_niet", "Gebruikt (nog) niet"),
        ("geen_reactie (C12)", "Geen antwoord (cel C12)"),
        ("GM0893 Bergen (L.)", "Bergen (L.) (GM0893)"),
        ("niet gebruiken", "Deze kolom niet gebruiken"),
        ("de gemeente", "De gemeente"),
    ],
)
def test_a_choice_is_shown_in_words(keuze: str, tekst_: str) -> None:
    assert keuzetekst(keuze) == tekst_


def test_suggested_days_come_from_the_file_else_from_the_month_in_its_name() -> None:
    assert voorgestelde_dagen("x.xlsx", ["2025-06-30"]) == [date(2025, 6, 30)]
    assert voorgestelde_dagen("uitvraag februari 2024.xlsx", []) == [date(2024, 2, 29)]
    assert voorgestelde_dagen("december_2024.csv", []) == [date(2024, 12, 31)]
    assert voorgestelde_dagen("x.xlsx", []) == []


def test_text_of_a_file_cannot_format_a_label() -> None:
    assert letterlijk("[klik](http://x.nl) *vet* :red[x]") == "\\[klik\\](http\\:\u2060//x.nl) \\*vet\\* \\:red\\[x\\]"
    assert letterlijk("Vraag 1, blad ‘A’, cel B2: n.v.t.?") == "Vraag 1, blad ‘A’, cel B2: n.v.t.?"


def test_what_is_meant_for_the_command_line_is_left_out() -> None:
    zin = 'Geef aan welke kolom het is (--kolom "Zet in?=status") of pas de kop aan.'
    assert zonder_opdrachtregel(zin) == "Geef aan welke kolom het is of pas de kop aan."


@pytest.mark.parametrize(
    ("zin", "op_de_pagina"),
    [
        (
            'Bedoelt u ‘Stand (ja/nee)’? Geef aan welke kolom het is (--kolom "Stand (ja/nee)=status") of pas de kop aan.',
            "Bedoelt u ‘Stand (ja/nee)’? Geef aan welke kolom het is of pas de kop aan.",
        ),
        (
            "Wij weten niet van welke datum deze stand is. Geef de peildatum met --peildatum JJJJ-MM-DD, bijvoorbeeld "
            "--peildatum 2025-11-04.",
            "Wij weten niet van welke datum deze stand is. Geef de peildatum op deze pagina.",
        ),
        (
            'Wij weten het niet zeker. Geef het aan met --kolom "A=status" --kolom "B. C=naam" of beantwoord de vraag.',
            "Wij weten het niet zeker. Beantwoord de vraag op deze pagina.",
        ),
        (
            "De naam ontbreekt. Geef --afzender NAAM erbij. Er is niets gelezen.",
            "De naam ontbreekt. Er is niets gelezen.",
        ),
        ("Een streepje -- zoals hier -- mag blijven.", "Een streepje -- zoals hier -- mag blijven."),
    ],
    ids=["kolom met haakjes", "peildatum", "twee kolommen", "iets anders", "gewoon"],
)
def test_no_option_of_the_command_line_is_named_on_a_page(zin: str, op_de_pagina: str) -> None:
    assert zonder_opdrachtregel(zin) == op_de_pagina


@pytest.mark.parametrize(
    ("soorten", "kop"),
    [
        ([], ""),
        (["belnotitie"], ""),
        (["inventarisatie", "belnotitie"], "1 bestand geldt"),
        (["inventarisatie"] * 3 + ["belnotitie"] * 2, "3 bestanden gelden"),
        (["inventarisatie", "signalen", "antwoord"], "2 bestanden en 1 los antwoord gelden"),
        (["antwoord", "antwoord"], "2 losse antwoorden gelden"),
    ],
    ids=["niets", "alleen gebeld", "een", "drie", "met antwoord", "zonder bestand"],
)
def test_a_note_of_a_call_is_no_file(soorten: list[str], kop: str) -> None:
    assert _wat_geldt(soorten) == kop


def test_the_screen_never_imports_the_ingest(data: Path) -> None:
    code = "import sys, pages.gegevens.uploaden, pages.gegevens.leveringen; print([m for m in sys.modules if m.split('.')[0] == 'ingest'])"
    klaar = subprocess.run(
        [sys.executable, "-c", code], cwd=APP.parent, env=dict(os.environ), capture_output=True, text=True, check=True
    )
    assert klaar.stdout.strip() == "[]"
