"""Noting what a creditor says or what was agreed with it: the forms at the end of the screen Schuldeiser."""

import streamlit as st
from markupsafe import Markup

from indicators.schuldeisers import Schuldeiser
from indicators.unit import schrijf_datum
from pages.frame import Scherm
from pages.html import toon
from pages.noteren.velden import dagveld, functieveld, keuzeveld
from pages.noteren.versturen import sleutel, toon_bericht, verstuur

HOE = {"brief": "Brief", "mail": "E-mail", "gesprek": "Gesprek"}
LANGST = 600


def toon_noteren(scherm: Scherm, wie: Schuldeiser) -> None:
    """What may be noted about this creditor, and what became of the last entry."""
    toon(Markup('<h2 id="noteren">Noteren over {}</h2>').format(wie.naam), sleutel="kop-noteren")
    toon_bericht(wie.schuldeiser_id)
    with st.expander("Reactie van de schuldeiser toevoegen"):
        _weerwoord(scherm, wie)


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
    st.caption(f"U ziet de stand van {schrijf_datum(scherm.stand.peildatum)}.")
