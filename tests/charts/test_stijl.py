"""The palette can be told apart by every eye, on white and on the dark ground."""

from itertools import combinations

import pytest

from charts.stijl import DONKER, LICHT, STIJLBLAD, Thema

RGB = tuple[float, float, float]
# Machado, Oliveira and Fernandes (2009), severity 1.0, on linear RGB.
GEZICHT = {
    "alle": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protan": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "deutan": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.01182, 0.04294, 0.968881)),
    "tritan": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.3039)),
}


def lineair(kleur: str) -> RGB:
    delen = (int(kleur[i : i + 2], 16) / 255 for i in (1, 3, 5))
    r, g, b = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in delen)
    return r, g, b


def contrast(een: str, ander: str) -> float:
    licht = sorted(sum(w * c for w, c in zip((0.2126, 0.7152, 0.0722), lineair(k), strict=True)) for k in (een, ander))
    return (licht[1] + 0.05) / (licht[0] + 0.05)


def lab(kleur: str, gezicht: str) -> RGB:
    rgb = [min(1.0, max(0.0, sum(m * c for m, c in zip(rij, lineair(kleur), strict=True)))) for rij in GEZICHT[gezicht]]
    naar_xyz = ((0.4124, 0.3576, 0.1805), (0.2126, 0.7152, 0.0722), (0.0193, 0.1192, 0.9505))
    wit = (0.9505, 1.0, 1.089)
    delen = [sum(m * c for m, c in zip(rij, rgb, strict=True)) / w for rij, w in zip(naar_xyz, wit, strict=True)]
    x, y, z = (d ** (1 / 3) if d > 0.008856 else 7.787 * d + 16 / 116 for d in delen)
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def afstand(een: str, ander: str, gezicht: str) -> float:
    return float(sum((a - b) ** 2 for a, b in zip(lab(een, gezicht), lab(ander, gezicht), strict=True)) ** 0.5)


THEMAS = pytest.mark.parametrize("thema", [LICHT, DONKER], ids=["light", "dark"])


@THEMAS
def test_every_edge_and_line_stands_out_from_the_ground(thema: Thema) -> None:
    randen = (thema.gebruikt_rand, thema.nog_niet_rand, thema.geen_rand, thema.verborgen_rand, thema.lijn, thema.nodig)
    assert all(contrast(rand, thema.grond) >= 3 for rand in randen)


@THEMAS
def test_words_can_be_read_on_what_they_stand_on(thema: Thema) -> None:
    paren = (
        (thema.tekst, thema.grond), (thema.zacht, thema.grond), (thema.gebruikt_tekst, thema.gebruikt),
        (thema.nog_niet_tekst, thema.nog_niet), (thema.tekst, thema.verborgen), (thema.tekst, thema.band),
        (thema.nodig, thema.grond),
    )  # fmt: skip
    assert all(contrast(*paar) >= 4.5 for paar in paren)


@THEMAS
@pytest.mark.parametrize("gezicht", GEZICHT)
def test_colours_that_mean_different_things_can_be_told_apart(thema: Thema, gezicht: str) -> None:
    vullingen = (thema.gebruikt, thema.nog_niet, thema.geen)
    lijnen = (thema.lijn, thema.nodig, thema.ring)
    for groep in (vullingen, lijnen):
        assert all(afstand(*paar, gezicht) >= 10 for paar in combinations(groep, 2))


@THEMAS
def test_the_fills_keep_their_order_of_lightness(thema: Thema) -> None:
    licht = [lab(kleur, "alle")[0] for kleur in (thema.gebruikt, thema.nog_niet, thema.geen)]
    assert licht == sorted(licht)


def test_the_style_sheet_asks_for_nothing() -> None:
    assert not [woord for woord in ("url(", "@import", "http", "@font-face") if woord in STIJLBLAD]
