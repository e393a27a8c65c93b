"""The ready answer about a gebied: four sentences, measured words, never a figure that cannot be given."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from charts.verdeling import Verdeling
from charts.zinnen.adoptie import hoeveelwoord
from charts.zinnen.gebied import Gebiedmeting, antwoord, belemmering_zin, sinds, starts_zin, tegelregels
from charts.zinnen.verandering import GEEN_EERDERE
from indicators.measurement import TOTAAL, Rij, Status
from tests.charts.metingen import LATER, PEILDATUM, VORIGE, meting, standen, veranderd

HELFT = ("bijna alle", "de meeste", "minder dan de helft", "alle")
AANTALLEN = st.tuples(*[st.integers(0, 60)] * 3).filter(lambda t: sum(t) > 0)


def verdeling(ja: int, nee: int, stil: int, naam: str = "Flevoland") -> Verdeling:
    n = ja + nee + stil
    return Verdeling("PV24", naam, ja, nee, stil, n, ja / n, (ja + stil) / n)


def gebied(
    ja: int,
    nee: int,
    stil: int,
    *,
    land: tuple[int, int, int] = (200, 110, 32),
    erbij: tuple[int, int, int] = (1, 1, 0),
) -> Gebiedmeting:
    een, _, drie = standen(ja, nee, stil)
    begonnen, eerste, gestopt = erbij
    zeven = veranderd(begonnen, eerste, gestopt)
    return Gebiedmeting(een, drie, zeven, verdeling(ja, nee, stil), verdeling(*land, naam="Nederland"))


def zinnen(m: Gebiedmeting, *, vandaag: date = LATER) -> tuple[str, ...]:
    return antwoord(m, waar="in Flevoland", vorige=VORIGE, vandaag=vandaag)


def test_flevoland_is_answered_in_four_sentences() -> None:
    assert zinnen(gebied(2, 2, 2)) == (
        "Op 4 november 2025 gebruikten in Flevoland 2 van de 6 gemeenten de Kennisgeving (33,3%).",
        "2 gemeenten hadden nog geen antwoord gegeven. Gebruikten zij hem allemaal ook, dan waren het er 4 (66,7%).",
        "In heel Nederland waren dat er 200 van de 342 (58,5%); wat hoger lag, stond nog niet vast.",
        "Sinds 30 juni 2025 kwamen er 2 gemeenten bij: 1 begon, 1 gaf voor het eerst antwoord; "
        "geen enkele gemeente is gestopt.",
    )  # fmt: skip


def test_where_nobody_answered_there_are_four_sentences_that_may_be_quoted() -> None:
    uit = zinnen(gebied(0, 0, 6))
    assert len(uit) == 4
    assert uit[0] == "Op 4 november 2025 was er in Flevoland nog geen cijfer over de Kennisgeving te geven."
    assert uit[1] == "Geen van de 6 gemeenten in Flevoland had antwoord gegeven."
    assert uit[2] == "Geen antwoord is geen 'nee'."
    assert "0%" not in " ".join(uit)


@given(AANTALLEN, AANTALLEN, st.tuples(*[st.integers(0, 9)] * 3), st.sampled_from((LATER, date(2025, 12, 1))))
def test_every_answer_follows_the_rules_of_words(
    hier: tuple[int, int, int], land: tuple[int, int, int], erbij: tuple[int, int, int], vandaag: date
) -> None:
    m = gebied(*hier, land=land, erbij=erbij)
    uit = zinnen(m, vandaag=vandaag)
    alles = " ".join(uit)
    assert len(uit) == 4
    assert all((zin.endswith(".") and zin[0].isupper()) or zin[0].isdigit() for zin in uit)
    ja, nee, stil = hier
    if ja + nee == 0:
        assert "geen cijfer" in uit[0]
        return
    woord = hoeveelwoord(m.ado_01.totaal(), op=PEILDATUM)
    gezegd = next((w for w in HELFT if f" {w} " in uit[0]), "")
    assert gezegd == ("" if sum(hier) == 1 else woord.removesuffix(" van de"))
    assert f"{ja} van de {sum(hier)}" in uit[0]
    hoger = ja / sum(hier) > (land[0] + land[2]) / sum(land)
    lager = (ja + stil) / sum(hier) < land[0] / sum(land)
    assert ("zeker hoger" in uit[2]) == hoger
    assert ("zeker lager" in uit[2]) == lager
    assert ("nog niet vast" in uit[2]) == (not hoger and not lager)
    assert ("begon" in uit[3]) == (erbij[0] + erbij[1] > 0)
    verleden = vandaag == LATER
    assert ("gebruikte" in uit[0]) == verleden
    assert "omdat" not in alles


def test_without_an_earlier_stand_the_change_is_not_made_up() -> None:
    leeg = Status.GEEN_WAARNEMINGEN
    rijen = (
        Rij(TOTAAL, "Totaal", m, None, 0, None, status=leeg) for m in ("begonnen", "eerste_antwoord_ja", "gestopt")
    )
    assert sinds(meting("ADO-07", *rijen), VORIGE) == GEEN_EERDERE
    assert sinds(veranderd(1, 0), None) == GEEN_EERDERE


def test_the_three_counts_stand_beside_the_country_with_their_bound() -> None:
    regels = tegelregels(verdeling(2, 2, 2), verdeling(200, 110, 32))
    assert regels[0] == ("ten hoogste 4 van de 6 (66,7%)", "Nederland: 200 van de 342 (58,5%)")
    assert regels[2][0] == "geen antwoord is geen 'nee'"
    assert tegelregels(verdeling(3, 3, 0), verdeling(200, 110, 32))[0][0] == "alle gemeenten gaven antwoord"


def test_plans_and_obstacles_are_one_sentence_each() -> None:
    plan = [Rij(TOTAAL, "Totaal", m, n, n, None) for m, n in (("gepland", 2), ("verstreken", 1))]
    assert starts_zin(meting("ADO-15", *plan)) == "2 gemeenten noemen een startdatum; bij 1 is die voorbij."
    tegen = [Rij(TOTAAL, "Totaal", m, n / 5, n, 5) for m, n in (("capaciteit", 3), ("software", 2), ("privacy", 0))]
    assert belemmering_zin(meting("ADO-12", *tegen)) == (
        "Wat gemeenten het meest noemen, van de 5 gemeenten die de vraag beantwoordden: "
        "Te weinig mensen of tijd (3) en De software kan het (nog) niet (2)."
    )
