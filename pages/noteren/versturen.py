"""What was filled in goes to the ingest as a child process; what became of it is said where it was filled in."""

from collections.abc import Mapping

import streamlit as st
from markupsafe import Markup

from pages.gegevens.aanlevering import noteer
from pages.gegevens.kind import KindMisluktError
from pages.gegevens.kwitantie import WAARSCHUWING, Kwitantie
from pages.gegevens.stroom import MISLUKT
from pages.gegevens.uitkomst import zonder_opdrachtregel
from pages.gegevens.velden import zet_velden
from pages.gegevens.vragen import letterlijk
from pages.html import toon
from pages.keuze import Keuze

_BERICHT, _RONDE = "notitiebericht", "notitieronde"


def sleutel(veld: str, plaats: str) -> str:
    """The key of a field: new after each entry, so that the next one begins empty."""
    return f"notitie-{veld}-{plaats}-{st.session_state.setdefault(_RONDE, 0)}"


def stuur(opdracht: str, velden: Mapping[str, str], *, mist: str = "") -> Kwitantie | None:
    """Note it and publish; an entry that cannot be taken is explained, stays filled in, and gives None."""
    if mist:
        st.error(letterlijk(mist))
        return None
    with st.spinner("Wij nemen dit op en maken nieuwe gegevens …"):
        try:
            kwitantie = noteer(opdracht, velden)
        except KindMisluktError:
            st.error(MISLUKT)
            return None
    if kwitantie.zin:
        st.error(letterlijk(zonder_opdrachtregel(kwitantie.zin)))
        return None
    st.session_state[_RONDE] += 1
    return kwitantie


def verstuur(opdracht: str, velden: Mapping[str, str], *, plaats: str, mist: str = "") -> None:
    """The same, and the screen runs again with what became of it."""
    if kwitantie := stuur(opdracht, velden, mist=mist):
        st.session_state[_BERICHT] = (plaats, kwitantie)
        st.rerun()


def toon_bericht(plaats: str) -> None:
    """What became of the last entry of this place, brought into view, with the way to its receipt."""
    gevonden, kwitantie = st.session_state.get(_BERICHT, ("", None))
    bericht = bericht_van(kwitantie) if gevonden == plaats and isinstance(kwitantie, Kwitantie) else ""
    zet_velden(bericht, "")
    if bericht:
        st.success(letterlijk(bericht))
        adres = Keuze().adres("/aanleveren", code=str(kwitantie.levering)) + "#kwitantie"
        link = Markup('<p><a href="{}">Bekijk de kwitantie</a> (daar kunt u het ook intrekken)</p>').format(adres)
        toon(link, sleutel="genoteerd")


def bericht_van(kwitantie: Kwitantie) -> str:
    """What became of it: the delivery, and every remark of its receipt."""
    if kwitantie.levering is None:
        return ""
    zinnen = [f"{kwitantie.bestand} is genoteerd als levering {kwitantie.levering}."]
    zinnen += [f"Let op: {m.reden}" if m.ernst == WAARSCHUWING else m.reden for m in kwitantie.meldingen]
    return " ".join(zinnen)
