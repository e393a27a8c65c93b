"""A file that was delivered as another soort than it is: known by its headings, and sent to where it belongs."""

from pathlib import Path

import pytest

from ingest.bronnen import BRONNEN, NAMEN
from ingest.errors import LeveringGeweigerd
from pages.gegevens.soorten import SOORTEN
from pages.gegevens.uitkomst import zonder_opdrachtregel
from tests.leveringen import gelezen
from tests.logs import REACTIEKOP, SIGNAALKOP, lees_log, reactie, schrijf_csv, signaal

INVENTARISATIEKOP = ("Gemeente", "Gebruik Kennisgeving", "Sinds")
MAANDKOP = ("Berichtsoort", "Verzender", "Ontvanger", "Maand", "Aantal")
BESTANDEN: dict[str, tuple[tuple[str, ...], tuple[object, ...]]] = {
    "inventarisatie": (INVENTARISATIEKOP, ("Utrecht", "ja", "1-1-2025")),
    "signalen": (SIGNAALKOP, signaal()),
    "reacties": (REACTIEKOP, reactie()),
    "maandtellingen": (MAANDKOP, ("Kennisgeving", "Kredietbank", "Eneco", "januari 2025", 4)),
}


@pytest.fixture(autouse=True)
def sleutelmap(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PAUZEMONITOR_SLEUTELS", str(tmp_path / "sleutels"))


def geweigerd(map_: Path, echt: str, als: str) -> tuple[str, str, str]:
    kop, rij = BESTANDEN[echt]
    pad = schrijf_csv(map_ / "bestand.csv", rij, kop=kop)
    with pytest.raises(LeveringGeweigerd) as fout:
        gelezen(("Blad1", (kop, rij))) if als == "inventarisatie" else lees_log(pad, soort=als)
    return fout.value.zinnen


@pytest.mark.parametrize("als", BESTANDEN)
@pytest.mark.parametrize("echt", BESTANDEN)
def test_a_file_of_another_soort_is_sent_to_its_own(tmp_path: Path, echt: str, als: str) -> None:
    if echt == als:
        return
    wat, gevonden, doen = geweigerd(tmp_path, echt, als)
    assert f"als ‘{NAMEN[als]}’" in wat
    assert f"lijkt op ‘{NAMEN[echt]}’" in wat
    assert f"‘{BESTANDEN[echt][0][0]}’" in gevonden
    assert f"--soort {echt}" in doen
    assert ('--afzender "NAAM"' in doen) is (echt in ("signalen", "reacties"))
    assert zonder_opdrachtregel(doen) == f"Kies bij ‘Wat levert u aan?’ voor ‘{NAMEN[echt]}’."


@pytest.mark.parametrize("soort", BESTANDEN)
def test_a_file_of_the_soort_it_was_delivered_as_is_read(tmp_path: Path, soort: str) -> None:
    kop, rij = BESTANDEN[soort]
    if soort == "inventarisatie":
        assert gelezen(("Blad1", (kop, rij))).kwitantie.geaccepteerd == 1
    else:
        assert lees_log(schrijf_csv(tmp_path / "bestand.csv", rij, kop=kop), soort=soort).tellingen == (1, 1, 0, 0)


def test_who_names_the_columns_knows_what_it_is(tmp_path: Path) -> None:
    kop, rij = BESTANDEN["reacties"]
    pad = schrijf_csv(tmp_path / "b.csv", (*rij, "Utrecht"), kop=(*kop, "Gemeente"))
    log = lees_log(pad, kolommen={"Verzonden d.d.": "signaaldatum"})
    assert len(log.kwitantie["vragen"]) == 1


def test_signals_that_come_with_their_creditors_are_read_and_the_rest_is_pointed_out(tmp_path: Path) -> None:
    kop = (*SIGNAALKOP, "Schuldeiser", "Verzonden op", "Antwoord")
    log = lees_log(schrijf_csv(tmp_path / "b.csv", (*signaal(), "Eneco", "26-02-2025", "akkoord"), kop=kop))
    assert log.tellingen == (1, 1, 0, 0)
    assert [zin for zin in log.redenen("waarschuwing") if "‘Antwoorden van schuldeisers’" in zin]


def test_every_soort_has_the_name_that_the_screen_gives_it() -> None:
    assert {soort.code: soort.naam for soort in SOORTEN} == NAMEN
    assert set(BRONNEN) == set(NAMEN)


@pytest.mark.parametrize(
    ("kop", "rij"),
    [
        (("Kleur", "Maat", "Prijs"), ("rood", "L", "12")),
        (
            ("D-1", "Wit", "4", "01-01-2025", "iets", "nog iets"),
            ("D-2", "Zwart", "4", "02-01-2025", "iets", "nog iets"),
        ),
    ],
)
def test_a_file_without_headings_is_refused_and_not_asked_about_column_by_column(
    tmp_path: Path, kop: tuple[str, ...], rij: tuple[str, ...]
) -> None:
    with pytest.raises(LeveringGeweigerd) as fout:
        lees_log(schrijf_csv(tmp_path / "b.csv", rij, kop=kop))
    assert "koppen die wij kennen" in fout.value.zinnen[0]
    assert f"‘{kop[0]}’" in fout.value.zinnen[1]


def test_a_log_of_two_hundred_columns_is_read(tmp_path: Path) -> None:
    kop, rij = BESTANDEN["signalen"]
    extra = [f"Extra {i}" for i in range(200)]
    log = lees_log(schrijf_csv(tmp_path / "b.csv", (*rij, *["x"] * 200), kop=(*kop, *extra)))
    assert log.tellingen == (1, 1, 0, 0)


def test_a_file_with_headings_alone_says_what_to_do(tmp_path: Path) -> None:
    for soort in ("signalen", "reacties"):
        log = lees_log(schrijf_csv(tmp_path / "b.csv", kop=BESTANDEN[soort][0]), soort=soort)
        assert log.tellingen == (0, 0, 0, 0)
        assert len([zin for zin in log.document["zin"].split(". ") if zin]) == 3
