"""What an outsider can do with the program itself: ask every question there is, and read every byte that leaves."""

import io
import itertools
import struct
import zipfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from export.vormen import VORMEN, rapport
from export.werkboek import ministerie_bladen
from indicators.__main__ import main
from indicators.cijferboek import ALLE, indicator
from indicators.kubuscellen import perioden
from indicators.measure import measure
from indicators.measurement import Status
from protect.halfjaar import Halfjaar
from protect.kubus import CIJFERS, KUBUSSEN, KWARTAAL, Cijfer, Kubus
from protect.primair import Herkomst
from protect.rollen import BUITEN
from protect.tabellen import TOTAAL, Plek, Tabel, as_met_totaal, plekken_van
from publish.aanvaller import val_aan
from publish.aanvalsom import Document
from publish.poort import fouten_in_rolbestanden
from publish.rolmaker import gemaakt
from publish.vastleggen import Kubustabel
from store.editie import Editie
from store.rolbestanden import lees_rolbestand, naam_van, vergeet_gelezen
from store.schijf import als_json
from store.stand import Stand
from store.vastgelegd import leg_vast
from tests.bouwstenen import aanvaard
from tests.logstenen import bewaar_log
from tests.rolstenen import PEILDATUM, lograrijen, met_rollen, rol, wereld

pytestmark = pytest.mark.proof
H1 = Halfjaar(2025, 1)
LADINGEN = tuple(date(2025, maand, dag) for maand, dag in ((2, 28), (4, 30), (6, 30), (8, 31), (10, 31), (11, 4)))


@pytest.fixture(scope="module")
def editie(tmp_path_factory: pytest.TempPathFactory) -> Editie:
    return wereld(tmp_path_factory.mktemp("buiten"))


# --- S5: a bot that asks every permitted selection, and pairs of them, through the layer that everybody uses


@pytest.mark.parametrize("naam", BUITEN)
@pytest.mark.parametrize("cijfer", [c for c in CIJFERS if c.code in ("SIG-01", "PAU-13", "PAU-05", "SCH-11")],
                         ids=lambda cijfer: cijfer.code)  # fmt: skip
def test_all_answers_together_give_no_hidden_cell_away(editie: Editie, cijfer: Cijfer, naam: str) -> None:
    stand, kubus = rol(editie, naam), next(k for k in KUBUSSEN if k.naam == cijfer.kubus)
    document = next(x for x in lees_rolbestand(editie, naam)["halfjaren"] if x["code"] == H1.code)["tabellen"][
        kubus.naam
    ]
    gehoord = dict(_antwoorden(stand, cijfer, kubus, document))
    cellen = [{"plek": list(plek), "waarde": waarde, "merk": "" if waarde is not None else "[c]"}
              for plek, waarde in gehoord.items()]  # fmt: skip
    dicht = {" · ".join((document["tabel"], *cel["plek"])) for cel in document["cellen"] if cel["merk"]}
    gevonden = [v for v in val_aan([{**document, "cellen": cellen}]).onveilig if v.cel in dicht]
    assert gevonden == []  # a nought in the file whose row has no noemer is marked too; that one is no secret
    assert dicht or cijfer.code in ("SIG-01", "PAU-13")
    van_bestand = {tuple(cel["plek"]): cel["waarde"] for cel in document["cellen"]}
    assert {plek: waarde for plek, waarde in gehoord.items() if waarde is not None}.items() <= van_bestand.items()
    assert sum(waarde is not None for waarde in gehoord.values()) > 10


def _antwoorden(stand: Stand, cijfer: Cijfer, kubus: Kubus, document: Document) -> Iterator[tuple[Plek, float | None]]:
    """Per place what was answered, over every dimension, every filter on every other, and every period."""
    codes = {as_["naam"]: as_["codes"] for as_ in document["assen"]}
    vragen = [as_ for as_ in kubus.assen if as_ != cijfer.as_]
    for periode in (p for p in perioden(stand, cijfer.code) if H1.van <= p.van and p.tot <= H1.tot):
        for per in (TOTAAL, *vragen):
            for naam, code in [("", ""), *((n, c) for n in vragen if n not in (per, KWARTAAL) for c in codes[n])]:
                meting = measure(
                    indicator(cijfer.code), stand, per=kubus.kwartaal_als if per == KWARTAAL else per,
                    filters=((naam, code),) if naam else (), van=periode.van, tot=periode.tot,
                )  # fmt: skip
                for rij in (r for r in meting.rijen if r.maat != "schuldenknooppunt"):
                    keuze = {naam: code, KWARTAAL: periode.code, **({per: rij.groep} if per != TOTAAL else {})}
                    yield _plek(kubus, {**keuze, cijfer.as_: rij.maat or TOTAAL}), rij.teller
                    if cijfer.as_ and rij.noemer is not None:
                        yield _plek(kubus, keuze), rij.noemer


def _plek(kubus: Kubus, keuze: dict[str, str]) -> Plek:
    return tuple(keuze.get(as_, TOTAAL) for as_ in kubus.assen)


def test_a_question_with_three_axes_has_no_answer(editie: Editie) -> None:
    stand = rol(editie, "ministerie")
    for provincie, sector in itertools.product(("PV23", "PV24", "PV27"), ("zorg", "overheid", "energie_water")):
        filters = (("provincie", provincie), ("sector", sector))
        assert measure(indicator("PAU-05"), stand, filters=filters).rijen == ()


# --- S6: six loads after one another, with late reports and a correction, all edities kept


def test_six_loads_with_late_reports_together_give_nothing_away(tmp_path: Path) -> None:
    signalen, reacties = lograrijen(900)
    vorige: Editie | None = None
    for nummer, dag in enumerate(LADINGEN):
        laat = [rij for i, rij in enumerate(reacties) if rij["verzonden_op"] <= dag and (i % 97 or nummer > 3)]
        vroeg = [rij for rij in signalen if rij["signaaldatum"] <= dag]
        lezingen = [bewaar_log(tmp_path, "signalen", vroeg, peildatum=dag),
                    bewaar_log(tmp_path, "reacties", laat, peildatum=dag)]  # fmt: skip
        vorige = met_rollen(aanvaard(tmp_path, lezingen), vorige)
        (tmp_path / "edities" / vorige.naam / "manifest.json").write_bytes(als_json(vorige.manifest))
    assert vorige is not None
    assert [x["code"] for x in lees_rolbestand(vorige, "ministerie")["halfjaren"]] == ["2024-H2", "2025-H1"]
    assert fouten_in_rolbestanden(tmp_path) == []


# --- S7: rare numbers planted in hidden cells stand in no byte that leaves the house

GETOOND = 700_001  # of twelve gemeenten
VERBORGEN = 654_321  # of one gemeente alone: hidden whatever its size


def _geplant(editie: Editie) -> Editie:
    """The same editie, with a table of signals in which one provincie comes from one gemeente alone."""
    assen = (as_met_totaal("provincie", ("PV20", "PV21", "PV22", "PV23")),
             as_met_totaal("kwartaal", H1.kwartalen, totaal=H1.code))  # fmt: skip
    tellingen: dict[Plek, int] = {(p, k): GETOOND for p in ("PV20", "PV21", "PV22") for k in H1.kwartalen}
    tellingen |= {("PV23", k): VERBORGEN + i for i, k in enumerate(H1.kwartalen)}
    kubus = KUBUSSEN[0]
    tabel = Tabel(f"signalen {H1.code}", assen, tellingen, plekken_van(assen, kubus.doorsneden))
    breed, smal = Herkomst(12, 0.1, trajecten=1000), Herkomst(1, 1.0, trajecten=1000)
    herkomst = {plek: smal if plek[0] == "PV23" else breed for plek in tabel.plekken}
    deel = Kubustabel(kubus, H1, tabel, herkomst)
    record = {f"signalen {H1.code}": {"versie": 1, "vast": leg_vast(editie.data, tabel.naam, deel.als_json()),
                                      "rollen": {}, "achterhaald": False}}  # fmt: skip
    uit = gemaakt(editie, None, record, seconden=30.0)
    for naam in BUITEN:
        inhoud = {"rol": naam, "editie": editie.naam, "halfjaren": uit.van_rol[naam][0], "openbaar": []}
        (editie.data / "edities" / editie.naam / naam_van(naam)).write_bytes(als_json(inhoud))
    vergeet_gelezen()
    return editie


@pytest.fixture(scope="module")
def geplant(tmp_path_factory: pytest.TempPathFactory) -> Editie:
    return _geplant(wereld(tmp_path_factory.mktemp("geplant"), aantal=60, rollen=False))


def _sporen(getal: int) -> list[bytes]:
    """A number as text, as Dutch text, as whole numbers and as a float."""
    tekst = str(getal)
    return [tekst.encode(), f"{tekst[:-3]}.{tekst[-3:]}".encode(), getal.to_bytes(4, "little"),
            getal.to_bytes(8, "little"), struct.pack("<d", float(getal))]  # fmt: skip


def _alle_bytes(bestanden: dict[str, bytes]) -> Iterator[bytes]:
    """Every file, and every file in it."""
    for inhoud in bestanden.values():
        yield inhoud
        if inhoud[:2] == b"PK":
            with zipfile.ZipFile(io.BytesIO(inhoud)) as archief:
                yield from (archief.read(naam) for naam in archief.namelist())


def _gevonden(delen: list[bytes], getal: int) -> bool:
    return any(spoor in deel for spoor in _sporen(getal) for deel in delen)


@pytest.mark.parametrize("naam", BUITEN)
def test_no_hidden_number_stands_in_any_byte_that_leaves(
    geplant: Editie, naam: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    stand = Stand(geplant, PEILDATUM, naam)
    bladen = ministerie_bladen(stand)
    delen = [x for vorm in VORMEN for x in _alle_bytes(rapport(bladen, stand, naam="x", vorm=vorm))]
    delen.append((geplant.data / "edities" / geplant.naam / naam_van(naam)).read_bytes())
    monkeypatch.setenv("PAUZEMONITOR_DATA", str(geplant.data))
    for per in ("totaal", "provincie", "kwartaal"):
        assert main(["SIG-01", "--rol", naam, "--per", per, "--json"]) == 0
        delen.append(capsys.readouterr().out.encode())
    verborgen = (VERBORGEN, VERBORGEN + 1, 2 * VERBORGEN + 1)
    assert not any(_gevonden(delen, getal) for getal in verborgen)
    assert _gevonden(delen, GETOOND if naam != "publiek" else 700_000)


def test_the_scan_finds_a_number_however_it_is_written() -> None:
    for spoor in _sporen(VERBORGEN):
        assert _gevonden([b"x" + spoor + b"y"], VERBORGEN)


# --- S8: a share, an interval or a curve tells no more than the counts beside it


@pytest.mark.parametrize("naam", BUITEN)
def test_no_value_stands_without_the_counts_it_comes_from(editie: Editie, naam: str) -> None:
    for i in (i for i in ALLE if i.over_mensen):
        for per in ("totaal", "provincie", "sector", "kwartaal", "startkwartaal"):
            if per != "totaal" and per not in i.indelingen:
                continue
            for rij in (r for r in measure(i, rol(editie, naam), per=per).rijen if r.maat != "schuldenknooppunt"):
                if rij.status == Status.ONDERDRUKT:
                    assert (rij.waarde, rij.teller, rij.noemer, rij.ondergrens, rij.bovengrens) == (None,) * 5
                elif rij.waarde is not None:
                    assert rij.teller is not None
                    rest = 0 if rij.noemer is None else rij.noemer - rij.teller
                    assert all(n == 0 or n >= 10 for n in (rij.teller, rij.noemer or 0, rest)), (i.code, per, rij)
                if naam == "publiek" and rij.waarde is not None and rij.noemer and rij.waarde <= 1:
                    assert round(rij.waarde * 100, 6) == round(rij.waarde * 100)
                    assert rij.ondergrens is None
