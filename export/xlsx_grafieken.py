"""A chart in a workbook: native, so that Excel draws it from the cells; nothing is typed into it."""

from collections.abc import Mapping
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.chart import Chart
from xlsxwriter.worksheet import Worksheet

from charts.stijl import LICHT
from export.blad import Blad, Getal, als_tekst
from export.grafiek import Grafiek, Inkt, Reeks, Streek, Vorm, Vulling

SOORT: dict[Vorm, dict[str, str]] = {
    Vorm.LIJNEN: {"type": "line"},
    Vorm.STAVEN: {"type": "bar"},
    Vorm.DELEN: {"type": "bar", "subtype": "stacked"},
    Vorm.GEHEEL: {"type": "bar", "subtype": "percent_stacked"},
}
PATROON = {Vulling.GEARCEERD: "wide_upward_diagonal", Vulling.STIPPEN: "percent_20"}
LETTER = {"name": "Arial", "size": 10, "color": LICHT.tekst}
VET = {**LETTER, "bold": True, "size": 12}
GEWOON = {**LETTER, "bold": False}
BREED, HOOG = 940, 440
# In Dutch whatever the language of the program that opens it.
MAAND = "[$-413]mmm yyyy"
NIET_NUL = "#,##0;-#,##0;"


def zet_grafiek(werkboek: Workbook, vel: Worksheet, blad: Blad, *, bladen: Mapping[str, Blad]) -> None:
    """Put the chart of a sheet below its table."""
    if blad.grafiek is None:
        return
    grafiek, soort = blad.grafiek, SOORT[blad.grafiek.vorm]
    plaat = werkboek.add_chart(dict(soort))
    for reeks in grafiek.reeksen:
        plaat.add_series(_reeks(grafiek, reeks, bladen))
    _kleed_aan(plaat, grafiek, blad)
    onder = blad.eerste_rij + len(blad.rijen) + 1
    vel.insert_chart(onder, 0, plaat, {"description": grafiek.alt, "object_position": 2})


def _reeks(grafiek: Grafiek, reeks: Reeks, bladen: Mapping[str, Blad]) -> dict[str, Any]:
    eerste = bladen[reeks.waarden.blad].eerste_rij
    naam_rij = eerste - 1 if reeks.naam_rij is None else eerste + reeks.naam_rij
    opties: dict[str, Any] = {
        "name": [reeks.waarden.blad, naam_rij, reeks.naam_kolom],
        "categories": _plek(reeks.labels, eerste), "values": _plek(reeks.waarden, eerste),
        **(_lijn(reeks.inkt) if grafiek.vorm == Vorm.LIJNEN else _vlak(reeks.inkt)),
    }  # fmt: skip
    labels = _labels(grafiek, reeks, bladen[reeks.waarden.blad])
    return {**opties, "data_labels": labels} if labels else opties


def _plek(streek: Streek, eerste: int) -> list[str | int]:
    return [streek.blad, eerste + streek.van, streek.kolom, eerste + streek.tot, streek.kolom]


def _lijn(inkt: Inkt) -> dict[str, Any]:
    kleur = inkt.rand if inkt.vulling == Vulling.EFFEN else inkt.kleur
    return {
        "line": {"color": kleur, "width": 2, "dash_type": inkt.streep},
        "marker": {"type": inkt.punt, "size": 7, "fill": {"color": kleur}, "border": {"color": kleur}},
    }


def _vlak(inkt: Inkt) -> dict[str, Any]:
    rand = {"border": {"color": inkt.rand, "width": 0.75}, "gap": 45}
    if inkt.vulling == Vulling.EFFEN:
        return {**rand, "fill": {"color": inkt.kleur}}
    voor, achter = (inkt.kleur, LICHT.geen) if inkt.vulling == Vulling.GEARCEERD else (LICHT.op_donker, inkt.kleur)
    return {**rand, "pattern": {"pattern": PATROON[inkt.vulling], "fg_color": voor, "bg_color": achter}}


def _labels(grafiek: Grafiek, reeks: Reeks, blad: Blad) -> dict[str, Any]:
    """Counts beside points and bars; a cell without a number shows its sign instead."""
    if grafiek.vorm == Vorm.DELEN:  # too many small parts: the sheet has their numbers
        return {}
    if grafiek.vorm == Vorm.GEHEEL:
        gevuld = reeks.inkt.vulling == Vulling.EFFEN
        return {"value": True, "num_format": NIET_NUL, "position": "center",
                "font": {**LETTER, "color": reeks.inkt.tekst},
                **({} if gevuld else {"fill": {"color": LICHT.grond}})}  # fmt: skip
    plek = reeks.waarden
    cellen = [rij[plek.kolom] for rij in blad.rijen[plek.van : plek.tot + 1]]
    eigen = [None if isinstance(cel, Getal) else {"value": als_tekst(cel)} for cel in cellen]
    waar = "above" if grafiek.vorm == Vorm.LIJNEN else "outside_end"
    return {"value": True, "position": waar, "font": LETTER, **({"custom": eigen} if any(eigen) else {})}


def _kleed_aan(plaat: Chart, grafiek: Grafiek, blad: Blad) -> None:
    plaat.set_title({"name": [blad.naam, 0, 0], "name_font": VET, "overlay": False})
    plaat.set_size({"width": BREED, "height": HOOG})
    plaat.set_chartarea({"border": {"color": LICHT.raster}, "fill": {"color": LICHT.grond}})
    plaat.set_legend({"none": True} if len(grafiek.reeksen) == 1 else {"position": "top", "font": LETTER})
    raster = {"visible": True, "line": {"color": LICHT.raster, "width": 0.75}}
    labels = {"name": grafiek.as_labels, "name_font": GEWOON, "num_font": LETTER}
    waarden = {"name": grafiek.as_waarden, "name_font": GEWOON, "num_font": LETTER, "major_gridlines": raster, "min": 0,
               "num_format": "0%" if grafiek.vorm == Vorm.GEHEEL else "#,##0"}  # fmt: skip
    # The axis at the bottom also says where the picture is from, so that it can travel alone.
    onderaan = labels if grafiek.vorm == Vorm.LIJNEN else waarden
    onderaan["name"] = f"{onderaan['name']} | {grafiek.bron}"
    if grafiek.vorm == Vorm.LIJNEN:
        plaat.set_x_axis({**labels, "date_axis": True, "num_format": MAAND})
        plaat.set_y_axis(waarden)
    else:  # bars lie: the first row of the sheet on top
        plaat.set_x_axis(waarden)
        plaat.set_y_axis({**labels, "reverse": True, "crossing": "max"})
