"""What the last delivery or withdrawal of this session came to, and the lines that go back to the sender."""

import streamlit as st

from pages.gegevens import stroom
from pages.gegevens.aanlevering import terugmelding
from pages.gegevens.tabel import link
from pages.gegevens.vragen import letterlijk
from pages.html import toon


def toon_laatste_bericht() -> None:
    """What the last acceptance or withdrawal of this session came to."""
    tekst, kwitantie = stroom.laatste_bericht()
    if not tekst:
        return
    st.success(letterlijk(tekst))
    toon(link("Bekijk de cijfers op Overzicht", "/"), sleutel="naar-overzicht")
    if kwitantie and kwitantie.afgekeurd and kwitantie.levering:
        knop_terugmelding(kwitantie.levering, kwitantie.afgekeurd)


def knop_terugmelding(nummer: int, aantal: int) -> None:
    """The lines that were not read, as a workbook that is made when it is asked for."""
    regels = "de regel die niet is" if aantal == 1 else f"de {aantal} regels die niet zijn"
    st.download_button(
        f"Download {regels} ingelezen (voor de afzender)", data=lambda: terugmelding(nummer), on_click="ignore",
        file_name=f"terugmelding-levering-{nummer}.xlsx", key=f"terugmelding-{nummer}",
        mime="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    )  # fmt: skip
