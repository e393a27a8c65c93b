"""Noting what a creditor says or what was agreed with it: the forms at the end of the screen Schuldeiser."""

import streamlit as st
from markupsafe import Markup

from indicators.logwoorden import namen
from indicators.meldingen import Melding, meldingen
from indicators.schuldeisers import Schuldeiser
from indicators.uitzonderingen import DEKT
from indicators.unit import schrijf_datum
from pages.frame import Scherm
from pages.html import toon
from pages.noteren.velden import dagveld, functieveld, keuzeveld, lijstveld
from pages.noteren.versturen import sleutel, toon_bericht, verstuur
from pages.onderdelen.schuldeiser_notities import alles_genoteerd
from store.werkdagen import termijn

HOE = {"brief": "Brief", "mail": "E-mail", "gesprek": "Gesprek"}
STATEN = {"betwist": "Is het er niet mee eens", "ingetrokken": "Is het er niet langer mee oneens"}
LANGST = 600


def toon_noteren(scherm: Scherm, wie: Schuldeiser) -> None:
    """What may be noted about this creditor, what became of the last entry, and all that was noted."""
    toon(Markup('<h2 id="noteren">Noteren over {}</h2>').format(wie.naam), sleutel="kop-noteren")
    toon_bericht(wie.schuldeiser_id)
    with st.expander("Reactie van de schuldeiser toevoegen"):
        _weerwoord(scherm, wie)
    with st.expander("De schuldeiser is het niet eens met een melding"):
        _betwisting(scherm, wie)
    with st.expander("Uitzondering afspreken"):
        _uitzondering(scherm, wie)
    toon(alles_genoteerd(scherm, wie), sleutel="genoteerd-alles")


def _weerwoord(scherm: Scherm, wie: Schuldeiser) -> None:
    plaats = wie.schuldeiser_id
    st.caption(
        "Wat de organisatie zelf over deze cijfers zegt. De tekst komt naast de cijfers te staan, ook in bestanden. "
        "Noem geen mensen, geen telefoonnummers en geen e-mailadressen."
    )
    velden = {
        "schuldeiser": plaats,
        "tekst": st.text_area(f"Tekst van de reactie (hoogstens {LANGST} tekens)", key=sleutel("tekst", plaats),
                              max_chars=LANGST),
        "datum": dagveld("Datum van de reactie", "datum", plaats),
        "bij": dagveld("Over de cijfers van", "bij", plaats, dag=scherm.stand.peildatum,
                       help="De reactie staat bij de cijfers van deze dag en later."),
        "hoe": keuzeveld("Hoe kreeg u de reactie?", "hoe", plaats, HOE),
        "functie": functieveld(plaats, "weerwoord"),
    }  # fmt: skip
    if st.button("Reactie toevoegen", key=sleutel("weerwoord", plaats), type="primary"):
        verstuur("weerwoord", velden, plaats=plaats, mist="" if velden["tekst"].strip() else "Vul de reactie in.")


def _betwisting(scherm: Scherm, wie: Schuldeiser) -> None:
    plaats, alle = wie.schuldeiser_id, meldingen(scherm.stand, wie.schuldeiser_id)
    if not alle:
        st.caption("Er zijn op deze peildatum geen meldingen over deze schuldeiser.")
        return
    st.caption(
        "De melding telt mee tot zij is weerlegd. Naast elk cijfer staat het cijfer zonder de meldingen waar de "
        "schuldeiser het niet mee eens is."
    )
    keuzes = {str(nummer): _in_woorden(m) for nummer, m in enumerate(alle)}
    gekozen = lijstveld("Welke melding?", "melding", plaats, keuzes, uitnodiging="Kies een melding")
    m = alle[int(gekozen)] if gekozen else None
    velden = {
        "schuldeiser": plaats, "levering": m.levering if m else "", "blad": m.blad if m else "",
        "rij": str(m.rij) if m else "",
        "staat": keuzeveld("De schuldeiser", "staat", plaats, STATEN),
        "datum": dagveld("Sinds", "sinds", plaats),
        "functie": functieveld(plaats, "betwisting"),
    }  # fmt: skip
    if st.button("Oneens noteren", key=sleutel("betwisting", plaats), type="primary"):
        verstuur("betwisting", velden, plaats=plaats, mist="" if m else "Kies eerst een melding.")


def _in_woorden(m: Melding) -> str:
    delen = (schrijf_datum(m.gemeld_op), m.gemeente, m.wat, m.staat, m.oneens)
    return ", ".join([*(deel for deel in delen if deel), f"rij {m.rij}"])


def _uitzondering(scherm: Scherm, wie: Schuldeiser) -> None:
    plaats, hoogstens = wie.schuldeiser_id, termijn("uitzondering_hoogstens", scherm.stand.peildatum)
    st.caption(
        "Zolang de uitzondering geldt, geven wij over dat onderdeel geen oordeel. De cijfers blijven staan. "
        f"De dag na de laatste dag telt alles vanzelf weer mee. Hoogstens {hoogstens.aantal} {hoogstens.eenheid}."
    )
    velden = {
        "schuldeiser": plaats,
        "reden": lijstveld("Waarom?", "reden", plaats, namen("uitzonderingsredenen"), uitnodiging="Kies een reden"),
        "dekt": keuzeveld("Waarover geven wij geen oordeel?", "dekt", plaats, _met_hoofdletters()),
        "van": dagveld("Eerste dag", "van", plaats),
        "tot": st.text_input("Laatste dag (dag-maand-jaar)", key=sleutel("tot", plaats), max_chars=40, width=420),
        "functie": functieveld(plaats, "uitzondering"),
    }
    mist = "" if velden["reden"] and velden["tot"].strip() else "Kies een reden en vul de laatste dag in."
    if st.button("Uitzondering noteren", key=sleutel("uitzondering", plaats), type="primary"):
        verstuur("uitzondering", velden, plaats=plaats, mist=mist)


def _met_hoofdletters() -> dict[str, str]:
    return {code: f"{woorden[:1].upper()}{woorden[1:]}" for code, woorden in DEKT.items()}
