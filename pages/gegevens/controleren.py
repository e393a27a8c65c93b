"""The dry run of a delivery on the screen: why it waits, what it changes, its questions, and accepting it."""

import re

import streamlit as st

from pages.gegevens import stroom
from pages.gegevens.aanlevering import Aanlevering
from pages.gegevens.kwitantie import Kwitantie
from pages.gegevens.tabel import kopje
from pages.gegevens.uitkomst import (
    toon_antwoorden,
    toon_geweigerd,
    toon_meldingen,
    toon_telling,
    toon_vastgehouden,
    zonder_opdrachtregel,
)
from pages.gegevens.vragen import Ingevuld, letterlijk, stel_vragen, vraag_functie
from pages.html import toon
from store.editie import Editie

_KOLOM = re.compile(r'--kolom "(?P<kop>.+)=(?P<veld>\w+)"')
_KOPPEN = re.compile("‘([^’]+)’")


def toon_controle(aanlevering: Aanlevering, kwitantie: Kwitantie, editie: Editie | None) -> None:
    """The dry run, as far as the delivery has come."""
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
            st.markdown(
                "Wat u niet beantwoordt, gaat terug naar de afzender, tenzij bij de vraag iets anders staat. De andere "
                "regels tellen wel mee."
            )
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
