"""One truth in pictures: what each says, shows on hover, draws and tables is what measure says: on three days, per role."""

import ast
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

import pytest
import streamlit as st

from charts.zinnen.beelden import rij_naam
from indicators.adoption import ADO_01
from indicators.measure import measure
from indicators.measurement import Status
from indicators.tekst import MERK
from indicators.unit import schrijf_aantal
from pages.menu import BESTEMMINGEN
from pages.onderdelen.groot import STAVEN
from store.editie import Editie
from store.stand import Stand
from tests.pages.beeldbronnen import BEELDEN, Bron, mag, namen
from tests.pages.beelden import Beeld, beelden, getallen
from tests.pages.halfjaarwereld import lever_halfjaren
from tests.pages.kijken import open_scherm

HUIS = Path(__file__).parents[2]
ROLLEN = ("intern", "werkgroep", "ministerie", "publiek")
DELEN = {
    "/gemeente": {"code": "GM0363"}, "/schuldeiser": {"id": "CJIB"}, "/gebied": {"soort": "provincie", "code": "PV27"},
    "/pauzes": {"per": "sector"},
    "/groot": {"beeld": f"kaart,weg,provincies,starts,verzoeken,einde,antwoorden,{STAVEN[0]}"},
}  # fmt: skip
# Pauzes by another address, and a screen that draws nothing: a test below holds that it does not.
ZONDER_BEELD = ("/signalen", "/aanleveren")
# No creditor of this world has no covenant; the funnel of those who have one is of the same kind.
NIEMAND = {"beeld-trechter-nee"}
Scherm = tuple[str, dict[str, str]]
SCHERMEN: tuple[Scherm, ...] = (
    *((b.pad, DELEN.get(b.pad, {})) for b in BESTEMMINGEN if b.pad not in ZONDER_BEELD),
    ("/groot", {"beeld": ",".join(STAVEN[1:])}),
)
Gezien = tuple[Stand, Beeld]


@pytest.fixture(scope="module")
def editie(tmp_path_factory: pytest.TempPathFactory) -> Editie:
    """Three inventories and two closed half-years: before the first day one is closed, on and after the last two are."""
    return lever_halfjaren(tmp_path_factory.mktemp("beelden") / "data")


@pytest.fixture(scope="module")
def gezien(editie: Editie) -> list[Gezien]:
    """Every picture of every screen, in every role, on every day."""
    with pytest.MonkeyPatch.context() as omgeving:
        omgeving.setenv("PAUZEMONITOR_DATA", str(editie.data))
        return list(_overal(editie, omgeving))


def _overal(editie: Editie, omgeving: pytest.MonkeyPatch) -> Iterator[Gezien]:
    """All screens for who sees everything on the last day; after that those on which something was drawn."""
    schermen = SCHERMEN
    for rol in ROLLEN:
        omgeving.setenv("PAUZEMONITOR_ROL", rol)
        st.cache_resource.clear()
        for dag in reversed(editie.inventarisaties):
            gevonden = [(scherm, list(_op(scherm, Stand(editie, dag, rol)))) for scherm in schermen]
            schermen = tuple(scherm for scherm, alle in gevonden if alle) if schermen is SCHERMEN else schermen
            yield from chain.from_iterable(alle for _, alle in gevonden)


def _op(scherm: Scherm, stand: Stand) -> Iterator[Gezien]:
    pad, delen = scherm
    proef = open_scherm(pad, peildatum=stand.peildatum.isoformat(), **delen)
    assert not proef.exception, (stand.rol, stand.peildatum, pad)
    yield from ((stand, beeld) for beeld in beelden(proef))


def bron_van(beeld: Beeld) -> Bron:
    """What a picture is made of; on Overzicht bars stand in the place of the map where gemeenten have no name."""
    staven = beeld.id == "kaart-klein" and beeld.alt.startswith("Staven per provincie")
    return BEELDEN["kaart-klein-provincies" if staven else beeld.id]


def test_every_number_in_a_picture_its_words_and_its_table_is_one_of_its_measurement(gezien: list[Gezien]) -> None:
    fouten = []
    for stand, beeld in gezien:
        bron = bron_van(beeld)
        metingen = bron.metingen(stand)
        teksten = [beeld.alt, *beeld.zweef, " ".join(beeld.woorden), *beeld.cellen]
        vreemd = getallen(teksten, namen(metingen, stand)) - mag(bron, metingen, stand)
        fouten += [(stand.rol, str(stand.peildatum), beeld.id, vreemd)] if vreemd else []
    assert fouten == []


def test_what_is_hidden_has_the_mark_in_the_words_and_in_the_table(gezien: list[Gezien]) -> None:
    verborgen = set()
    for stand, beeld in gezien:
        rijen = bron_van(beeld).metingen(stand)[0].rijen
        if any(rij.status == Status.ONDERDRUKT for rij in rijen) and beeld.alt.count(":"):
            assert MERK in beeld.alt, (stand.rol, stand.peildatum, beeld.id)
            assert not beeld.cellen or any(MERK in cel for cel in beeld.cellen), (stand.rol, stand.peildatum, beeld.id)
            verborgen.add((stand.rol, beeld.id))
    assert {rol for rol, _ in verborgen} == set(ROLLEN)
    assert len({id for _, id in verborgen}) >= 4


def test_an_outcome_that_is_hidden_is_no_nought_in_the_table_per_sector(gezien: list[Gezien]) -> None:
    verborgen = 0
    for stand, beeld in gezien:
        if beeld.id == "einde-per-beeld" and stand.rol == "intern":
            for rij in bron_van(beeld).metingen(stand)[0].rijen:
                if rij.status == Status.ONDERDRUKT and rij.maat == "hulp_gestopt" and rij.na_maanden == 4:
                    na_vier = beeld.cellen[beeld.cellen.index(rij.naam) :][2:6]
                    assert na_vier[1] == MERK or na_vier[0].startswith("Niet getoond"), na_vier
                    verborgen += na_vier[1] == MERK
    assert verborgen


def test_every_bar_says_its_own_number(gezien: list[Gezien]) -> None:
    """The name of each row stands before the value of that row, so that no two can be changed over."""
    gezegd = 0
    for stand, beeld in gezien:
        if (bron := bron_van(beeld)).tekenaar != "staven":
            continue
        meting = bron.metingen(stand)[-1]
        for rij in meting.rijen:
            naam = rij.naam if meting.per == "kwartaal" else rij_naam(meting, rij.groep, rij.maat)
            if rij.status == Status.OK and rij.waarde and f"{naam}:" in beeld.alt and rij.maat != "verstreken":
                waarde = meting.eenheid(rij.maat).write(rij.waarde)
                samen = f" ({schrijf_aantal(rij.teller or 0)} van {schrijf_aantal(rij.noemer)})" if rij.noemer else ""
                assert f"{naam}: {waarde}{samen if '%' in waarde else ''}" in beeld.alt, (stand.rol, beeld.id)
                gezegd += 1
    assert gezegd > 100


def test_every_tile_of_the_map_says_the_stand_that_measure_gives(gezien: list[Gezien]) -> None:
    kaarten = [(stand, beeld) for stand, beeld in gezien if beeld.id == "kaart"]
    assert {stand.rol for stand, _ in kaarten} == {"intern", "werkgroep"}
    for stand, beeld in kaarten:
        per = measure(ADO_01, stand, per="gemeente")
        ja = {rij.naam for rij in per.rijen if rij.teller}
        tegels = {zin.partition(" (")[0] for zin in beeld.zweef if _zegt_ja(zin)}
        assert tegels == ja
        anders = [zin for zin in beeld.zweef if not _zegt_ja(zin)]
        assert all(("tonen wij hier niet" in zin) is (stand.rol != "intern") for zin in anders)


def _zegt_ja(zin: str) -> bool:
    """Whether a tile says that the gemeente uses it."""
    return "gebruikt de Kennisgeving" in zin and "(nog) niet" not in zin


def test_every_picture_of_the_code_is_seen_and_every_one_seen_has_its_measurements(gezien: list[Gezien]) -> None:
    """A picture that is added later fails here until it is written down what it is made of."""
    assert {bron.tekenaar for bron in BEELDEN.values()} == set(_tekenaars())
    getoond = {bron_van(beeld) for _, beeld in gezien}
    assert {id for id, bron in BEELDEN.items() if bron not in getoond} == NIEMAND


def test_screens_that_are_not_opened_here_draw_nothing() -> None:
    bestanden = [HUIS / "pages" / "aanleveren.py", *(HUIS / "pages" / "gegevens").glob("*.py")]
    woorden = {n.id for pad in bestanden for n in ast.walk(ast.parse(pad.read_text())) if isinstance(n, ast.Name)}
    assert woorden & set(_tekenaars()) == set()


def _tekenaars() -> Iterator[str]:
    """The public functions of charts that make a picture: in the end they call kader or go.Figure."""
    for pad in sorted((HUIS / "charts").glob("*.py")):
        functies = [n for n in ast.parse(pad.read_text()).body if isinstance(n, ast.FunctionDef)]
        roept = {f.name: _aanroepen(f) for f in functies if pad.stem != "kader"}
        makers = {"kader", "go.Figure"}
        while erbij := {naam for naam, namen in roept.items() if namen & makers} - makers:
            makers |= erbij
        yield from (naam for naam in roept if naam in makers and not naam.startswith("_"))


def _aanroepen(functie: ast.FunctionDef) -> set[str]:
    return {ast.unparse(n.func) for n in ast.walk(functie) if isinstance(n, ast.Call)}
