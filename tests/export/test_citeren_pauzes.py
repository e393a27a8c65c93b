"""The sentences on pauzes and creditors: over their own period, with their counts, and none that says too much."""

import re
from dataclasses import replace

import pytest

from export import citeerzinnen_pauzes
from export.blad import als_tekst
from export.citeerzinnen_pauzes import NIET_ALLES, _antwoorden, pauzecitaten
from export.citeren import MEESTE_ZINNEN, citeren
from indicators.creditors import SCH_11
from indicators.measure import measure
from indicators.measurement import onderdrukt
from store.editie import Editie
from store.stand import Stand
from tests.bouwstenen import ANKERDAG

CODES = ["SIG-01", "PAU-13", "PAU-05", "SCH-11"]


def _rijen(stand: Stand) -> list[dict[str, str]]:
    blad = citeren(stand)
    koppen = [kolom.kop for kolom in blad.kolommen]
    return [dict(zip(koppen, map(als_tekst, rij), strict=True)) for rij in blad.rijen]


def test_the_half_year_is_among_at_most_fifteen_sentences_before_the_provincies(met_pauzes: Editie) -> None:
    rijen = _rijen(Stand(met_pauzes, ANKERDAG))
    voor = [rij["Code"] for rij in rijen[:-12]]
    assert len(voor) <= MEESTE_ZINNEN
    assert voor[-4:] == CODES


def test_each_has_its_counts_its_last_day_its_source_and_what_not_to_say(met_pauzes: Editie) -> None:
    rijen = {rij["Code"]: rij for rij in _rijen(Stand(met_pauzes, ANKERDAG)) if rij["Code"] in CODES}
    assert rijen["SIG-01"]["Zin"].startswith("Van 1 januari tot en met 31 oktober 2025 werd 105 keer om een pauze")
    assert "gaven schuldeisers 155 keer (57,4%) een pauze" in rijen["SCH-11"]["Zin"]
    assert "weigerden zij 48 keer (17,8%) en was 67 keer (24,8%) geen antwoord bekend" in rijen["SCH-11"]["Zin"]
    assert "Geen antwoord bekend: 24,8% (67 van 270)" in rijen["SCH-11"]["Cijfer"]
    for rij in rijen.values():
        assert rij["Zin"].endswith("Dit zijn cijfers uit 6 van de 200 gemeenten die de Kennisgeving gebruikten.")
        assert (rij["Stand van"], rij["Status"]) == ("31 oktober 2025", "concept")
        assert rij["Bron"].startswith("NVVK, cijfers van gemeenten en uitvoerders over pauzes")
        assert rij["Zeg niet"] != "[z]"
        assert "%" not in re.sub(r"\(\d+,\d%\)", "", rij["Zin"])


def test_an_outcome_that_is_hidden_is_in_no_sentence_and_said_to_be_missing(met_pauzes: Editie) -> None:
    (zin,) = [c.zin for c in pauzecitaten(Stand(met_pauzes, ANKERDAG)) if c.meting.indicator.code == "PAU-05"]
    assert "schuldregeling gestart 51 (" in zin
    assert "rechter" not in zin
    assert NIET_ALLES in zin


@pytest.mark.parametrize("weg", ["toegekend", "geweigerd", "geen_reactie"])
def test_given_refused_and_silent_stand_together_or_not_at_all(met_pauzes: Editie, weg: str) -> None:
    meting = measure(SCH_11, Stand(met_pauzes, ANKERDAG))
    assert _antwoorden(meting)
    assert not _antwoorden(replace(meting, rijen=tuple(onderdrukt(r) if r.maat == weg else r for r in meting.rijen)))


@pytest.mark.parametrize("rol", ["werkgroep", "ministerie", "publiek"])
def test_another_role_gets_a_sentence_only_of_what_it_sees(met_pauzes: Editie, rol: str) -> None:
    stand = Stand(met_pauzes, ANKERDAG, rol)
    assert {"SIG-01", "PAU-13"} <= {citaat.meting.indicator.code for citaat in pauzecitaten(stand)}
    for citaat in pauzecitaten(stand):
        rij = measure(citaat.meting.indicator, stand).totaal(citaat.maat)
        assert rij.teller is not None
        assert citaat.meting.periode is not None
    intern = {c.zin for c in pauzecitaten(Stand(met_pauzes, ANKERDAG))}
    assert not intern & {c.zin for c in pauzecitaten(stand)}


def test_without_logs_there_is_no_sentence_on_pauzes(stand: Stand) -> None:
    assert citeerzinnen_pauzes.pauzecitaten(stand) == ()
