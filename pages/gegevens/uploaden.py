"""Delivering a file: upload, dry run, questions, accept."""

import re
from dataclasses import replace
from datetime import date

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from pages.gegevens import stroom
from pages.gegevens.aanlevering import Aanlevering, terugmelding
from pages.gegevens.kwitantie import Kwitantie
from pages.gegevens.soorten import SOORTEN, leversoort
from pages.gegevens.tabel import kopje, link
from pages.gegevens.uitkomst import (
    toon_antwoorden,
    toon_geweigerd,
    toon_meldingen,
    toon_telling,
    toon_vastgehouden,
    zonder_opdrachtregel,
)
from pages.gegevens.vragen import Ingevuld, gegeven_dag, letterlijk, stel_vragen, vraag_functie
from pages.html import toon
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
_KOLOM = re.compile(r'--kolom "(?P<kop>.+)=(?P<veld>\w+)"')
_KOPPEN = re.compile("‘([^’]+)’")


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
    _toon_controle(aanlevering, kwitantie, editie)


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


def _toon_controle(aanlevering: Aanlevering, kwitantie: Kwitantie, editie: Editie | None) -> None:
    if kwitantie.geweigerd:
        toon_geweigerd(kwitantie)
        _vraag_kolom(aanlevering, kwitantie)
        return
    if kwitantie.zin:
        toon_vastgehouden(kwitantie)
    _over_bekend(kwitantie, editie)
    if kwitantie.geteld:
        toon_telling(kwitantie, sleutel="telling")
    ingevuld = _vragen(aanlevering, kwitantie) if kwitantie.vragen else False
    if not kwitantie.zin:
        _aanvaarden(aanlevering, ingevuld=ingevuld)
    if aanlevering.antwoorden:
        toon_antwoorden(aanlevering.antwoorden, sleutel="antwoorden-nu")
        st.button("Wis deze antwoorden", on_click=stroom.vergeet_antwoorden, args=(aanlevering,), key="wis-antwoorden")
    toon_meldingen(kwitantie, sleutel="meldingen-nu")


def _over_bekend(kwitantie: Kwitantie, editie: Editie | None) -> None:
    eerder = next((x for x in editie.geldende_leveringen if x.sha256 == kwitantie.sha256), None) if editie else None
    if eerder:
        st.info(
            f"Dit bestand is al ingelezen als levering {eerder.nummer}. Met dezelfde antwoorden verandert er niets."
        )
    elif editie and editie.voorbeeld:
        st.info("U ziet nu voorbeelddata (fictief). Is dit een echt bestand, dan beginnen wij leeg: verzonnen en echte "
                "antwoorden gaan nooit samen.")  # fmt: skip


def _vragen(aanlevering: Aanlevering, kwitantie: Kwitantie) -> bool:
    """Ask what the dry run asks; whether something is filled in that was not controlled yet."""
    aantal = len(kwitantie.vragen)
    with st.container(border=True):
        toon(kopje("Wij hebben een vraag" if aantal == 1 else f"Wij hebben {aantal} vragen"), sleutel="kop-vragen")
        if not kwitantie.zin:
            st.markdown("Wat u niet beantwoordt, gaat terug naar de afzender. De andere regels tellen wel mee.")
        ingevuld = stel_vragen(kwitantie)
        functie = vraag_functie()
        if st.button("Controleer opnieuw", key="controleer-opnieuw", type="primary" if kwitantie.zin else "secondary"):
            _verwerk(aanlevering, ingevuld, functie)
    return bool(ingevuld)


def _verwerk(aanlevering: Aanlevering, ingevuld: Ingevuld, functie: str) -> None:
    if not ingevuld:
        st.error("U hebt nog geen vraag beantwoord. Kies eerst een antwoord.")
    elif not functie:
        st.error("Kies bij ‘Uw functie’ wat u doet. Wij bewaren bij een antwoord de functie, nooit een naam.")
    else:
        stroom.beantwoord(aanlevering, ingevuld.als_antwoorden(functie), ingevuld.peildatum)
        st.rerun()


def _aanvaarden(aanlevering: Aanlevering, *, ingevuld: bool) -> None:
    if ingevuld:
        st.markdown("U hebt iets ingevuld dat nog niet is gecontroleerd. Kies eerst ‘Controleer opnieuw’.")
    if st.button("Aanvaarden en publiceren", key="aanvaarden", type="primary", disabled=ingevuld):
        if zin := stroom.aanvaard(aanlevering):
            st.error(letterlijk(zonder_opdrachtregel(zin)))
        else:
            st.rerun()


def _vraag_kolom(aanlevering: Aanlevering, kwitantie: Kwitantie) -> None:
    """After a refusal for a column that was not found: which of the headings in the file is it?"""
    if not (genoemd := _KOLOM.search(kwitantie.zin)):
        return
    koppen = _KOPPEN.findall(kwitantie.zin.partition("deze koppen:")[2].partition("Bedoelt u")[0])
    gekozen = st.selectbox("Welke kolom bedoelen wij?", koppen, index=None, placeholder="Kies een kolom",
                           key=f"kolom-{kwitantie.sha256[:12]}-{genoemd['veld']}")  # fmt: skip
    if gekozen and st.button("Gebruik deze kolom", key="gebruik-kolom"):
        stroom.wijs_kolom_aan(aanlevering, gekozen, genoemd["veld"])
        st.rerun()
