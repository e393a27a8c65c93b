"""Delivering a file: which soort, which file, from whom; what comes of it is drawn beside."""

from dataclasses import replace
from datetime import date

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from pages.gegevens import stroom
from pages.gegevens.controleren import toon_controle
from pages.gegevens.soorten import SOORTEN, leversoort
from pages.gegevens.vragen import gegeven_dag
from store.editie import Editie

HULP = "Sleep een bestand hierheen of kies Bladeren. Hoogstens {} MB: .xlsx, .ods of .csv."
AFZENDER = (
    "De organisatie die het bestand stuurt, geen naam van een persoon. Een later bestand van dezelfde "
    "afzender over dezelfde datum vervangt het eerdere."
)
AFZENDER_NODIG = (
    "Vul eerst de afzender in. Bij pauzeverzoeken en antwoorden van schuldeisers moeten wij weten van welke "
    "organisatie het bestand is. Gebruik voor beide bestanden dezelfde naam."
)


def lever_aan(editie: Editie | None) -> None:
    """The whole delivery, as far as it has come."""
    soort = leversoort(_gekozen_soort())
    links, rechts = st.columns([3, 2])
    bestand = links.file_uploader(
        f"Bestand: {soort.naam}",
        key=f"bestand-{stroom.ronde()}-{soort.code}",
        max_upload_size=soort.megabytes,
        on_change=stroom.wis_bericht,
    )
    links.caption(HULP.format(soort.megabytes))
    afzender = rechts.text_input(
        "Afzender" if soort.afzender_nodig else "Afzender (mag leeg blijven)", key=f"afzender-{stroom.ronde()}",
        max_chars=100, placeholder="Bijvoorbeeld: NVVK", help=AFZENDER,
    )  # fmt: skip
    tot = _gegevens_tot(rechts) if soort.is_logboek else None
    if bestand is None:
        return
    if soort.afzender_nodig and not afzender.strip():
        st.info(AFZENDER_NODIG)
        return
    aanlevering = stroom.aanlevering_van(bestand.name, bestand.getvalue(), afzender, soort=soort.code)
    if soort.is_logboek:
        aanlevering = replace(aanlevering, peildatum=tot)
    kwitantie = stroom.gecontroleerd(aanlevering)
    if kwitantie is None:
        st.error(stroom.MISLUKT)
        return
    toon_controle(aanlevering, kwitantie, editie)


def _gekozen_soort() -> str:
    namen = {soort.code: soort.naam for soort in SOORTEN}
    gekozen = st.radio(
        "Wat levert u aan?", list(namen), format_func=namen.__getitem__, horizontal=True, key=f"soort-{stroom.ronde()}"
    )
    return gekozen or SOORTEN[0].code


def _gegevens_tot(waar: DeltaGenerator) -> date | None:
    """The last day that a log covers; left empty the newest day in the file is taken, and the receipt says so."""
    tekst = waar.text_input(
        "Gegevens tot en met (mag leeg blijven)", key=f"gegevens-tot-{stroom.ronde()}", max_chars=10,
        placeholder="Bijvoorbeeld: 31-10-2025", help="Blijft dit leeg, dan nemen wij de laatste datum in het bestand.",
    )  # fmt: skip
    return gegeven_dag(tekst) if tekst.strip() else None
