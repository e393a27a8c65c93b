"""The tile Wat schuldeisers antwoorden: ja, nee and silence in one bar, each with its count, and of how many."""

from dataclasses import replace

from charts.antwoorden import Balk
from charts.antwoorden_svg import kleine_balk
from charts.kader import Kader
from charts.svg import veilig
from charts.zinnen.antwoorden import balk_zin
from indicators.measurement import Measurement, Status
from indicators.tekst import MERK, STATUS_TEKST, ingevuld
from indicators.unit import schrijf_aantal


def antwoordtegel(balk: Balk, sch_11: Measurement, *, om: Kader, regels: tuple[str, ...] = ()) -> str:
    """The tile as HTML; the three counts and the rest add up to all."""
    soort = sch_11.indicator
    uitleg = veilig(ingevuld(soort.uitleg, sch_11.peildatum))
    kop = (
        f'<h3>{veilig(soort.label)} <a href="/definities#{soort.code}" target="_self"'
        f' aria-label="Uitleg van {veilig(soort.label)}" title="{uitleg}">i</a></h3>'
    )
    beeld = "" if balk.klein or balk.dicht else kleine_balk(balk, om=replace(om, met_bron=False))
    klein = "".join(f"<p>{veilig(regel)}</p>" for regel in (antwoordregel(balk), *regels) if regel)
    merken = f'data-code="{soort.code}" data-zin="{veilig(balk_zin(balk))}." data-bron="{veilig(om.bronregel)}"'
    return f'<section class="pm-tegel" {merken}>{kop}{beeld}{klein}</section>'


def antwoordregel(balk: Balk) -> str:
    """ja 2.517 (55,0%) · nee 358 (7,8%) · stil 1.667 (36,4%) · anders 36 (0,8%), van 4.578."""
    if balk.dicht:
        return STATUS_TEKST[Status.ONDERDRUKT]
    n = f"van {schrijf_aantal(balk.n)} Kennisgevingen"
    if balk.klein:
        return f"{STATUS_TEKST[Status.TE_KLEIN]} ({n})"
    telling = " · ".join(f"{woord} {_telling(balk, groepen)}" for woord, groepen in _WOORDEN.items())
    return f"{telling}, {n}"


# What a tile has room for.
_WOORDEN = {"ja": ("gegeven", "deels"), "nee": ("geweigerd",), "stil": ("geen",), "anders": ("bezig",)}


def _telling(balk: Balk, groepen: tuple[str, ...]) -> str:
    if not set(groepen) <= set(balk.delen):
        return MERK
    aantal = sum(balk.delen[groep] for groep in groepen)
    return f"{schrijf_aantal(aantal)} ({balk.aandeel(aantal)})"
