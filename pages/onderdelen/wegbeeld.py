"""The interactive picture of "Op weg naar 342"; Plotly is loaded here, after everything above it was sent."""

from datetime import date
from functools import lru_cache
from typing import Any

import streamlit as st

from charts.kader import Kader
from charts.zinnen.weg import alt_weg
from pages.frame import Scherm
from pages.gemeten import gemeten
from pages.onderdelen.weg import weg_van
from pages.status import om_van
from store.stand import Stand


def toon_weg(scherm: Scherm) -> None:
    """Draw the figure in the theme of the reader; without any inventory there is nothing to draw."""
    if not scherm.stand.inventarisaties:
        return
    thema = "donker" if st.context.theme.type == "dark" else "licht"
    om = om_van(gemeten("ADO-01", scherm.stand), "weg", stand=scherm.stand)
    figuur, instellingen = _figuur(scherm.stand, date.today(), thema, om=om)
    alt = alt_weg(weg_van(scherm.stand, date.today()))
    st.plotly_chart(figuur, key="weg", theme=None, width="stretch", config=instellingen, alt=alt)


@lru_cache(maxsize=32)
def _figuur(stand: Stand, vandaag: date, thema: str, *, om: Kader) -> tuple[Any, dict[str, Any]]:
    # Plotly takes a second to import: not before the map is on its way.
    from charts.weg_figuur import INSTELLINGEN, weg_figuur  # noqa: PLC0415

    return weg_figuur(weg_van(stand, vandaag), om=om, thema=thema), INSTELLINGEN
