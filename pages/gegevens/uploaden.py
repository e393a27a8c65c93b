"""Delivering a file: upload, dry run, questions, accept."""

import re

import streamlit as st

from pages.gegevens import stroom
from pages.gegevens.aanlevering import Aanlevering, terugmelding
from pages.gegevens.kwitantie import Kwitantie
from pages.gegevens.tabel import kopje, link
from pages.gegevens.uitkomst import (
    toon_antwoorden,
    toon_geweigerd,
    toon_meldingen,
    toon_telling,
    toon_vastgehouden,
)
from pages.gegevens.vragen import Ingevuld, letterlijk, stel_vragen, vraag_functie
from pages.html import toon
from store.editie import Editie

HULP = "Sleep een bestand hierheen of kies Bladeren. Hoogstens 10 MB: .xlsx, .ods of .csv."
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
    links, rechts = st.columns([3, 2])
    bestand = links.file_uploader(
        "Bestand van de inventarisatie",
        key=f"bestand-{stroom.ronde()}",
        max_upload_size=10,
        on_change=stroom.wis_bericht,
    )
    links.caption(HULP)
    afzender = rechts.text_input(
        "Afzender (mag leeg blijven)", key=f"afzender-{stroom.ronde()}", max_chars=100,
        placeholder="Bijvoorbeeld: NVVK",
        help="De organisatie die het bestand stuurt, geen naam van een persoon. Een later bestand van dezelfde "
        "afzender over dezelfde datum vervangt het eerdere.",
    )  # fmt: skip
    if bestand is None:
        return
    aanlevering = stroom.aanlevering_van(bestand.name, bestand.getvalue(), afzender)
    kwitantie = stroom.gecontroleerd(aanlevering)
    if kwitantie is None:
        st.error(stroom.MISLUKT)
        return
    _toon_controle(aanlevering, kwitantie, editie)


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
            st.error(letterlijk(zin))
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
