"""Solving a contradiction: which one, why, and where it can be said, which of the two answers holds."""

from collections.abc import Sequence

import streamlit as st

from indicators.logwoorden import namen
from indicators.tegenspraken import Tegenspraak
from indicators.unit import schrijf_datum
from indicators.woorden import STANDEN, TEGENSPRAKEN
from pages.gegevens import stroom
from pages.gegevens.vragen import letterlijk
from pages.gemeten import lijst
from pages.noteren.velden import dagveld, functieveld, keuzeveld, lijstveld
from pages.noteren.versturen import bericht_van, sleutel, stuur
from store.referentie import lees_referentie
from store.stand import Stand

PLAATS, GELIJKE_RANG, GEEN = "tegenspraak", "gelijke_rang", "geen"


def toon_oplossen(alle: Sequence[Tegenspraak], stand: Stand) -> None:
    """The fields, and the button that makes it a delivery of its own."""
    if not any(t.kenmerk for t in alle):
        st.caption("Er is nu niets om op te lossen.")
        return
    st.caption("Wat u oplost, telt niet meer mee bij de tegenspraken. Het blijft hieronder staan, met de reden.")
    keuzes = {t.kenmerk: _in_woorden(t, stand) for t in alle if t.kenmerk}
    gekozen = lijstveld("Welke tegenspraak?", "welke", PLAATS, keuzes, uitnodiging="Kies een tegenspraak")
    t = next((t for t in alle if gekozen and t.kenmerk == gekozen), None)
    tussen_twee = t is not None and t.soort == GELIJKE_RANG
    kant = keuzeveld("Welk antwoord geldt?", "geldt", PLAATS, _kanten(t), leeg=True) if t and tussen_twee else GEEN
    redenen = _redenen(kant if tussen_twee else "")
    velden = {
        "tegenspraak": gekozen, "geldt": kant or GEEN, "peildatum": stand.peildatum.isoformat(),
        "reden": lijstveld("Waarom?", "reden", PLAATS, redenen, uitnodiging="Kies een reden"),
        "datum": dagveld("Besloten op", "datum", PLAATS),
        "functie": functieveld(PLAATS, "beslissing"),
    }  # fmt: skip
    if st.button("Tegenspraak oplossen", key=sleutel("oplossen", PLAATS), type="primary"):
        _verstuur(velden, mist="" if gekozen and velden["reden"] and kant else "Kies wat u oplost en waarom.")


def _verstuur(velden: dict[str, str], *, mist: str) -> None:
    if kwitantie := stuur("beslissing", velden, mist=mist):
        stroom.bericht(bericht_van(kwitantie))
        st.rerun()


def _in_woorden(t: Tegenspraak, stand: Stand) -> str:
    gemeente = next((g.naam for g in lijst(stand) if g.gm_code == t.gm_code), "")
    return f"{t.tekst or f'{gemeente}: {TEGENSPRAKEN[t.soort]}'} ({schrijf_datum(t.op)}, {t.kenmerk})"


def _kanten(t: Tegenspraak) -> dict[str, str]:
    """The two answers and neither, each with its cell."""
    ene, andere = STANDEN.get(t.status, t.status), STANDEN.get(t.andere_status, t.andere_status)
    return {
        "ene": letterlijk(f"{ene} ({t.blad}, {t.cel})"),
        "andere": letterlijk(f"{andere} ({t.ander_blad}, {t.andere_cel})"),
        GEEN: "Geen van beide",
    }  # fmt: skip


def _redenen(kant: str) -> dict[str, str]:
    """The reasons that fit what was chosen: with a choice those that say which is right, else the others."""
    kiest = {rij["code"]: rij["kiest"] == "ja" for rij in lees_referentie("oplosredenen")}
    alle = namen("oplosredenen")
    return {code: woord for code, woord in alle.items() if not kant or kiest[code] == (kant != GEEN)}
