"""Noting what one gemeente answered, or that nobody did: fields on the page, and the ingest as a child behind them."""

from collections.abc import Mapping
from datetime import date, timedelta

import streamlit as st
from markupsafe import Markup

from indicators.lijsten import GemeenteStand
from indicators.woorden import DIEPTES, PLANNEN
from pages.gegevens.aanlevering import noteer
from pages.gegevens.kind import KindMisluktError
from pages.gegevens.kwitantie import Kwitantie
from pages.gegevens.stroom import MISLUKT
from pages.gegevens.uitkomst import zonder_opdrachtregel
from pages.gegevens.velden import zet_velden
from pages.gegevens.vragen import FUNCTIES, letterlijk, nu_in_nederland
from pages.html import toon, vul
from pages.keuze import Keuze
from pages.noteren.versturen import bericht_van

STANDEN = {"gebruikt": "Gebruikt de Kennisgeving", "gebruikt_nog_niet": "Gebruikt (nog) niet"}
WIE = {"gemeente": "De gemeente zelf", "uitvoerder": "De uitvoerder", "nvvk": "De NVVK"}
HOE = {"telefoon": "Telefoon", "mail": "E-mail", "bijeenkomst": "Bijeenkomst"}
NIET_GEZEGD = "Niet gezegd"
GROF = "Een dag, een maand of een jaar: 01-03-2025, maart 2025 of 2025."
_BERICHT, _RONDE = "noteerbericht", "noteerronde"
_WEEK = timedelta(days=7)


def toon_noteren(gemeente: GemeenteStand, keuze: Keuze) -> None:
    """Both forms of one gemeente, and what became of the last thing that was noted about it."""
    st.session_state.setdefault(_RONDE, 0)
    links, rechts = st.columns([3, 2], gap="large")
    with links:
        toon(_kop("antwoord", "Antwoord toevoegen"), sleutel="kop-antwoord")
        _toon_bericht(gemeente, keuze)
        _antwoord(gemeente)
    with rechts:
        toon(_kop("gebeld", "Gebeld, geen antwoord"), sleutel="kop-gebeld")
        _gesprek(gemeente)


def _kop(id: str, woorden: str) -> Markup:
    return Markup('<h2 id="{}">{}</h2>').format(id, woorden)


def _sleutel(veld: str, gemeente: GemeenteStand) -> str:
    return f"noteer-{veld}-{gemeente.gm_code}-{st.session_state[_RONDE]}"


def _antwoord(g: GemeenteStand) -> None:
    stand = st.radio(f"Wat antwoordde {g.naam}?", STANDEN, index=None, key=_sleutel("stand", g), horizontal=True,
                     format_func=STANDEN.__getitem__)  # fmt: skip
    velden = {"gemeente": g.gm_code, "stand": stand or "", "datum": _vandaag("Datum van het antwoord", "datum", g)}
    if stand == "gebruikt":
        velden["sinds"] = _tekst("Sinds wanneer? (mag leeg blijven)", "sinds", g, help=GROF)
        velden["diepte"] = _keus("Hoe vaak?", "diepte", DIEPTES, g)
    if stand == "gebruikt_nog_niet":
        velden["plan"] = _keus("Plan", "plan", PLANNEN, g)
        velden["start"] = _tekst("Geplande start (mag leeg blijven)", "start", g, help=GROF)
    velden["wie"] = st.radio("Wie antwoordde?", WIE, key=_sleutel("wie", g), horizontal=True,
                             format_func=WIE.__getitem__)  # fmt: skip
    velden["hoe"] = st.radio("Hoe kreeg u het antwoord?", HOE, key=_sleutel("hoe", g), horizontal=True,
                             format_func=HOE.__getitem__)  # fmt: skip
    velden["functie"] = _functie(g)
    if st.button("Antwoord toevoegen", key=_sleutel("toevoegen", g), type="primary"):
        _noteer("antwoord", velden, g, mist="" if stand else f"Kies eerst wat {g.naam} antwoordde.")


def _gesprek(g: GemeenteStand) -> None:
    velden = {
        "gemeente": g.gm_code,
        "gebeld": _vandaag("Gebeld op", "gebeld", g),
        "terugbellen": _datum("Terugbellen op", "terugbellen", g, dag=nu_in_nederland().date() + _WEEK),
    }
    st.caption(f"{g.naam} staat tot de dag van terugbellen niet op de bellijst. De stand verandert niet.")
    if st.button("Gesprek noteren", key=_sleutel("gesprek", g)):
        _noteer("belnotitie", velden, g)


def _vandaag(label: str, veld: str, g: GemeenteStand) -> str:
    return _datum(label, veld, g, dag=nu_in_nederland().date())


def _datum(label: str, veld: str, g: GemeenteStand, *, dag: date) -> str:
    # A field to type in: the calendar of Streamlit speaks English.
    return _tekst(f"{label} (dag-maand-jaar)", veld, g, nu=f"{dag:%d-%m-%Y}")


def _tekst(label: str, veld: str, g: GemeenteStand, *, nu: str = "", help: str | None = None) -> str:
    return st.text_input(label, nu, key=_sleutel(veld, g), max_chars=40, help=help, width=420)


def _keus(label: str, veld: str, keuzes: Mapping[str, str], g: GemeenteStand) -> str:
    alle = {"": NIET_GEZEGD, **{code: woord for code, woord in keuzes.items() if code != "onbekend"}}
    gekozen: str = st.radio(label, alle, key=_sleutel(veld, g), horizontal=True, format_func=alle.__getitem__)
    return gekozen


def _functie(g: GemeenteStand) -> str:
    gekozen = st.selectbox(
        "Uw functie, niet uw naam (mag leeg blijven)", FUNCTIES, index=None, placeholder="Kies uw functie",
        key=_sleutel("functie", g), format_func=str.capitalize, width=420,
    )  # fmt: skip
    return gekozen or ""


def _noteer(opdracht: str, velden: Mapping[str, str], g: GemeenteStand, *, mist: str = "") -> None:
    if mist:
        st.error(letterlijk(mist))
        return
    with st.spinner("Wij nemen dit op en maken nieuwe gegevens …"):
        try:
            kwitantie = noteer(opdracht, velden)
        except KindMisluktError:
            st.error(MISLUKT)
            return
    if kwitantie.zin:
        st.error(letterlijk(zonder_opdrachtregel(kwitantie.zin)))
        return
    st.session_state[_BERICHT] = (g.gm_code, kwitantie)
    st.session_state[_RONDE] += 1
    st.rerun()


def _toon_bericht(g: GemeenteStand, keuze: Keuze) -> None:
    code, kwitantie = st.session_state.get(_BERICHT, ("", None))
    bericht = bericht_van(kwitantie) if code == g.gm_code and isinstance(kwitantie, Kwitantie) else ""
    zet_velden(bericht, "")
    if not bericht:
        return
    st.success(letterlijk(bericht))
    adressen = {"kwitantie": Keuze().adres("/aanleveren", code=str(kwitantie.levering)) + "#kwitantie"}
    if keuze.editie or keuze.peildatum:
        adressen["nieuwste"] = Keuze().adres("/gemeente", code=g.gm_code)
    toon(vul("genoteerd", naam=g.naam, bellijst=f"{Keuze().adres('/adoptie')}#bellen", **adressen), sleutel="genoteerd")
