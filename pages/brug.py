"""The bridge between page and script: one component that follows links and forms, and pins a copied link."""

import os
from collections.abc import Mapping
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import streamlit as st

from indicators.cijferboek import ALLE
from pages.html import HIER, versie
from pages.keuze import lees_keuze
from store.editie import OnbekendeEditieError, lees_editie, zet_vast

SLEUTEL = "brug"
ZEG_NIET = {i.code: i.zeg_niet for i in ALLE if i.zeg_niet}
_brug = st.components.v2.component(
    "brug",
    js="\n".join((HIER / f"{naam}.js").read_text("utf-8") for naam in ("brug", "zoek", "meenemen", "groot")),
    css="\n".join((HIER / f"{naam}.css").read_text("utf-8") for naam in ("stijl", "meenemen")),
    isolate_styles=False,
)


def zet_bovenkant(pad: str, titel: str, html: str, *, zoek: list[dict[str, Any]], herkomst: str = "") -> None:
    """Put menu and top line in place; its script follows links and forms, and finds what `zoek` has.

    `herkomst` is where the origin of a figure is shown, "" for who may not see it.
    """
    gegevens = {"html": str(html), "versie": versie(html), "pad": pad, "titel": f"{titel} · Pauzemonitor"}
    basis = os.environ.get("PAUZEMONITOR_ADRES", "").rstrip("/")
    _brug(
        key=SLEUTEL,
        data={**gegevens, "zoek": zoek, "zeg_niet": ZEG_NIET, "basis": basis, "herkomst": herkomst},
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
