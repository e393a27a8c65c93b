"""Op weg naar 342 as a Plotly figure for the screen: the same points as the still picture, with hover sentences."""

from datetime import date
from typing import Any

from plotly import graph_objects as go

from charts.kader import Kader
from charts.stijl import DONKER, LETTER, LICHT, Thema
from charts.wegpunten import Weg, assen, tijdstrepen
from charts.zinnen.weg import (
    band_label,
    benadering_zin,
    doel_label,
    hoogstens_zin,
    nodig_label,
    punt_zinnen,
    tempo_staven,
)
from indicators.unit import Unit, schrijf_aantal

# No button of Plotly's: they are English.
INSTELLINGEN = {"displayModeBar": False, "scrollZoom": False, "doubleClick": False}
RUIMTE_STAVEN = 0.2


def weg_figuur(weg: Weg, *, om: Kader, thema: str = "licht", hoogte: int = 400) -> go.Figure:
    """The figure; `thema` is licht or donker. Needs at least one point; show it with INSTELLINGEN and theme None."""
    kleuren = DONKER if thema == "donker" else LICHT
    figuur = go.Figure(data=[*_sporen(weg, kleuren), _staven(weg, kleuren)])
    figuur.update_layout(**_opmaak(weg, kleuren, hoogte=hoogte))
    figuur.add_annotation(
        text=om.bronregel, showarrow=False, xref="paper", yref="paper", x=0, y=0, yshift=-58, xanchor="left",
        font={"size": 12, "color": kleuren.zacht},
    )  # fmt: skip
    return figuur


def _sporen(weg: Weg, kleuren: Thema) -> list[go.Scatter]:
    dagen = [p.peildatum for p in weg.punten]
    sporen = [
        _spoor([x for p in weg.punten for x in (p.peildatum, p.peildatum, None)],
               [y for p in weg.punten for y in (p.gebruikt, p.hoogstens, None)], cliponaxis=False,
               naam="als alle stille gemeenten gebruiken", line={"color": kleuren.lijn, "width": 1}, mode="lines"),
        _spoor(dagen, [p.hoogstens for p in weg.punten], [hoogstens_zin(p) for p in weg.punten], mode="markers",
               showlegend=False, cliponaxis=False,
               marker={"symbol": "line-ew", "size": 9, "line": {"color": kleuren.lijn, "width": 1}}),
        _spoor(dagen, [p.gebruikt for p in weg.punten], punt_zinnen(weg), naam="gebruikt de Kennisgeving",
               mode="lines+markers", line={"color": kleuren.lijn, "width": 2},
               marker={"color": kleuren.lijn, "size": 8}, cliponaxis=False),
    ]  # fmt: skip
    if weg.benaderingen:
        sporen.append(
            _spoor([m.datum for m in weg.benaderingen], [m.waarde for m in weg.benaderingen],
                   [benadering_zin(m) for m in weg.benaderingen], naam="benadering", mode="markers",
                   marker={"symbol": "circle-open", "size": 9, "color": kleuren.lijn}, cliponaxis=False)
        )  # fmt: skip
    if weg.doel and weg.nodig is not None:
        laatste = weg.punten[-1]
        sporen.append(
            _spoor([laatste.peildatum, weg.doel.datum], [laatste.gebruikt, weg.doel.waarde], naam=nodig_label(weg),
                   mode="lines", line={"color": kleuren.nodig, "width": 2, "dash": "dash"})
        )  # fmt: skip
    return sporen


def _spoor(x: list[Any], y: list[Any], zinnen: list[str] | None = None, *, naam: str = "", **opmaak: Any) -> go.Scatter:
    """A trace whose hover is a sentence, or nothing."""
    zweef = {"text": zinnen, "hovertemplate": "%{text}<extra></extra>"} if zinnen else {"hoverinfo": "skip"}
    return go.Scatter(x=x, y=y, name=naam, **zweef, **opmaak)


def _staven(weg: Weg, kleuren: Thema) -> go.Bar:
    tempo = tempo_staven(weg)[::-1]
    return go.Bar(
        x=[waarde for _, waarde in tempo], y=[naam for naam, _ in tempo], orientation="h", xaxis="x2", yaxis="y2",
        text=[Unit.PER_MAAND.write(waarde) for _, waarde in tempo], textposition="outside", cliponaxis=False,
        hoverinfo="skip", showlegend=False, width=0.45,
        marker={"color": [kleuren.lijn, kleuren.lijn, kleuren.nodig]},
    )  # fmt: skip


def _opmaak(weg: Weg, kleuren: Thema, *, hoogte: int) -> dict[str, Any]:
    vlak = assen(weg, 1, 1)
    strepen = tijdstrepen(vlak.van, vlak.tot, 9)
    as_stijl = {"zeroline": False, "linecolor": kleuren.zacht, "tickfont": {"color": kleuren.zacht}, "fixedrange": True}
    return {
        "template": None, "colorway": [kleuren.lijn], "separators": ",.", "height": hoogte, "hovermode": "closest",
        "paper_bgcolor": kleuren.grond, "plot_bgcolor": kleuren.grond,
        "font": {"family": LETTER, "size": 13, "color": kleuren.tekst},
        "margin": {"l": 48, "r": 48, "t": 56, "b": 66},
        "legend": {"orientation": "h", "x": 0, "y": 1.02, "yanchor": "bottom"},
        "xaxis": {**as_stijl, "domain": [0, 0.72], "range": [vlak.van, vlak.tot], "showgrid": False,
                  "tickvals": [dag for dag, _ in strepen], "ticktext": [naam for _, naam in strepen]},
        "yaxis": {**as_stijl, "range": [0, vlak.top], "gridcolor": kleuren.raster,
                  "tickvals": list(range(0, int(vlak.top) + 1, 100))},
        "xaxis2": {"domain": [1 - RUIMTE_STAVEN + 0.03, 1], "anchor": "y2", "visible": False, "fixedrange": True,
                   "rangemode": "tozero"},
        "yaxis2": {**as_stijl, "domain": [0, 0.72], "anchor": "x2", "showgrid": False, "ticks": ""},
        "shapes": _vormen(weg, kleuren), "annotations": _bijschriften(weg, kleuren),
        "hoverlabel": {"bgcolor": kleuren.grond, "font": {"color": kleuren.tekst, "family": LETTER}, "align": "left"},
    }  # fmt: skip


def _vormen(weg: Weg, kleuren: Thema) -> list[dict[str, Any]]:
    def vorm(soort: str, van: date, tot: date, **rest: Any) -> dict[str, Any]:
        return {"type": soort, "x0": van, "x1": tot, "xref": "x", "yref": "y domain", "y0": 0, "y1": 1, **rest}

    vlak = assen(weg, 1, 1)
    vormen = [
        vorm("rect", weg.punten[-1].peildatum, min(weg.vandaag, vlak.tot), fillcolor=kleuren.band, line={"width": 0},
             layer="below"),
        *(vorm("line", m.datum, m.datum, line={"color": kleuren.zacht, "width": 1}) for m in weg.gebeurtenissen),
    ]  # fmt: skip
    if weg.doel:
        hoog = {"yref": "y", "y0": weg.doel.waarde, "y1": weg.doel.waarde}
        vormen.append(vorm("line", vlak.van, vlak.tot, line={"color": kleuren.tekst, "width": 3}, **hoog))
    return vormen


def _naast(aan_de_as: bool) -> dict[str, Any]:
    # Left of a dot that stands on the axis are the numbers of the axis.
    return {"xshift": 10, "yshift": 0, "xanchor": "left"} if aan_de_as else {
        "xshift": -8, "yshift": 12, "xanchor": "right"
    }  # fmt: skip


def _bijschriften(weg: Weg, kleuren: Thema) -> list[dict[str, Any]]:
    def bij(x: date | float, y: float, woorden: str, **rest: Any) -> dict[str, Any]:
        vast = {"showarrow": False, "xref": "x", "yref": "y", "font": {"color": kleuren.tekst, "size": 12}}
        return {**vast, "x": x, "y": y, "text": woorden, **rest}

    laatste, vlak = weg.punten[-1], assen(weg, 1, 1)
    delen = [
        bij(p.peildatum, p.gebruikt, f"<b>{schrijf_aantal(p.gebruikt)}</b>", **_naast(p.peildatum == vlak.van))
        for p in weg.punten
    ]
    delen += [
        bij(m.datum, 0, letter, xshift=8, yshift=10) for letter, m in zip("ABCD", weg.gebeurtenissen, strict=False)
    ]
    delen.append(bij(laatste.peildatum, 0, band_label(weg), xanchor="left", xshift=8, yshift=28))
    if weg.doel:
        delen.append(bij(vlak.van, weg.doel.waarde, f"<b>{doel_label(weg.doel)}</b>", xanchor="left", yshift=12))
    delen += [
        bij(m.datum, m.waarde or 0, f"circa {schrijf_aantal(m.waarde or 0)}", xanchor="left", xshift=8)
        for m in weg.benaderingen
    ]
    kop = {"xref": "paper", "yref": "paper", "xanchor": "left"}
    delen.append(bij(1 - RUIMTE_STAVEN, 0.82, "<b>Gemeenten per maand</b>", **kop))
    return delen
