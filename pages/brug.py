"""The bridge between page and script: one component that follows links and forms, and pins a copied link."""

from collections.abc import Mapping
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import streamlit as st

from pages.html import HIER, versie
from pages.keuze import lees_keuze
from store.editie import OnbekendeEditieError, lees_editie, zet_vast

SLEUTEL = "brug"
_brug = st.components.v2.component(
    "brug",
    js=(HIER / "brug.js").read_text("utf-8"),
    css=(HIER / "stijl.css").read_text("utf-8"),
    isolate_styles=False,
)


def zet_bovenkant(pad: str, titel: str, html: str) -> None:
    """Put menu and top line in place; its script follows the links and forms of every page."""
    _brug(
        key=SLEUTEL,
        data={"html": str(html), "versie": versie(html), "pad": pad, "titel": f"{titel} · Pauzemonitor"},
        on_vast_change=_niets,
    )


def _niets() -> None:
    """The next run reads what was asked."""


def maak_vast() -> None:
    """Pin the editie of a link that was copied, so that it shows the same figures later."""
    gevraagd: Mapping[str, Any] = st.session_state.get(SLEUTEL) or {}
    if adres := gevraagd.get("vast"):
        _zet_vast(str(adres))


def _zet_vast(adres: str) -> None:
    keuze = lees_keuze(dict(parse_qsl(urlsplit(adres).query)))
    try:
        zet_vast(lees_editie(keuze.editie), {"adres": adres, **keuze.zoekdeel()})
    except OnbekendeEditieError:
        return  # an address that names no editie pins nothing
