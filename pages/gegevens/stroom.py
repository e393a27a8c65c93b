"""What the session holds of a delivery between upload and acceptance, and the steps from the one to the other."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import streamlit as st

from pages.gegevens.aanlevering import Aanlevering, controleer, lees, trek_in
from pages.gegevens.kind import KindMisluktError
from pages.gegevens.kwitantie import Antwoord, Kwitantie
from store.editie import huidige_naam
from store.schijf import data_map

MISLUKT = "Dit is niet gelukt. Er is niets veranderd. Probeer het over een minuut opnieuw."
_AANLEVERING, _GECONTROLEERD, _BERICHT, _RONDE = "aanlevering", "gecontroleerd", "aanleverbericht", "aanleverronde"
_KLAAR = 100
_INTREKKEN = "intrekken-gevraagd"


def ronde() -> int:
    """Which delivery of this session this is: a new one gets an empty field for its file."""
    return int(st.session_state.get(_RONDE, 0))


def aanlevering_van(naam: str, inhoud: bytes, afzender: str, *, soort: str) -> Aanlevering:
    """The delivery in hand: the same file keeps what was answered about it, another file starts anew."""
    eerder = st.session_state.get(_AANLEVERING)
    nu = Aanlevering(naam, inhoud, afzender.strip(), soort=soort)
    if isinstance(eerder, Aanlevering) and (eerder.naam, eerder.inhoud, eerder.soort) == (naam, inhoud, soort):
        nu = replace(eerder, afzender=nu.afzender)
    st.session_state[_AANLEVERING] = nu
    return nu


def gecontroleerd(aanlevering: Aanlevering) -> Kwitantie | None:
    """The dry run of this delivery, done once; None when it did not succeed."""
    gedaan = st.session_state.get(_GECONTROLEERD)
    toestand = (aanlevering, huidige_naam(data_map()))
    if gedaan and gedaan[0] == toestand:
        return _als_kwitantie(gedaan[1])
    with st.spinner("Wij controleren het bestand. Er wordt nog niets opgeslagen …"):
        try:
            kwitantie = controleer(aanlevering, _balk())
        except KindMisluktError:
            return None
    st.session_state[_GECONTROLEERD] = (toestand, kwitantie)
    return kwitantie


def _balk() -> Callable[[int], None]:
    """A bar that shows how far a log is; there is none while nothing is told."""
    plek = st.empty()

    def toon(procent: int) -> None:
        if procent < _KLAAR:
            plek.progress(procent, text=f"{procent}% van het bestand gelezen")
        else:
            plek.empty()

    return toon


def _als_kwitantie(bewaard: object) -> Kwitantie | None:
    return bewaard if isinstance(bewaard, Kwitantie) else None


def beantwoord(aanlevering: Aanlevering, antwoorden: tuple[Antwoord, ...], peildatum: date | None) -> None:
    """Keep the answers with the delivery and control it again, here, where the button is."""
    alle = (*aanlevering.antwoorden, *antwoorden)
    nu = replace(aanlevering, antwoorden=alle, peildatum=peildatum or aanlevering.peildatum)
    st.session_state[_AANLEVERING] = nu
    gecontroleerd(nu)


def wijs_kolom_aan(aanlevering: Aanlevering, kop: str, veld: str) -> None:
    """Say which column holds a field that the file does not name clearly."""
    nu = replace(aanlevering, kolommen=((kop, veld),))
    st.session_state[_AANLEVERING] = nu
    gecontroleerd(nu)


def vergeet_antwoorden(aanlevering: Aanlevering) -> None:
    """Start again with the questions."""
    st.session_state[_AANLEVERING] = replace(aanlevering, antwoorden=(), kolommen=(), peildatum=None)


def aanvaard(aanlevering: Aanlevering) -> str:
    """Accept and publish; the sentence why that did not happen, or ''."""
    eerder = huidige_naam(data_map())
    with st.spinner("Wij lezen het bestand in en maken nieuwe gegevens …"):
        try:
            kwitantie = lees(aanlevering, _balk())
        except KindMisluktError:
            return MISLUKT
    if kwitantie.zin:
        return kwitantie.zin
    begin_opnieuw(_over_aanvaarding(kwitantie, nieuw=kwitantie.editie != eerder), kwitantie)
    return ""


def _over_aanvaarding(kwitantie: Kwitantie, *, nieuw: bool) -> str:
    if not nieuw:
        return kwitantie.meldingen[-1].reden
    nummer = kwitantie.editie.split("-")[0]
    return f"Levering {kwitantie.levering} is ingelezen en gepubliceerd. Gegevens nr. {nummer} gelden nu."


def neem_terug(nummer: int, bestand: str) -> str:
    """Withdraw a delivery and publish without it; the sentence why that did not happen, or ''."""
    with st.spinner(f"Wij trekken levering {nummer} in en maken nieuwe gegevens …"):
        try:
            zin = trek_in(nummer)
        except KindMisluktError:
            return MISLUKT
    if not zin:
        nu = (huidige_naam(data_map()) or "").split("-")[0]
        bericht(f"Levering {nummer} ({bestand}) is ingetrokken. Gegevens nr. {nu} gelden nu.")
    return zin


def vraag_intrekken(nummer: int) -> None:
    """The first step of withdrawing: it is asked whether this is meant."""
    st.session_state[_INTREKKEN] = nummer


def laat_staan() -> None:
    """The delivery stays."""
    st.session_state.pop(_INTREKKEN, None)


def wordt_ingetrokken() -> int | None:
    """Of which delivery it is asked whether it is to be withdrawn."""
    nummer = st.session_state.get(_INTREKKEN)
    return nummer if isinstance(nummer, int) else None


def begin_opnieuw(tekst: str = "", kwitantie: Kwitantie | None = None) -> None:
    """Let go of the file and of what was said about it; leave a message for the next run."""
    for naam in (_AANLEVERING, _GECONTROLEERD):
        st.session_state.pop(naam, None)
    st.session_state[_RONDE] = ronde() + 1
    bericht(tekst, kwitantie)


def bericht(tekst: str, kwitantie: Kwitantie | None = None) -> None:
    """Leave a message, with the receipt that it is about."""
    st.session_state[_BERICHT] = (tekst, kwitantie)


def wis_bericht() -> None:
    """Another file was chosen: what was said about the one before is over."""
    st.session_state.pop(_BERICHT, None)


def laatste_bericht() -> tuple[str, Kwitantie | None]:
    """The message of the last thing that was done in this session."""
    tekst, kwitantie = st.session_state.get(_BERICHT, ("", None))
    return str(tekst), _als_kwitantie(kwitantie)
