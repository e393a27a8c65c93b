"""Logs read from a file: what is stored of them, what is not, and how the receipt says so."""

from datetime import date
from pathlib import Path

import polars as pl
import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from ingest.errors import LeveringGeweigerd
from ingest.logs import blokken as logblokken
from ingest.logs import voorraad as logvoorraad
from store.schema import MAANDTELLINGEN, REACTIES, SIGNALEN
from tests.leveringen import schrijf_xlsx
from tests.logs import REACTIEKOP, SIGNAALKOP, Log, lees_log, reactie, schrijf_csv, signaal

MAANDKOP = ("Berichtsoort", "Verzender", "Ontvanger", "Maand", "Aantal")


@pytest.fixture(autouse=True)
def sleutelmap(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PAUZEMONITOR_SLEUTELS", str(tmp_path / "sleutels"))


def signalen(map_: Path, *rijen: tuple[object, ...], kop: tuple[str, ...] = SIGNAALKOP, **opties: object) -> Log:
    return lees_log(schrijf_csv(map_ / "log.csv", *rijen, kop=kop), **opties)  # type: ignore[arg-type]


def reacties(map_: Path, *rijen: tuple[object, ...], **opties: object) -> Log:
    pad = schrijf_csv(map_ / "log.csv", *rijen, kop=REACTIEKOP)
    return lees_log(pad, soort="reacties", **opties)  # type: ignore[arg-type]


# --- what is stored


def test_a_signal_log_becomes_rows_in_the_schema_with_a_pseudonym_for_the_kenmerk(tmp_path: Path) -> None:
    log = signalen(tmp_path, signaal("D-1"), signaal("D-2", gemeente="Onbekend", kanaal="SKP"))
    assert log.tellingen == (2, 2, 0, 0)
    assert dict(log.rijen.schema) == SIGNALEN
    eerste, tweede = log.rijen.to_dicts()
    assert (eerste["gm_code"], eerste["signaalnummer"], eerste["kanaal"]) == ("GM0344", 4, "brief")
    assert eerste["signaaldatum"].isoformat() == "2025-02-26"
    assert (eerste["blad"], eerste["rij"], eerste["signaaldatum_ruw"]) == ("CSV", 2, "26-02-2025")
    assert (tweede["gm_code"], tweede["kanaal"], tweede["initiatief"]) == ("onbekend", "skp", "kennisgeving")
    assert any("gemeente onbekend" in zin for zin in log.redenen("info"))
    assert len(eerste["traject_id"]) == 32
    assert eerste["traject_id"] != tweede["traject_id"]


def test_of_creditors_the_code_is_stored_and_the_name_only_where_it_is_no_persons(tmp_path: Path) -> None:
    namen = ("Eneco", "dhr. P. Voorbeeld", "Intrum namens KPN", "GGN", "Bakkerij De Ster B.V.", "Quistzorg")
    log = reacties(tmp_path, *(reactie(schuldeiser=naam) for naam in namen))
    assert dict(log.rijen.schema) == REACTIES
    rijen = log.rijen.select("schuldeiser_id", "schuldeiser_ruw", "incassant_id").rows()
    assert rijen[:4] == [
        ("ENECO", "Eneco", ""),
        ("PARTICULIER", "", ""),
        ("KPN", "Intrum namens KPN", "INTRUM"),
        ("ONBEKEND", "GGN", "GGN"),
    ]
    assert rijen[4][0].startswith("X-")
    assert (len(rijen[4][0]), rijen[4][1]) == (18, "Bakkerij De Ster B.V.")
    assert rijen[5][0].startswith("X-")
    assert not rijen[5][1]


def test_an_answer_without_a_gemeente_column_has_none_and_two_private_persons_stay_two(tmp_path: Path) -> None:
    log = reacties(tmp_path, reactie(schuldeiser="dhr. P. Voorbeeld"), reactie(schuldeiser="mevr. K. Voorbeeld"))
    assert log.tellingen == (2, 2, 0, 0)
    assert log.rijen["gm_code"].to_list() == ["onbekend", "onbekend"]


def test_monthly_counts_need_no_afzender_and_reach_to_the_end_of_their_last_month(tmp_path: Path) -> None:
    rijen = (("Kennisgeving", "Gemeente Utrecht", "Vitens", "sep 2025", "1.234"), ("Totaal", "", "", "", "1.234"))
    pad = schrijf_csv(tmp_path / "m.csv", *rijen, kop=MAANDKOP)
    log = lees_log(pad, soort="maandtellingen", afzender="", peildatum=None)
    assert dict(log.rijen.schema) == MAANDTELLINGEN
    assert log.tellingen == (2, 1, 0, 1)
    assert log.rijen.select("berichtsoort", "maand", "aantal").row(0) == ("kennisgeving", date(2025, 9, 1), 1234)
    assert (log.kwitantie["peildatum"], log.document["meer"]["geschat"]) == ("2025-09-30", True)
    assert not (tmp_path / "sleutels").exists()


def test_the_counts_of_a_month_that_is_not_over_reach_to_today(tmp_path: Path) -> None:
    vandaag = date.today()
    rij = ("Kennisgeving", "Gemeente Utrecht", "Vitens", f"{vandaag:%Y-%m}", "12")
    log = lees_log(schrijf_csv(tmp_path / "m.csv", rij, kop=MAANDKOP), soort="maandtellingen", peildatum=None)
    assert (log.tellingen, log.kwitantie["peildatum"]) == ((1, 1, 0, 0), vandaag.isoformat())


def test_a_month_and_its_year_may_stand_in_two_columns(tmp_path: Path) -> None:
    kop = ("Berichtsoort", "Maand", "Jaar", "Aantal")
    rijen = (("Kennisgeving", "3", "2025", "5"), ("Kennisgeving", "april", "2025", "6"))
    log = lees_log(schrijf_csv(tmp_path / "m.csv", *rijen, kop=kop), soort="maandtellingen")
    assert [maand.month for maand in log.rijen["maand"]] == [3, 4]


def test_a_workbook_is_read_like_a_csv_with_its_title_its_sheets_and_its_dates(tmp_path: Path) -> None:
    blad = ("Signalen", [["Export"], [], list(SIGNAALKOP), ["D-1", "Utrecht", 4, date(2025, 2, 1), "shv", "skp"]])
    tweede = ("Vorig jaar", [list(SIGNAALKOP), ["D-2", "Tiel", 4, "1-3-2024", "shv", "brief"]])
    log = lees_log(schrijf_xlsx(tmp_path / "log.xlsx", blad, tweede))
    assert log.rijen.select("blad", "rij", "gm_code").rows() == [("Signalen", 4, "GM0344"), ("Vorig jaar", 2, "GM0281")]
    assert log.rijen["signaaldatum"].to_list() == [date(2025, 2, 1), date(2024, 3, 1)]
    assert log.document["meer"]["kolommen"]["Signalen"]["gemeente"] == "B"


def test_columns_that_may_not_be_stored_are_named_and_dropped(tmp_path: Path) -> None:
    kop = ("BSN", "Naam cliënt", *SIGNAALKOP, "Geb.datum", "Iets onbekends")
    rij = ("111222333", "mevr. Voorbeeld", *signaal(), "1-1-1980", "vrije tekst")
    log = signalen(tmp_path, rij, kop=kop)
    assert log.tellingen == (1, 1, 0, 0)
    zinnen = {m["kolom"]: m["reden"] for m in log.kwitantie["meldingen"]}
    assert all("persoonsgegevens" in zinnen[kolom] for kolom in ("BSN", "Naam cliënt", "Geb.datum"))
    assert "niet bewaard" in zinnen["Iets onbekends"]
    assert "oorbeeld" not in str(log.document) + str(log.rijen.to_dicts())


def test_a_moment_is_stored_as_its_day_in_the_netherlands(tmp_path: Path) -> None:
    datums = ("2025-02-26T09:12:00", "26-02-2025 23:59", "2025-02-26T23:30:00Z", "2025-06-30T22:30:00+00:00")
    log = signalen(tmp_path, *(signaal(f"D-{i}", datum=datum) for i, datum in enumerate(datums)))
    assert [str(dag) for dag in log.rijen["signaaldatum"]] == ["2025-02-26", "2025-02-26", "2025-02-27", "2025-07-01"]
    assert not any(":" in (ruw or "") for ruw in log.rijen["signaaldatum_ruw"])


def test_the_order_of_day_and_month_is_told_by_the_whole_block(tmp_path: Path) -> None:
    log = signalen(tmp_path, signaal("D-1", datum="3/4/2025"), signaal("D-2", datum="3/14/2025"))
    assert [dag.isoformat() for dag in log.rijen["signaaldatum"]] == ["2025-03-04", "2025-03-14"]


# --- rules


@pytest.mark.parametrize(
    ("anders", "zegt"),
    [
        ({"kenmerk": ""}, "geen kenmerk"),
        ({"gemeente": ""}, "geen gemeente"),
        ({"gemeente": "Breda en Tilburg"}, "meer gemeenten"),
        ({"gemeente": "Bergen"}, "meer gemeenten betekenen"),
        ({"nummer": ""}, "welk signaal"),
        ({"nummer": 7}, "van 1 tot en met 4"),
        ({"datum": ""}, "geen datum"),
        ({"datum": "31-6-2025"}, "juni 2025 heeft 30 dagen"),
        ({"datum": "mei 2025"}, "noemt geen dag"),
        ({"datum": "volgt van mevr. Voorbeeld"}, "geen datum die wij kunnen lezen"),
        ({"datum": "1-11-2025"}, "na de peildatum"),
    ],
)
def test_a_signal_that_cannot_be_read_is_kept_out_with_the_reason(
    tmp_path: Path, anders: dict[str, object], zegt: str
) -> None:
    log = signalen(tmp_path, signaal("D-1"), signaal(**{"kenmerk": "D-2", **anders}))
    assert log.tellingen == (2, 1, 1, 0)
    assert [zin for zin in log.redenen("fout") if zegt in zin]
    (terug,) = log.document["niet_gelezen"]
    assert (terug["rij"], terug["kop_tekst"]) == (3, {})
    assert "Voorbeeld" not in str(log.document)


@pytest.mark.parametrize(
    ("kolommen", "waarden", "zegt"),
    [
        (("Aangemeld op", "Toegelaten op"), ("2-2-2025", "1-2-2025"), "toelating ligt voor de aanmelding"),
        (("Toegelaten op", "Stabilisatie vanaf"), ("2-2-2025", "1-2-2025"), "stabilisatie ligt voor de toelating"),
        (("Einddatum traject",), ("1-2-2025",), "eindigt voor het signaal"),
        (("Einddatum traject",), ("1-2-2026",), "telt pas vanaf die dag"),
        (("Aangemeld op",), ("31-2-2025",), "geen datum"),
        (("Aantal schuldeisers",), ("veel",), "heel getal"),
        (("Reden uitstroom",), ("gaat naar mevr. Voorbeeld",), "niet als reden"),
    ],
)
def test_what_looks_wrong_is_read_with_a_warning(
    tmp_path: Path, kolommen: tuple[str, ...], waarden: tuple[str, ...], zegt: str
) -> None:
    log = signalen(tmp_path, (*signaal(), *waarden), kop=(*SIGNAALKOP, *kolommen))
    assert log.tellingen == (1, 1, 0, 0)
    assert [zin for zin in log.redenen("waarschuwing") if zegt in zin]
    assert "Voorbeeld" not in str(log.document) + str(log.rijen.to_dicts())


@pytest.mark.parametrize(
    ("antwoord", "dag", "zegt"),
    [
        ("", "01-03-2025", "geen antwoord"), ("geen reactie", "01-03-2025", "geen antwoord"),
        ("akkoord", "", "zonder datum"), ("in behandeling", "", "zonder datum"),
        ("akkoord", "01-03-2025", ""), ("", "", ""), ("geen reactie", "", ""),
    ],
)  # fmt: skip
def test_an_answer_and_its_day_belong_together_and_the_receipt_says_what_is_done(
    tmp_path: Path, antwoord: str, dag: str, zegt: str
) -> None:
    rijen = [reactie(f"D-{i}", antwoord=antwoord, antwoord_op=dag) for i in range(3)]
    log = reacties(tmp_path, *rijen)
    assert log.tellingen == (3, 3, 0, 0)
    genoemd = [zin for zin in log.redenen("waarschuwing") if "antwoord" in zin]
    assert [zegt in zin and "ook in 2 andere regels" in zin for zin in genoemd] == ([True] if zegt else [])


def test_answers_in_a_log_without_a_column_for_their_day_are_named_in_one_line(tmp_path: Path) -> None:
    kop = ("Ons kenmerk", "Crediteur", "Verzonden d.d.", "Antwoord")
    log = lees_log(schrijf_csv(tmp_path / "l.csv", ("D-1", "Eneco", "26-02-2025", "ja"), kop=kop), soort="reacties")
    assert [zin for zin in log.redenen("waarschuwing") if "vanaf de peildatum van dit bestand" in zin]


def test_a_day_that_cannot_be_read_is_not_named_twice(tmp_path: Path) -> None:
    log = reacties(tmp_path, reactie(antwoord_op="31-2-2025"))
    assert len([zin for zin in log.redenen("waarschuwing") if "datum" in zin]) == 1


def test_answers_whose_signal_has_not_come_are_counted_and_wait(tmp_path: Path) -> None:
    log = signalen(tmp_path, signaal("D-1", datum="26-02-2025"), signaal("D-2", datum="27-02-2025"))
    pad = Path(log.document["rijen"])
    rijen = [reactie("D-1"), reactie("D-2"), reactie("D-3"), reactie("D-3"), reactie("D-4", verzonden="")]
    csv = schrijf_csv(tmp_path / "reacties.csv", *rijen, kop=REACTIEKOP)
    wachten = [
        zin for zin in lees_log(csv, soort="reacties", signalen=[pad]).redenen("waarschuwing") if "signaal" in zin
    ]
    assert [zin.startswith("Bij 2 Kennisgevingen hoort een signaal") for zin in wachten] == [True]
    allemaal = lees_log(csv, soort="reacties", signalen=[]).redenen("waarschuwing")
    assert [zin for zin in allemaal if zin.startswith("Bij 3 Kennisgevingen")]
    een = schrijf_csv(tmp_path / "een.csv", reactie("D-1"), kop=REACTIEKOP)
    assert not [z for z in lees_log(een, soort="reacties", signalen=[pad]).redenen("waarschuwing") if "signaal" in z]


@pytest.mark.parametrize(
    ("nummer", "gever", "past"),
    [
        (1, "hulpvrager", True), (1, "schuldhulpverlener", False), (2, "hulpvrager", True), (2, "wijkteam", True),
        (3, "financieel hulpverlener", True), (3, "hulpvrager", False), (4, "schuldhulpverlener", True),
        (4, "hulpvrager", False), (4, "", True),
    ],
)  # fmt: skip
def test_who_gave_a_signal_must_fit_its_number(tmp_path: Path, nummer: int, gever: str, past: bool) -> None:
    log = signalen(tmp_path, signaal(nummer=nummer, afgever=gever))
    assert log.tellingen == (1, 1, 0, 0)
    assert bool([zin for zin in log.redenen("waarschuwing") if "rol" in zin]) is not past


@pytest.mark.parametrize(
    ("anders", "zegt", "goed"),
    [
        ({"schuldeiser": ""}, "geen schuldeiser", False),
        ({"verzonden": ""}, "wanneer de Kennisgeving is verzonden", False),
        ({"verzonden": "1-12-2025"}, "na de peildatum", False),
        ({"antwoord_op": "1-2-2025"}, "kwam voor de Kennisgeving", True),
        ({"tot": "1-2-2025"}, "eindigt voor zij begint", True),
        ({"antwoord": "bel mevr. Voorbeeld"}, "niet als antwoord", False),
    ],
)
def test_the_rules_of_answers(tmp_path: Path, anders: dict[str, object], zegt: str, goed: bool) -> None:
    log = reacties(tmp_path, reactie("D-1"), reactie("D-2", **anders))
    assert log.tellingen == (2, 2, 0, 0) if goed else (2, 1, 1, 0)
    assert [zin for zin in log.redenen("waarschuwing" if goed else "fout") if zegt in zin]
    assert "oorbeeld" not in str(log.document)


def test_a_signal_of_an_initiatief_that_nobody_knows_is_kept_out_instead_of_taken_for_a_kennisgeving(
    tmp_path: Path,
) -> None:
    kop = (*SIGNAALKOP, "Initiatief")
    log = signalen(tmp_path, (*signaal("D-1"), "noodstop CJIB"), (*signaal("D-2"), "proef van onze straat"), kop=kop)
    assert log.tellingen == (2, 1, 1, 0)
    assert log.rijen["initiatief"].to_list() == ["noodstop"]


def test_a_row_that_is_no_row_is_set_aside_and_counted(tmp_path: Path) -> None:
    anders = (SIGNAALKOP, (None,) * 6, ("Totaal", 12), ("* bron: eigen administratie",))
    log = signalen(tmp_path, signaal("D-1"), *anders, signaal("D-2"))
    assert log.tellingen == (5, 2, 0, 3)
    assert log.rijen["rij"].to_list() == [2, 7]


def test_the_same_row_twice_counts_once_and_of_two_that_differ_the_last_counts(tmp_path: Path) -> None:
    log = signalen(
        tmp_path, signaal("D-1"), signaal("D-1"), signaal("D-2"), signaal("D-2", kanaal="skp"),
        signaal("D-2", datum="27-02-2025"),
    )  # fmt: skip
    assert log.tellingen == (5, 3, 0, 2)
    assert log.rijen.select("rij", "kanaal").rows() == [(3, "brief"), (5, "skp"), (6, "brief")]
    assert len([zin for zin in log.redenen("info") if "dubbel" in zin or "latere regel" in zin]) == 2


def test_a_kenmerk_of_the_signal_itself_tells_two_signals_of_a_day_apart(tmp_path: Path) -> None:
    kop = ("Signaal-id", *SIGNAALKOP)
    log = signalen(tmp_path, ("S1", *signaal("D-1")), ("S2", *signaal("D-1")), ("S1", *signaal("D-1")), kop=kop)
    assert log.tellingen == (3, 2, 0, 1)
    assert log.rijen["traject_id"].n_unique() == 1
    assert log.rijen["signaal_id"].n_unique() == 2


def test_a_bsn_between_other_kenmerken_keeps_its_row_out(tmp_path: Path) -> None:
    log = signalen(tmp_path, *(signaal(f"D-{i}") for i in range(20)), signaal("111222333"))
    assert log.tellingen == (21, 20, 1, 0)
    assert [zin for zin in log.redenen("fout") if "persoonsgegeven" in zin]
    assert "111222333" not in str(log.document)


def test_many_rows_that_fail_alike_make_one_remark_and_few_lines_to_return(tmp_path: Path) -> None:
    log = signalen(tmp_path, *(signaal(f"D-{i}", datum="volgt") for i in range(1_500)))
    (zin,) = log.redenen("fout")
    assert "Dit staat ook in 1499 andere regels." in zin
    assert len(log.document["niet_gelezen"]) == 1_000
    assert log.document["zin"]


def test_many_names_that_nobody_knows_are_not_all_asked_about(tmp_path: Path) -> None:
    log = signalen(tmp_path, *(signaal(f"D-{i}", gemeente=f"Verzonnen{i}") for i in range(300)))
    assert len(log.kwitantie["vragen"]) <= 100
    assert len(log.redenen("fout")) <= 25
    assert any("andere regels" in zin for zin in log.redenen("fout"))


@pytest.mark.parametrize(("slecht", "gehouden"), [(2, False), (3, True)])
def test_a_file_is_held_when_more_than_the_norm_fails(tmp_path: Path, slecht: int, gehouden: bool) -> None:
    goed = [signaal(f"D-{i}") for i in range(10 - slecht)]
    log = signalen(tmp_path, *goed, *(signaal(f"E-{i}", datum="") for i in range(slecht)), maximum=0.2)
    assert bool(log.document["zin"]) is gehouden
    assert log.rijen.is_empty() is gehouden


# --- questions


def test_a_name_is_asked_once_and_an_answer_holds_for_all_its_rows(tmp_path: Path) -> None:
    rijen = [signaal("D-1", gemeente="Bergen"), signaal("D-2"), signaal("D-3", gemeente="bergen ")]
    (vraag,) = signalen(tmp_path, *rijen).kwitantie["vragen"]
    assert (vraag["cel"], "1 andere regel" in vraag["vraag"]) == ("B2", True)
    for keuze, code in (("GM0893 Bergen (L.)", "GM0893"), ("onbekend", "onbekend")):
        assert keuze in vraag["keuzes"]
        log = signalen(tmp_path, *rijen, antwoorden=[{"blad": "", "cel": "B2", "antwoord": keuze}])
        assert log.tellingen == (3, 3, 0, 0)
        assert log.rijen["gm_code"].to_list() == [code, "GM0344", code]
        assert len(log.kwitantie["antwoorden"]) == 1


def test_a_heading_nobody_knows_waits_for_who_says_what_it_is(tmp_path: Path) -> None:
    kop = ("Kenmerk", "Gemeente", "Signaal", "Wanneer dan", "Afgegeven door", "Kanaal")
    with pytest.raises(LeveringGeweigerd, match="de datum van het signaal"):
        signalen(tmp_path, signaal(), kop=kop)
    log = signalen(tmp_path, signaal(), kop=kop, kolommen={"Wanneer dan": "signaaldatum"})
    assert log.tellingen == (1, 1, 0, 0)
    assert list(log.document["koppelingen"].values()) == [{"Wanneer dan": "signaaldatum"}]


def test_an_uitvoerder_in_the_place_of_a_gemeente_is_kept_as_such(tmp_path: Path) -> None:
    log = signalen(tmp_path, signaal(gemeente="Kredietbank Limburg"))
    assert log.rijen.select("gm_code", "uitvoerder_code").row(0) == ("onbekend", "KBL")


def test_a_gemeente_is_looked_up_as_of_the_day_of_the_signal(tmp_path: Path) -> None:
    log = signalen(tmp_path, signaal("D-1", gemeente="Voorne aan Zee"), signaal("D-2", gemeente="Brielle"))
    assert log.rijen["gm_code"].to_list() == ["GM1992", "GM1992"]


@pytest.mark.parametrize(
    "kop",
    [
        ("Kenmerk", "Gemeente", "Signaalpartner", "Datum melding", "Hoogte achterstand", "Hulpaanbod"),
        ("Kenmerk", "Gemeente", "Gedupeerde ouder", "Einddatum moratorium", "UHT", "Kanaal"),
    ],
)
def test_a_file_that_means_something_else_is_refused_with_the_explanation(tmp_path: Path, kop: tuple[str, ...]) -> None:
    with pytest.raises(LeveringGeweigerd, match="Pauzeknop"):
        signalen(tmp_path, signaal(), kop=kop)


# --- however a file is cut


@settings(
    max_examples=15,
    deadline=None,
    derandomize=True,
    phases=(Phase.generate,),
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(st.integers(60, 400), st.integers(1, 2_000), st.lists(st.integers(0, 12), min_size=1, max_size=40))
def test_blocks_and_rows_that_went_to_disk_change_nothing(
    tmp_path: Path, blok: int, geheugen: int, soorten: list[int]
) -> None:
    vormen: list[dict[str, object]] = [
        {}, {"gemeente": "Bergen"}, {"datum": ""}, {"datum": "31-6-2025"}, {"kanaal": "skp"}, {"nummer": 1},
        {"gemeente": "Onbekend"}, {"kenmerk": ""}, {"gemeente": "Weesp"}, {"datum": "1-1-2027"},
    ]  # fmt: skip
    rijen = [signaal(**{"kenmerk": f"D-{s % 7}", **vormen[s % len(vormen)]}) for s in soorten]
    heel = signalen(tmp_path, *rijen)
    with pytest.MonkeyPatch.context() as anders:
        anders.setattr(logblokken, "BLOK", blok)
        anders.setattr(logvoorraad, "_GEHEUGEN", geheugen)
        delen = signalen(tmp_path, *rijen)
    assert heel.tellingen[0] == len(rijen)
    assert delen.tellingen == heel.tellingen
    assert delen.rijen.equals(heel.rijen)
    assert {**delen.kwitantie, "bestand": ""} == {**heel.kwitantie, "bestand": ""}


def test_the_same_file_gives_the_same_bytes(tmp_path: Path) -> None:
    pad = schrijf_csv(tmp_path / "log.csv", *(signaal(f"D-{i}") for i in range(50)))
    bytes_ = {Path(lees_log(pad).document["rijen"]).read_bytes() for _ in range(2)}
    assert len(bytes_) == 1


def test_what_holds_of_the_same_bronhouder_is_compared_row_by_row(tmp_path: Path) -> None:
    eerst = signalen(tmp_path, signaal("D-1"), signaal("D-2"), signaal("D-3"))
    bewaard = tmp_path / "eerder.parquet"
    Path(eerst.document["rijen"]).rename(bewaard)
    nu = signalen(tmp_path, signaal("D-1"), signaal("D-2", kanaal="skp"), signaal("D-4"), eerder=[bewaard])
    verschil = [nu.kwitantie[naam] for naam in ("nieuw", "gewijzigd", "gelijk")]
    assert verschil == [1, 1, 1]
    assert isinstance(nu.rijen, pl.DataFrame)
