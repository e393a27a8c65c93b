"""The fields of an entry: a day to type, a function to choose, a choice of a few."""

from collections.abc import Mapping
from datetime import date

import streamlit as st

from pages.gegevens.vragen import FUNCTIES, nu_in_nederland
from pages.noteren.versturen import sleutel

BREED = 420


def dagveld(label: str, veld: str, plaats: str, *, dag: date | None = None, help: str | None = None) -> str:
    """A day, with the day of today in it or another one."""
    # A field to type in: the calendar of Streamlit speaks English.
    nu = dag or nu_in_nederland().date()
    return st.text_input(f"{label} (dag-maand-jaar)", f"{nu:%d-%m-%Y}", key=sleutel(veld, plaats), max_chars=40,
                         help=help, width=BREED)  # fmt: skip


def keuzeveld(label: str, veld: str, plaats: str, keuzes: Mapping[str, str], *, leeg: bool = False) -> str:
    """One of a few codes, by its words; nothing chosen beforehand where `leeg`."""
    gekozen = st.radio(label, list(keuzes), index=None if leeg else 0, key=sleutel(veld, plaats), horizontal=True,
                       format_func=keuzes.__getitem__)  # fmt: skip
    return gekozen or ""


def lijstveld(label: str, veld: str, plaats: str, keuzes: Mapping[str, str], *, uitnodiging: str) -> str:
    """One of many codes, by its words."""
    gekozen = st.selectbox(label, list(keuzes), index=None, key=sleutel(veld, plaats), placeholder=uitnodiging,
                           format_func=keuzes.__getitem__, width=640)  # fmt: skip
    return gekozen or ""


def functieveld(plaats: str, veld: str) -> str:
    """The function of who notes it: one of a list, so that no name is stored."""
    gekozen = st.selectbox(
        "Uw functie, niet uw naam (mag leeg blijven)", FUNCTIES, index=None, placeholder="Kies uw functie",
        key=sleutel(f"functie-{veld}", plaats), format_func=str.capitalize, width=BREED,
    )  # fmt: skip
    return gekozen or ""
