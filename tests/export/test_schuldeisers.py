"""The figures about creditors as files: for intern alone, with what each says, and no judgement that was put off."""

import io
from datetime import date
from pathlib import Path

import openpyxl
import pytest

from export.schuldeisers import ALLEEN_INTERN, AlleenInternError, schuldeiserbestanden, schuldeiserbladen
from export.vormen import VORMEN
from store.stand import Stand
from tests.leveringen import opdracht
from tests.logstenen import neem_op, reactie
from tests.notitiestenen import noteer

P, VERSTUURD = date(2025, 11, 4), date(2025, 3, 3)
REACTIE = "=SOM(1) Wij sturen geen aanmaningen meer."
MELDERS = ("GM0034", "GM0344", "GM0599")


@pytest.fixture(scope="module")
def stand(tmp_path_factory: pytest.TempPathFactory) -> Stand:
    """Vitens with three reports, one of them disputed, a reply and an exception; CZ with too few to judge."""
    data = tmp_path_factory.mktemp("bladen")
    vast = {"verzonden_op": VERSTUURD, "reactie": "toegekend", "reactie_op": VERSTUURD, "pauze_start": VERSTUURD,
            "termijn_toegezegd_maanden": 8.0}  # fmt: skip
    meldingen = [{"schending": "gemeld", "schending_op": date(2025, 9, 1), "gm_code": code} for code in MELDERS]
    rijen = [
        reactie(traject=f"{wie}{n}", kennisgeving=f"{wie}{n}", schuldeiser_id=wie,
                **{"gm_code": "GM0518", **vast, **(meldingen[n] if n < 3 else {})})
        for wie, aantal in (("VITENS", 40), ("EVIDES", 40), ("CZ", 12)) for n in range(aantal)
    ]  # fmt: skip
    wereld = neem_op(data, "reacties", rijen, peildatum=date(2025, 10, 31))
    noteer(data, "betwisting", date(2025, 10, 1), melding_levering=wereld.leveringen[0].sleutel, melding_blad="Blad1",
           melding_rij=2)  # fmt: skip
    noteer(data, "weerwoord", P, tekst=REACTIE)
    return Stand(noteer(data, "uitzondering", date(2025, 10, 1), dekt="meldingen", tot=date(2025, 11, 30)), P)


def rijen(stand: Stand) -> dict[str, dict[str, str]]:
    blad = schuldeiserbladen(stand)[0]
    koppen = [kolom.kop for kolom in blad.kolommen]
    return {str(rij[0]): dict(zip(koppen, map(str, rij), strict=True)) for rij in blad.rijen}


def test_counts_stand_with_and_without_what_is_disputed_and_the_judgement_is_put_off(stand: Stand) -> None:
    vitens, evides, cz = (rijen(stand)[naam] for naam in ("Vitens", "Evides", "CZ"))
    assert "waarde=3" in vitens["Meldingen, niet bevestigd"]
    assert "waarde=2" in vitens["Meldingen, zonder betwiste"]
    assert "waarde=2" in vitens["Melders, zonder betwiste"]
    assert vitens["Structureel gemeld"] == "afgesproken uitzondering tot en met 30 november 2025"
    assert vitens["Reactie van de schuldeiser"] == REACTIE
    assert (evides["Structureel gemeld"], evides["Reactie van de schuldeiser"]) == ("ja", "[z]")
    assert cz["Structureel gemeld"] == "[u]"
    assert rijen(stand.op(date(2025, 12, 1)))["Vitens"]["Structureel gemeld"] == "ja"


@pytest.mark.parametrize("vorm", VORMEN)
def test_every_form_holds_the_reply_and_says_it_is_internal(vorm: str, stand: Stand) -> None:
    bestanden = schuldeiserbestanden(stand, vorm=vorm, schuldeiser_id="VITENS")
    assert all(naam.startswith("pauzeknop-intern-schuldeisers-vitens-2025-11-04") for naam in bestanden)
    if vorm == "xlsx":
        boek = openpyxl.load_workbook(io.BytesIO(next(iter(bestanden.values()))))
        cellen = [(cel.value, cel.data_type) for blad in boek for rij in blad.iter_rows() for cel in rij]
        assert (REACTIE, "s") in cellen
        assert ALLEEN_INTERN in [waarde for waarde, _ in cellen]
    if vorm in ("csv", "html"):
        tekst = b"".join(bestanden.values()).decode()
        assert "Wij sturen geen aanmaningen meer." in tekst
        assert "Evides" not in tekst
    if vorm == "csv":
        assert ";'=SOM(1)" in tekst


@pytest.mark.parametrize("rol", ["werkgroep", "ministerie", "publiek"])
def test_another_role_gets_nothing(rol: str, stand: Stand, tmp_path: Path) -> None:
    with pytest.raises(AlleenInternError):
        schuldeiserbladen(Stand(stand.editie, P, rol))
    klaar = opdracht(stand.editie.data, "schuldeisers", "--naar", tmp_path, "--rol", rol, module="export")
    assert (klaar.code, list(tmp_path.iterdir())) == (1, [])


def test_the_command_writes_one_creditor_and_knows_no_other(stand: Stand, tmp_path: Path) -> None:
    delen = ("schuldeisers", "--naar", tmp_path, "--peildatum", P, "--json")
    klaar = opdracht(stand.editie.data, *delen, "--schuldeiser", "vitens", module="export")
    assert [x["naam"] for x in klaar.json["bestanden"]] == ["pauzeknop-intern-schuldeisers-vitens-2025-11-04.xlsx"]
    assert opdracht(stand.editie.data, *delen, "--schuldeiser", "niemand", module="export").code == 1
