"""Logs delivered as people and scripts do: real files, real processes, a data folder and a key folder of their own."""

import json
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import polars as pl
import pytest

from ingest.errors import LeveringGeweigerd
from ingest.logs.proces import LezenMislukt, start_logproces
from ingest.logs.signaalbron import LOGLIMIETEN
from tests.leveringen import PROJECT, Klaar
from tests.logs import REACTIEKOP, SIGNAALKOP, reactie, schrijf_csv, signaal
from tests.registers import KOP, partij

KWITANTIE = {
    "levering", "bestand", "sha256", "soort", "afzender", "peildatum", "gelezen", "geaccepteerd", "afgekeurd",
    "genegeerd", "meldingen", "vragen", "antwoorden", "verschil", "editie", "gepubliceerd",
}  # fmt: skip
SIGNALEN = ("--soort", "signalen", "--afzender", "Kredietbank Voorbeeld")
REACTIES = ("--soort", "reacties", "--afzender", "Kredietbank Voorbeeld")
DAG = ("--peildatum", "2025-10-31")
GEHEIM = ("QX-31415926", "QX-27182818", "mevr. Zilvermans-Quist", "111222333")


class Plek:
    """A place of its own for data, keys and temporary files."""

    def __init__(self, map_: Path) -> None:
        """Make the folders that a command does not make itself."""
        self.map, self.data, self.sleutels, self.tijdelijk = map_, map_ / "data", map_ / "sleutels", map_ / "tmp"
        self.tijdelijk.mkdir()

    def opdracht(self, *delen: object, module: str = "ingest") -> Klaar:
        omgeving = {
            **os.environ, "PAUZEMONITOR_DATA": str(self.data), "PAUZEMONITOR_SLEUTELS": str(self.sleutels),
            "TMPDIR": str(self.tijdelijk),
        }  # fmt: skip
        klaar = subprocess.run(
            [sys.executable, "-m", module, *map(str, delen)],
            capture_output=True, encoding="utf-8", cwd=PROJECT, env=omgeving, check=False, timeout=120,
        )  # fmt: skip
        return Klaar(klaar.returncode, klaar.stdout, klaar.stderr)

    def rijen(self) -> pl.DataFrame:
        return pl.concat([pl.read_parquet(pad) for pad in self.data.glob("deliveries/*/*.parquet")])

    def bytes(self) -> dict[str, bytes]:
        """Every byte that lies in the data folder, with the keys and in the temporary folder."""
        mappen = (self.data, self.sleutels, self.tijdelijk)
        return {str(pad): pad.read_bytes() for map_ in mappen for pad in map_.rglob("*") if pad.is_file()}


@pytest.fixture
def plek(tmp_path: Path) -> Plek:
    return Plek(tmp_path)


def geheim_bestand(map_: Path, naam: str = "log.csv") -> Path:
    """A log with things in it that may be stored nowhere."""
    kop = ("BSN", "Naam cliënt", *SIGNAALKOP, "Opmerking")
    rijen = [
        ("111222333", "mevr. Zilvermans-Quist", *signaal(kenmerk), "mevr. Zilvermans-Quist belt terug")
        for kenmerk in ("QX-31415926", "QX-27182818")
    ]
    return schrijf_csv(map_ / naam, *rijen, kop=kop)


@pytest.mark.parametrize("soort", ["signalen", "reacties"])
def test_a_log_about_people_without_an_afzender_is_refused_with_how_to_give_it(plek: Plek, soort: str) -> None:
    klaar = plek.opdracht("lees", schrijf_csv(plek.map / "log.csv", signaal()), "--soort", soort)
    assert klaar.code == 1
    assert '--afzender "NAAM"' in klaar.fout
    assert not list(plek.data.glob("deliveries/*"))
    assert not plek.sleutels.exists()


def test_a_log_goes_from_dry_run_to_editie_and_out_again(plek: Plek) -> None:
    goed = [signaal(f"D-{nummer}") for nummer in range(9)]
    pad = schrijf_csv(plek.map / "log.csv", *goed, signaal("E", datum="31-6-2025"))
    droog = plek.opdracht("controleer", pad, *SIGNALEN, *DAG, "--json", "--voortgang")
    assert not plek.data.exists()
    assert not plek.sleutels.exists()
    assert droog.fout.splitlines()[-1] == "voortgang 100"
    eerste = plek.opdracht("lees", pad, *SIGNALEN, *DAG, "--json")
    k = eerste.json
    assert (eerste.code, set(k), k["soort"], k["afzender"]) == (0, KWITANTIE, "signalen", "Kredietbank Voorbeeld")
    assert (k["gelezen"], k["geaccepteerd"], k["afgekeurd"], k["gepubliceerd"]) == (10, 9, 1, True)
    for sleutel in ("gelezen", "geaccepteerd", "afgekeurd", "genegeerd", "meldingen", "verschil", "sha256"):
        assert droog.json[sleutel] == k[sleutel]
    tweede = plek.opdracht("lees", pad, *SIGNALEN, *DAG, "--json").json
    assert (tweede["editie"], tweede["levering"]) == (k["editie"], k["levering"])
    assert tweede["verschil"] == {"nieuw": 0, "gewijzigd": 0, "gelijk": 9}
    assert len(list(plek.data.glob("deliveries/*/*.parquet"))) == 1
    weg = plek.opdracht("trek-in", k["levering"], "--json").json
    assert weg["ingetrokken"]
    assert weg["editie"] != k["editie"]


def test_the_stored_receipt_says_where_a_cell_stands_and_that_the_day_is_a_guess(plek: Plek) -> None:
    klaar = plek.opdracht("lees", schrijf_csv(plek.map / "log.csv", signaal("D-1")), *SIGNALEN, "--json")
    assert klaar.json["peildatum"] == "2025-02-26"
    (pad,) = plek.data.glob("deliveries/*/*.json")
    bewaard = json.loads(pad.read_text("utf-8"))
    assert bewaard["geschat"] is True
    assert bewaard["kolommen"]["CSV"]["signaaldatum"] == "D"
    assert bewaard["rijen_sha256"]


def test_both_feeds_of_one_bronhouder_link_by_the_same_pseudonym_and_those_of_another_do_not(plek: Plek) -> None:
    signalen = schrijf_csv(plek.map / "s.csv", signaal("D-1"))
    reacties = schrijf_csv(plek.map / "r.csv", reactie("D-1"), kop=REACTIEKOP)
    assert plek.opdracht("lees", signalen, *SIGNALEN, *DAG).code == 0
    assert plek.opdracht("lees", reacties, *REACTIES, *DAG).code == 0
    ander = schrijf_csv(plek.map / "a.csv", signaal("D-1"), signaal("D-2"))
    assert plek.opdracht("lees", ander, "--soort", "signalen", "--afzender", "Een ander", *DAG).code == 0
    per_bestand = [pl.read_parquet(pad)["traject_id"].to_list() for pad in plek.data.glob("deliveries/*/*.parquet")]
    alle = [pseudoniem for lijst in per_bestand for pseudoniem in lijst]
    assert sorted(alle.count(pseudoniem) for pseudoniem in set(alle)) == [1, 1, 2]


def test_nothing_personal_lies_in_any_byte_after_a_dry_run_a_delivery_and_a_refusal(plek: Plek) -> None:
    pad = geheim_bestand(plek.map)
    geweigerd = schrijf_csv(plek.map / "bsn.csv", *(signaal(f"{111222333 + 11 * i}") for i in range(40)))
    uit = [
        plek.opdracht(opdracht, bestand, *SIGNALEN, *DAG, "--json")
        for bestand in (pad, geweigerd) for opdracht in ("controleer", "lees")
    ]  # fmt: skip
    assert [klaar.code for klaar in uit] == [0, 0, 0, 0] or uit[1].json["gepubliceerd"]
    assert uit[1].json["geaccepteerd"] == 2
    bytes_ = {**plek.bytes(), **{f"uitvoer {i}": (k.uit + k.fout).encode() for i, k in enumerate(uit)}}
    assert [(naam, geheim) for naam, inhoud in bytes_.items() for geheim in GEHEIM if geheim.encode() in inhoud] == []
    genoemd = {m["kolom"] for m in uit[1].json["meldingen"]}
    assert {"BSN", "Naam cliënt", "Opmerking"} <= genoemd


def test_a_column_of_bsns_refuses_the_file_and_leaves_nothing(plek: Plek) -> None:
    nummers = ("111222333", "123456782", "999996356", "012345672", "999990019", "100000009", "100000010", "100000022")
    klaar = plek.opdracht("lees", schrijf_csv(plek.map / "b.csv", *(signaal(n) for n in nummers)), *SIGNALEN, "--json")
    assert (klaar.code, klaar.json["gepubliceerd"]) == (1, False)
    assert "burgerservicenummers" in klaar.fout
    assert not list(plek.data.glob("deliveries/*"))


def test_a_reading_that_breaks_down_says_where_and_nothing_of_the_file(
    plek: Plek, monkeypatch: pytest.MonkeyPatch, echte_python: None
) -> None:
    monkeypatch.setenv("PAUZEMONITOR_SLEUTELS", str(plek.sleutels))
    monkeypatch.setenv("PAUZEMONITOR_DATA", str(plek.data))
    limieten = {"geheugen": LOGLIMIETEN.geheugen, "cpu": LOGLIMIETEN.cpu}
    half = {"pad": str(geheim_bestand(plek.map)), "soort": "signalen", "limieten": limieten}
    with pytest.raises(LezenMislukt) as fout:
        start_logproces(LOGLIMIETEN, lambda _: None).answer(half)
    assert "KeyError" in str(fout.value)
    assert not any(geheim in str(fout.value) for geheim in GEHEIM)


def test_a_reading_without_time_or_memory_is_stopped_with_a_sentence(plek: Plek, echte_python: None) -> None:
    krap = {"limieten": {"geheugen": 20_000_000, "cpu": 60}, "soort": "signalen", "pad": str(plek.map)}
    with pytest.raises(LeveringGeweigerd, match="geheugen"):
        start_logproces(LOGLIMIETEN, lambda _: None).answer(krap)
    with pytest.raises(LeveringGeweigerd, match="tijd"):
        start_logproces(replace(LOGLIMIETEN, wand=0.05), lambda _: None).answer(krap)


def test_an_answer_about_a_name_holds_for_all_its_rows_and_for_the_next_time(plek: Plek) -> None:
    pad = schrijf_csv(plek.map / "log.csv", *(signaal(f"D-{i}") for i in range(20)), signaal("E", gemeente="Bergen"),
                      signaal("F", gemeente="Bergen"))  # fmt: skip
    eerste = plek.opdracht("controleer", pad, *SIGNALEN, *DAG, "--json").json
    (vraag,) = eerste["vragen"]
    assert (vraag["cel"], eerste["afgekeurd"]) == ("B22", 2)
    antwoord = {"blad": vraag["blad"], "cel": vraag["cel"], "antwoord": vraag["keuzes"][1]}
    (plek.map / "a.json").write_text(json.dumps([antwoord]), "utf-8")
    tweede = plek.opdracht("lees", pad, *SIGNALEN, *DAG, "--antwoorden", plek.map / "a.json", "--json").json
    assert (tweede["afgekeurd"], tweede["vragen"], len(tweede["antwoorden"])) == (0, [], 1)
    derde = plek.opdracht("lees", pad, *SIGNALEN, *DAG, "--json").json
    assert (derde["editie"], derde["afgekeurd"]) == (tweede["editie"], 0)


def test_a_later_file_of_the_same_day_replaces_and_the_dry_run_says_what_lapses(plek: Plek) -> None:
    assert (
        plek.opdracht("lees", schrijf_csv(plek.map / "a.csv", signaal("D-1"), signaal("D-2")), *SIGNALEN, *DAG).code
        == 0
    )
    nieuw = schrijf_csv(plek.map / "b.csv", signaal("D-1", kanaal="skp"), signaal("D-3"))
    droog = plek.opdracht("controleer", nieuw, *SIGNALEN, *DAG, "--json").json
    assert droog["verschil"] == {"nieuw": 1, "gewijzigd": 1, "gelijk": 0}
    assert any("vervangt een eerder bestand" in m["reden"] and "1 regel" in m["reden"] for m in droog["meldingen"])


def test_a_log_knows_creditors_by_the_register_that_counts_and_its_receipt_says_which(plek: Plek) -> None:
    lijst = schrijf_csv(plek.map / "lijst per 1-11-2026.csv", partij("De Horizon", ook="Horizon Wonen"), kop=KOP)
    klaar = plek.opdracht("lees", lijst, "--soort", "referentie", "--json")
    assert (klaar.code, klaar.json["soort"], klaar.json["peildatum"]) == (0, "referentie", "2026-11-01")
    log = schrijf_csv(plek.map / "log.csv", reactie(schuldeiser="Horizon Wonen B.V."), kop=REACTIEKOP)
    gelezen = plek.opdracht("lees", log, *REACTIES, *DAG, "--json")
    assert gelezen.code == 0
    (pad,) = plek.data.glob(f"deliveries/{gelezen.json['sha256']}/*.parquet")
    assert pl.read_parquet(pad)["schuldeiser_id"].to_list() == ["DE_HORIZON"]
    assert [m for m in gelezen.json["meldingen"] if "‘lijst per 1-11-2026.csv’ van 01-11-2026" in m["reden"]]
    assert plek.opdracht("trek-in", klaar.json["levering"]).code == 0
    droog = plek.opdracht("controleer", log, *REACTIES, *DAG, "--json").json
    assert [m for m in droog["meldingen"] if "de lijst die bij Pauzemonitor hoort" in m["reden"]]
    assert droog["geaccepteerd"] == 1


def test_a_row_that_a_later_register_names_is_known_again_and_counts_once(plek: Plek) -> None:
    namen = ("Zonnewende", "Woonstichting De Horizon", "Eneco")  # the first is no plain organisation, and is not kept
    rijen = [reactie(f"D-{i}", schuldeiser=naam) for i, naam in enumerate(namen)]
    een = schrijf_csv(plek.map / "een.csv", *rijen, kop=REACTIEKOP)
    twee = schrijf_csv(plek.map / "twee.csv", *rijen, reactie("D-9"), kop=REACTIEKOP)
    assert plek.opdracht("lees", een, *REACTIES, "--peildatum", "2025-09-30").code == 0
    lijst = schrijf_csv(plek.map / "lijst.csv", partij("Zonnewende"), partij("De Horizon"), kop=KOP)
    assert plek.opdracht("lees", lijst, "--soort", "referentie", "--peildatum", "2025-10-01").code == 0
    gelezen = plek.opdracht("lees", twee, *REACTIES, *DAG, "--json").json
    assert gelezen["verschil"]["nieuw"] == 1
    pad = max(plek.data.glob("relaties/*/kennisgevingen.parquet"), key=lambda x: x.stat().st_mtime_ns)
    nu = pl.read_parquet(pad).filter(pl.col("bekend_tot").is_null())
    assert nu["kennisgeving"].n_unique() == 4
    assert sorted(nu["schuldeiser_id"])[:1] == ["DE_HORIZON"]
    assert "ZONNEWENDE" in nu["schuldeiser_id"].to_list()
