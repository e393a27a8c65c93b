"""The commands as people and scripts run them: real files, real processes, a data folder of their own."""

import json
from pathlib import Path

import polars as pl
import pytest
from xlsxwriter import Workbook

from tests.leveringen import Klaar, opdracht, schrijf_xlsx, vul_aan

KWITANTIE = {
    "levering", "bestand", "sha256", "soort", "afzender", "peildatum", "gelezen", "geaccepteerd", "afgekeurd",
    "genegeerd", "meldingen", "vragen", "antwoorden", "verschil", "editie", "gepubliceerd",
}  # fmt: skip
KOP = ("Gemeente", "Gebruik Kennisgeving")
DAG = ("--peildatum", "2025-11-04")
ENGELS = ("usage", "error", "argument", "invalid", "Traceback", "required")


def bestand(map_: Path, *rijen: tuple[object, ...], naam: str = "antwoorden.xlsx", kop: tuple[str, ...] = KOP) -> Path:
    return schrijf_xlsx(map_ / naam, ("Blad1", (kop, *rijen)))


def gemeten(data: Path, code: str = "ADO-01") -> int:
    rijen = opdracht(data, code, "--json", module="indicators").json["rijen"]
    return int(rijen[0]["teller"])


def lees(data: Path, *delen: object) -> Klaar:
    return opdracht(data, "lees", *delen, "--json")


def test_a_receipt_has_exactly_the_keys_that_scripts_rely_on(tmp_path: Path) -> None:
    klaar = lees(tmp_path / "data", bestand(tmp_path, *vul_aan(("Utrecht", "ja"), ("Bergen", "ja"))), *DAG)
    k = klaar.json
    assert (klaar.code, set(k), klaar.fout) == (0, KWITANTIE, "")
    assert (k["gelezen"], k["geaccepteerd"], k["afgekeurd"], k["genegeerd"]) == (14, 13, 1, 0)
    assert set(k["vragen"][0]) == {"blad", "cel", "vraag", "keuzes"}
    assert all(set(m) == {"blad", "cel", "kolom", "reden", "ernst"} for m in k["meldingen"])
    assert (k["verschil"], k["gepubliceerd"], k["levering"]) == ({"nieuw": 13, "gewijzigd": 0, "gelijk": 0}, True, 1)


def test_a_dry_run_says_the_same_and_writes_nothing(tmp_path: Path) -> None:
    klaar = opdracht(tmp_path / "data", "controleer", bestand(tmp_path, ("Utrecht", "ja")), *DAG, "--json")
    assert (klaar.code, klaar.json["editie"], klaar.json["gepubliceerd"]) == (0, None, False)
    assert klaar.json["verschil"]["nieuw"] == 1
    assert not (tmp_path / "data").exists()


def test_a_peildatum_that_nobody_gave_is_asked_and_never_taken_from_the_clock(tmp_path: Path) -> None:
    klaar = lees(tmp_path / "data", bestand(tmp_path, ("Utrecht", "ja")))
    assert (klaar.code, klaar.json["peildatum"], klaar.json["gepubliceerd"]) == (1, None, False)
    assert "--peildatum JJJJ-MM-DD" in klaar.fout
    assert klaar.json["vragen"][0]["vraag"].startswith("Van welke datum")
    tekst = opdracht(tmp_path / "data", "lees", tmp_path / "antwoorden.xlsx")
    assert (tekst.code, "--peildatum JJJJ-MM-DD" in tekst.fout) == (1, True)


def test_the_same_bytes_twice_change_nothing(tmp_path: Path) -> None:
    data, pad = tmp_path / "data", bestand(tmp_path, ("Utrecht", "ja"))
    eerste, tweede = lees(data, pad, *DAG).json, lees(data, pad, *DAG).json
    assert (tweede["editie"], tweede["levering"]) == (eerste["editie"], eerste["levering"])
    assert any("al ingelezen" in m["reden"] for m in tweede["meldingen"])
    assert len(opdracht(data, "lijst", "--json").json["leveringen"]) == 1


def test_an_answer_is_kept_with_its_date_and_function_and_delivering_again_keeps_it(tmp_path: Path) -> None:
    data, pad = tmp_path / "data", bestand(tmp_path, *vul_aan(("Bergen", "ja")))
    eerste = lees(data, pad, *DAG).json
    (vraag,) = eerste["vragen"]
    antwoord = {"blad": vraag["blad"], "cel": vraag["cel"], "antwoord": vraag["keuzes"][0], "datum": "2025-11-06",
                "functie": "projectleider"}  # fmt: skip
    (tmp_path / "a.json").write_text(json.dumps([antwoord]), "utf-8")
    tweede = lees(data, pad, *DAG, "--antwoorden", tmp_path / "a.json").json
    assert (tweede["antwoorden"], tweede["vragen"], tweede["afgekeurd"]) == ([antwoord], [], 0)
    assert gemeten(data) == 1
    derde = lees(data, pad, *DAG).json
    assert (derde["editie"], derde["antwoorden"], gemeten(data)) == (tweede["editie"], [antwoord], 1)


def test_a_column_that_was_confirmed_is_remembered_for_that_layout(tmp_path: Path) -> None:
    data, kop = tmp_path / "data", ("Gemeente", "Doen we dit al?")
    januari = bestand(tmp_path, ("Utrecht", "ja"), naam="januari.xlsx", kop=kop)
    gevraagd = lees(data, januari, "--peildatum", "2025-01-31")
    assert (gevraagd.code, gevraagd.json["gepubliceerd"]) == (1, False)
    assert '--kolom "Doen we dit al?=status"' in gevraagd.fout
    assert lees(data, januari, "--peildatum", "2025-01-31", "--kolom", "Doen we dit al?=status").code == 0
    juni = lees(data, bestand(tmp_path, ("Zwolle", "ja"), naam="juni.xlsx", kop=kop), "--peildatum", "2025-06-30")
    assert (juni.code, juni.json["vragen"], gemeten(data)) == (0, [], 2)


def test_a_file_with_too_many_doubtful_rows_is_held_and_nothing_is_published(tmp_path: Path) -> None:
    data, pad = tmp_path / "data", bestand(tmp_path, *(("Bergen", "ja"),) * 3, *vul_aan())
    klaar = lees(data, pad, *DAG)
    assert (klaar.code, klaar.json["afgekeurd"], klaar.json["gepubliceerd"]) == (0, 3, True)
    klaar = lees(tmp_path / "leeg", bestand(tmp_path, *(("Bergen", "ja"),) * 4, *vul_aan()), *DAG)
    assert (klaar.code, klaar.json["afgekeurd"], klaar.json["gepubliceerd"]) == (1, 4, False)
    assert "4 van de 16 regels" in klaar.fout
    assert not (tmp_path / "leeg" / "CURRENT").exists()


def test_a_corrected_file_of_the_same_sender_replaces_and_the_dry_run_says_how_many_lapse(tmp_path: Path) -> None:
    data, wie = tmp_path / "data", ("--afzender", "NVVK")
    lees(data, bestand(tmp_path, ("Utrecht", "ja"), ("Zwolle", "ja")), *DAG, *wie)
    beter = bestand(tmp_path, ("Utrecht", "ja"), naam="beter.xlsx")
    proef = opdracht(data, "controleer", beter, *DAG, *wie, "--json").json
    assert any("1 gemeente staat niet meer" in m["reden"] for m in proef["meldingen"])
    lees(data, beter, *DAG, *wie)
    assert gemeten(data) == 1
    lijst = opdracht(data, "lijst", "--json").json["leveringen"]
    assert [x["geldt"] for x in lijst] == [True, False]


def test_without_a_given_sender_nothing_is_replaced(tmp_path: Path) -> None:
    data = tmp_path / "data"
    lees(data, bestand(tmp_path, ("Utrecht", "ja")), *DAG)
    lees(data, bestand(tmp_path, ("Zwolle", "ja"), naam="tweede.xlsx"), *DAG)
    assert gemeten(data) == 2


def test_a_delivery_is_withdrawn_by_number_or_by_sha256(tmp_path: Path) -> None:
    data = tmp_path / "data"
    sha = lees(data, bestand(tmp_path, ("Utrecht", "ja")), *DAG).json["sha256"]
    lees(data, bestand(tmp_path, ("Zwolle", "ja"), naam="tweede.xlsx"), *DAG)
    assert opdracht(data, "trek-in", sha[:12], "--json").json["ingetrokken"] is True
    assert gemeten(data) == 1
    nogmaals = opdracht(data, "trek-in", sha[:12], "--json")
    assert (nogmaals.code, nogmaals.json["ingetrokken"]) == (1, False)
    assert "die u kunt intrekken" in nogmaals.fout


def test_several_files_give_a_list_and_one_that_is_refused_does_not_stop_the_others(tmp_path: Path) -> None:
    goed, ander = bestand(tmp_path, ("Utrecht", "ja")), bestand(tmp_path, ("Zwolle", "ja"), naam="één ’s.xlsx")
    klaar = lees(tmp_path / "data", goed, tmp_path / "weg.xlsx", ander, *DAG)
    assert klaar.code == 1
    assert [k["gepubliceerd"] for k in klaar.json] == [True, False, True]
    assert klaar.json[2]["bestand"] == "één ’s.xlsx"
    assert gemeten(tmp_path / "data") == 2


@pytest.mark.parametrize("wat", ["map", "weg", "kapot", "leeg"])
def test_what_cannot_be_read_is_refused_in_dutch(tmp_path: Path, wat: str) -> None:
    (tmp_path / "map").mkdir()
    (tmp_path / "leeg").touch()
    (tmp_path / "kapot").write_bytes(b"PK\3\4 dit is geen zip")
    klaar = lees(tmp_path / "data", tmp_path / wat, *DAG)
    assert (klaar.code, set(klaar.json), klaar.json["gelezen"]) == (1, KWITANTIE, 0)
    assert klaar.fout.strip()
    assert not any(woord in klaar.fout for woord in ENGELS)


@pytest.mark.parametrize(
    "delen",
    [(), ("onzin",), ("lees",), ("lees", "x.xlsx", "--peildatum", "morgen"), ("lees", "x.xlsx", "--kolom", "zonder"),
     ("lees", "x.xlsx", "--antwoorden", "weg.json"), ("lees", "x.xlsx", "--soort", "iets"), ("lees", "x", "--onzin"),
     ("lees", "x.xlsx", "--kolom", "Kop=geenveld"), ("trek-in",), ("lees", "x.xlsx", "--peildatum")],
)  # fmt: skip
def test_a_wrong_command_is_explained_in_dutch_with_exit_code_2(tmp_path: Path, delen: tuple[str, ...]) -> None:
    klaar = opdracht(tmp_path / "data", *delen)
    assert (klaar.code, klaar.uit) == (2, "")
    assert klaar.fout.startswith("Deze opdracht klopt niet. ")
    assert not any(woord in klaar.fout for woord in ENGELS)


def test_a_file_that_holds_no_answers_is_a_wrong_command(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text('{"vragen": []}', "utf-8")
    klaar = opdracht(tmp_path / "data", "controleer", "x.xlsx", "--antwoorden", tmp_path / "a.json")
    assert (klaar.code, klaar.uit) == (2, "")
    assert "lijst zijn van antwoorden" in klaar.fout


def test_the_explanation_of_a_command_is_dutch(tmp_path: Path) -> None:
    klaar = opdracht(tmp_path / "data", "lees", "--help")
    assert klaar.code == 0
    assert not any(woord in klaar.uit for woord in (*ENGELS, "options", "show this"))


GEHEIM = ("geheim.persoon", "+31 6 12345678", "0612345678", "Wilhelmina Planteveld", "111222333", "NL91ABNA0417164300")


def test_nothing_personal_is_left_in_any_byte_of_the_data_folder(tmp_path: Path) -> None:
    kop = ("Gemeente", "Gebruik Kennisgeving", "Sinds", "Contactpersoon", "E-mail", "Telefoon", "Opmerking", "Dossier",
           "Extra", "Belemmering")  # fmt: skip
    contact = ("Wilhelmina Planteveld", "geheim.persoon@voorbeeld.nl", "+31 6 12345678")
    rijen = (
        ("Utrecht", "ja", "1-1-2025", *contact, "bel Wilhelmina Planteveld", None, "NL91ABNA0417164300", None),
        ("Venlo geheim.persoon@voorbeeld.nl", "ja", None, *contact, None, None, None, None),
        ("Weert", "ja 0612345678", None, *contact, None, None, None, None),
        (
            "Putten",
            "ja",
            "als Wilhelmina Planteveld terug is",
            *contact,
            None,
            "111222333",
            None,
            "Wilhelmina Planteveld",
        ),
    )
    pad = schrijf_xlsx(
        tmp_path / "geheim.persoon@voorbeeld.nl.xlsx", ("geheim.persoon@voorbeeld.nl", (kop, *vul_aan(*rijen)))
    )
    klaar = lees(tmp_path / "data", pad, *DAG)
    assert (klaar.code, klaar.json["geaccepteerd"], klaar.json["afgekeurd"]) == (0, 14, 2)
    assert not any(waarde in klaar.uit + klaar.fout for waarde in GEHEIM)
    bestanden = [p for p in (tmp_path / "data").rglob("*") if p.is_file()]
    tekst = "".join(
        str(pl.read_parquet(p).to_dicts()) if p.suffix == ".parquet" else p.read_bytes().decode("utf-8", "replace")
        for p in bestanden
    )
    assert len(bestanden) > 5
    assert not [waarde for waarde in GEHEIM if waarde in tekst]
    (rijen_pad,) = (tmp_path / "data" / "deliveries").rglob("*.parquet")
    assert pl.read_parquet(rijen_pad)["contact_bekend"].sum() == 2


def test_a_column_of_bsns_refuses_the_file_and_writes_nothing(tmp_path: Path) -> None:
    bsns = ("111222333", "123456782", "999996356", "012345672", "100000009", "100000010")
    pad = bestand(
        tmp_path, *((n, "ja", b) for n, b in zip(("Utrecht", "Tiel", "Ede"), bsns, strict=False)), kop=(*KOP, "BSN")
    )
    klaar = lees(tmp_path / "data", pad, *DAG)
    assert (klaar.code, klaar.json["gelezen"]) == (1, 0)
    assert "burgerservicenummers" in klaar.fout
    assert not any(b in klaar.uit + klaar.fout for b in bsns)
    assert not (tmp_path / "data" / "deliveries").exists()


def test_the_examples_load_in_any_order_without_a_question(tmp_path: Path) -> None:
    paden = sorted((Path(__file__).parents[2] / "data" / "samples").glob("2025*"), reverse=True)
    klaar = lees(tmp_path / "data", *paden)
    assert (klaar.code, [k["vragen"] for k in klaar.json]) == (0, [[], [], []])
    assert [gemeten(tmp_path / "data", f"ADO-0{i}") for i in (1, 2, 3)] == [200, 110, 32]


def test_a_hidden_sheet_and_a_hidden_row_are_read_and_named(tmp_path: Path) -> None:
    with Workbook(tmp_path / "verborgen.xlsx") as boek:
        for naam, plaats in (("Open", "Utrecht"), ("Dicht", "Zwolle")):
            blad = boek.add_worksheet(naam)
            blad.write_row(0, 0, KOP)
            blad.write_row(1, 0, (plaats, "ja"))
        blad.set_row(1, None, None, {"hidden": True})
        blad.hide()
    klaar = lees(tmp_path / "data", tmp_path / "verborgen.xlsx", *DAG)
    zinnen = [m["reden"] for m in klaar.json["meldingen"] if m["blad"] == "Dicht"]
    assert klaar.json["geaccepteerd"] == 2
    assert any("blad is verborgen" in zin for zin in zinnen)
    assert any("Verborgen regels" in zin and "2" in zin for zin in zinnen)
