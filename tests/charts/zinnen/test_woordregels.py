"""Every title sentence of the figures of adoption, over generated countries, follows the rules for words."""

import re
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from charts.tegel import tegelzin
from charts.verdeling import verdelingen
from charts.zinnen.adoptie import grenszin, kernzin, titel, titel_gebied
from charts.zinnen.beelden import citeerzin, ondertitel_provincies, titel_provincies, titel_staven
from charts.zinnen.gebied import Gebiedmeting, antwoord, belemmering_zin, starts_zin
from charts.zinnen.kopieren import zin_gebieden, zin_staven, zin_te_winnen
from charts.zinnen.verandering import sinds_kop, veranderingen
from charts.zinnen.weg import titel_weg
from indicators.measurement import TOTAAL, Rij
from tests.charts.metingen import (
    LATER,
    PEILDATUM,
    VERS,
    VORIGE,
    meting,
    nieuw_in,
    per_provincie,
    standen,
    tempo,
    veranderd,
)

DRIE = st.tuples(*[st.integers(0, 90)] * 3).filter(lambda t: sum(t) > 1)
PROVINCIES = ("Drenthe", "Flevoland", "Limburg")
# What words.md forbids a reader: words of the trade, and any reason why.
VERBODEN = re.compile(
    r"\b(signalen|respons\w*|dekking\w*|rijpe?|gecensureerd\w*|incidentie|afgelopen|peildatum|editie|afgekeurd"
    r"|omdat|doordat|dankzij|want|daardoor|halen het)\b",
    re.I,
)
# A share stands behind its counts; a bound of the country stands in words beside them.
KAAL = re.compile(r"(?<![(\d,])\d+(,\d+)?%")
NU = re.compile(r"\b(gebruikt de Kennisgeving|gebruiken|liggen|ligt|staat|gaven nog geen antwoord)\b")
TOEN = re.compile(r"\b(gebruikten?|lagen|lag|stond|hadden|waren)\b")


@given(DRIE, st.tuples(DRIE, DRIE, DRIE), st.tuples(*[st.integers(0, 30)] * 4), st.sampled_from((LATER, VERS)))
def test_every_title_follows_the_rules_for_words(
    land: tuple[int, int, int], gebieden: tuple[tuple[int, int, int], ...], beweging: tuple[int, ...], vandaag: date
) -> None:
    zinnen = _zinnen(land, gebieden, beweging, vandaag=vandaag)
    for zin in zinnen:
        assert zin[0].isupper() or zin[0].isdigit(), zin
        assert not VERBODEN.search(zin), zin
        assert not KAAL.search(zin), zin
        assert "  " not in zin, zin
        assert ".." not in zin, zin
        assert not (NU if vandaag == LATER else TOEN).search(zin), zin
    alles = " ".join(zinnen)
    assert "hoogste" not in alles
    assert "laagste" not in alles
    if beweging[0] + beweging[1]:
        assert re.search(rf"{beweging[0]} (begon|begonnen), {beweging[1]} (gaf|gaven) voor het eerst antwoord", alles)


def _zinnen(
    land: tuple[int, int, int], gebieden: tuple[tuple[int, int, int], ...], beweging: tuple[int, ...], *, vandaag: date
) -> list[str]:
    een, twee, drie = standen(*land)
    per = per_provincie(**dict(zip(PROVINCIES, gebieden, strict=True)))
    delen = verdelingen(per[0], per[1], ado_03=per[2])
    (heel,) = verdelingen(een, twee, ado_03=drie)
    zeven = veranderd(*beweging[:3])
    acht, negen = tempo(zonder_ja=land[1] + land[2])
    twaalf = meting("ADO-12", *(Rij(TOTAAL, "Totaal", m, n / 90, n, 90) for m, n in zip(
        ("capaciteit", "software", "privacy", "anders"), beweging, strict=True)))  # fmt: skip
    vijftien = meting("ADO-15", *(Rij(TOTAAL, "Totaal", m, n, n, None) for m, n in zip(
        ("gepland", "verstreken"), (beweging[3], beweging[3] // 2), strict=True)))  # fmt: skip
    zinnen = [
        titel(een, vandaag=vandaag), kernzin(een, vandaag=vandaag), grenszin(een, drie, vandaag=vandaag),
        titel_gebied(een, drie, waar="in Flevoland", vandaag=vandaag), sinds_kop(VORIGE),
        *(maak(delen, heel, peildatum=PEILDATUM, vandaag=vandaag) for maak in (titel_provincies, ondertitel_provincies)),
        titel_weg(acht, negen, ado_01=een, vandaag=vandaag), titel_staven(twaalf), starts_zin(vijftien),
        belemmering_zin(twaalf), zin_staven(twaalf), zin_te_winnen([("KBNL", beweging[3])]),
        *(zin_gebieden(delen, heel, soort=soort, peildatum=PEILDATUM, vandaag=vandaag) for soort in ("provincie", "grootteklasse")),
        *(citeerzin(deel, heel, plek="in Drenthe", peildatum=PEILDATUM, vandaag=vandaag) for deel in delen),
        *veranderingen(zeven, nieuw_in(**dict(zip(PROVINCIES, beweging, strict=False))), vandaag=vandaag),
        *antwoord(Gebiedmeting(een, drie, zeven, heel, heel), waar="in Flevoland", vorige=VORIGE, vandaag=vandaag),
    ]  # fmt: skip
    return [zin for zin in zinnen if zin]


@given(DRIE, st.sampled_from((LATER, VERS)))
def test_a_measured_word_is_nowhere_without_the_bounds_that_allow_it(land: tuple[int, int, int], vandaag: date) -> None:
    ja, nee, stil = land
    n = sum(land)
    alles = " ".join(_zinnen(land, (land,) * 3, (0, 0, 0, 0), vandaag=vandaag)).lower()
    assert ("bijna alle gemeenten" in alles) == (10 * ja >= 9 * n and ja < n)
    assert ("de meeste gemeenten" in alles) == (2 * ja > n and 10 * ja < 9 * n)
    assert ("minder dan de helft" in alles) == (2 * (ja + stil) < n and ja + nee > 0)
    assert "zeker hoger" not in alles  # nobody is above a country of which he is the image
    assert tegelzin(standen(*land)[0]).count("%") == (ja + nee > 0)
