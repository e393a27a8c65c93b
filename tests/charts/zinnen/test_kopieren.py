"""What is copied of a figure of many parts: whole, with its counts, and never more certain than it is."""

import re
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from charts.verdeling import HOGER, Verdeling, oordeel
from charts.zinnen.kopieren import zin_gebieden, zin_staven, zin_te_winnen
from indicators.measurement import TOTAAL, Rij
from tests.charts.metingen import LATER, PEILDATUM, VERS, meting

AANTALLEN = st.tuples(*[st.integers(0, 40)] * 3).filter(lambda t: sum(t) > 0)


def verdeling(naam: str, ja: int, nee: int, stil: int) -> Verdeling:
    n = ja + nee + stil
    return Verdeling(naam, naam, ja, nee, stil, n, ja / n, (ja + stil) / n)


NEDERLAND = verdeling("Nederland", 200, 110, 32)


def test_the_three_most_named_stand_with_their_counts_and_how_many_more_there_are() -> None:
    aantallen = {"capaciteit": 18, "software": 9, "privacy": 4, "extra_taak": 2, "anders": 1, "nut": 0}
    rijen = [Rij(TOTAAL, "Totaal", m, n / 50, n, 50) for m, n in aantallen.items()]
    assert zin_staven(meting("ADO-12", *rijen)) == (
        "Wat gemeenten tegenhoudt: Te weinig mensen of tijd, 18 van de 50 (36,0%); De software kan het (nog) niet, "
        "9 van de 50 (18,0%); Vragen over privacy, 4 van de 50 (8,0%); en nog 2 andere antwoorden."
    )


def test_what_is_not_known_is_never_left_out() -> None:
    rijen = [Rij(TOTAAL, "Totaal", m, n / 200, n, 200) for m, n in (("standaard", 36), ("onbekend", 164))]
    zin = zin_staven(meting("ADO-10", *rijen))
    assert zin == "Altijd, soms of als proef: Altijd, 36 van de 200 (18,0%); Niet bekend, 164 van de 200 (82,0%)."
    assert zin_staven(meting("ADO-12"), label="Iets") == "Iets: nog geen gegevens."


def test_size_classes_stand_each_with_their_counts() -> None:
    klassen = [verdeling("Minder dan 20.000 inwoners", 32, 23, 11), verdeling("100.000 inwoners of meer", 20, 11, 1)]
    assert zin_gebieden(klassen, NEDERLAND, soort="grootteklasse", peildatum=PEILDATUM, vandaag=LATER) == (
        "Gemeenten die de Kennisgeving gebruikten, per grootteklasse: minder dan 20.000 inwoners, 32 van de 66 (48,5%); "
        "100.000 inwoners of meer, 20 van de 32 (62,5%). "
        "In heel Nederland gebruikten 200 van de 342 gemeenten de Kennisgeving (58,5%)."
    )


@given(st.lists(AANTALLEN, min_size=1, max_size=20), AANTALLEN, st.sampled_from((LATER, VERS)))
def test_of_many_areas_only_what_the_bounds_say_is_certain(
    gebieden: list[tuple[int, int, int]], land: tuple[int, int, int], vandaag: date
) -> None:
    alle = [verdeling(str(i), *aantallen) for i, aantallen in enumerate(gebieden)]
    heel = verdeling("Nederland", *land)
    zin = zin_gebieden(alle, heel, soort="arbeidsmarktregio", peildatum=PEILDATUM, vandaag=vandaag)
    zeker = sum(bool(oordeel(g, heel)) for g in alle)
    assert ("het niet vast" in zin) == (zeker < len(alle))
    hoger = sum(oordeel(g, heel) == HOGER for g in alle)
    assert zin.startswith("Geen enkele arbeidsmarktregio") == (hoger == 0)
    assert f" {land[0]} van de {sum(land)} gemeenten de Kennisgeving (" in zin
    assert bool(re.search(r"gebruikten? \d", zin)) == (vandaag == LATER)


def test_what_is_to_be_won_names_three_and_counts_the_rest() -> None:
    per = [("KBNL", 9), ("ISD de Kempen", 5), ("Stadsbank Oost", 1), ("GKB", 1), ("Halte", 0)]
    assert zin_te_winnen(per) == (
        "Gemeenten zonder 'ja' per uitvoerder: KBNL 9 gemeenten, ISD de Kempen 5 gemeenten en Stadsbank Oost 1 gemeente; "
        "en nog 1 andere uitvoerder."
    )
    assert zin_te_winnen([("Halte", 0)]) == "Geen enkele uitvoerder heeft nog gemeenten zonder 'ja'."
