"""The steps of a report on the screen Rapportage: which version, who vouches for it, and every earlier one."""

from datetime import date

import streamlit as st
from markupsafe import Markup

from export.errata import REDENEN
from export.hermaken import hermaak
from export.vaststellen import AFSPRAAK, STAPPEN, VaststellenError, Verzoek, neem_stap
from indicators.unit import schrijf_datum
from pages.html import toon, vul
from store.rapporten import CONCEPT, Rapport, controlegetal, rapporten
from store.schijf import NietOpgeslagenError
from store.stand import Stand

VOLGENDE = {
    CONCEPT: ("gecontroleerd", "vastgesteld"), "gecontroleerd": ("vastgesteld", "gecontroleerd"),
    "vastgesteld": ("verzonden", "gecontroleerd"), "verzonden": ("gecontroleerd",),
}  # fmt: skip
KIES = "Kies"
KIES_REDEN = "Versie {versie} is al vastgesteld. Kies de reden van een nieuwe versie."
KNOPPEN = {
    "gecontroleerd": "Ik heb dit rapport gecontroleerd", "vastgesteld": "Ik stel dit rapport vast",
    "verzonden": "Dit rapport is verzonden",
}  # fmt: skip


def stappen(stand: Stand) -> None:
    """Where the newest version stands, and the form for its next step."""
    laatste = next(iter(rapporten(stand.editie.data, stand.peildatum)), None)
    staat = laatste.staat if laatste else CONCEPT
    toon(vul("rapport_stappen", stappen=(CONCEPT, *STAPPEN), staat=staat, gezet=laatste.stappen if laatste else (),
             versie=laatste.versie if laatste else 1, afspraak=AFSPRAAK), sleutel="stappen")  # fmt: skip
    if melding := st.session_state.pop("rapport-melding", ""):
        st.success(melding)
    with st.form("rapport-stap", border=False):
        kolommen = st.columns([1, 1, 1])
        mogelijk = [stap for stap in VOLGENDE[staat] if not (staat == CONCEPT and stap == "vastgesteld")]
        stap = kolommen[0].selectbox("Volgende stap", mogelijk, format_func=KNOPPEN.__getitem__, placeholder=KIES)
        functie = kolommen[1].text_input("Uw functie, geen naam (niet geverifieerd)", max_chars=60)
        reden = ""
        if laatste and any(r.vast for r in rapporten(stand.editie.data, stand.peildatum)):
            redenen = ["", *REDENEN]
            reden = kolommen[2].selectbox("Reden van een nieuwe versie", redenen, format_func=_reden, placeholder=KIES)
        if st.form_submit_button("Leg deze stap vast"):
            if stap == "gecontroleerd" and laatste and laatste.vast and not reden:
                st.error(KIES_REDEN.format(versie=laatste.versie))
            else:
                _leg_vast(stand, Verzoek(stap, functie, reden if stap == "gecontroleerd" else ""))


def _reden(code: str) -> str:
    return REDENEN.get(code, "Geen nieuwe versie")


def _leg_vast(stand: Stand, verzoek: Verzoek) -> None:
    try:
        with st.spinner("Wij leggen de stap vast."):
            rapport = neem_stap(stand.editie.data, stand.peildatum, verzoek)
    except (VaststellenError, NietOpgeslagenError) as fout:
        st.error(str(fout))
        return
    st.session_state["rapport-melding"] = f"Versie {rapport.versie} is {rapport.staat}. {AFSPRAAK}"
    st.rerun()


def hermaken(versie: Rapport) -> None:
    """Make the chosen version again and say whether its bytes are the ones that were vastgesteld."""
    if not st.button("Maak dit rapport opnieuw en vergelijk", key=f"hermaak-{versie.naam}"):
        return
    try:
        with st.spinner("Wij maken het rapport opnieuw en vergelijken het."):
            uitkomst = hermaak(versie)
    except VaststellenError as fout:
        st.error(str(fout))
        return
    zeg = st.success if uitkomst.gelijk else st.warning
    zeg("  \n".join(uitkomst.zinnen))


def lijst(stand: Stand) -> Markup:
    """Every report with its state, checksum and correction, newest first."""
    return vul("rapport_lijst", rapporten=[_regel(r) for r in rapporten(stand.editie.data)])


def _regel(rapport: Rapport) -> tuple[str, ...]:
    laatste = rapport.stappen[-1]
    reden = next((s.reden for s in rapport.stappen if s.reden), "")
    som = controlegetal(rapport) if rapport.vast else ""
    return (schrijf_datum(rapport.peildatum), str(rapport.versie), rapport.staat,
            schrijf_datum(date.fromisoformat(laatste.op[:10])), laatste.functie,
            REDENEN.get(reden, "Geen: eerste versie"), som or "Nog niet vastgesteld")  # fmt: skip
