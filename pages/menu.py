"""The screens: where each lies, what it is called and whether the menu names it."""

from dataclasses import dataclass
from pathlib import Path

import streamlit as st


@dataclass(frozen=True)
class Bestemming:
    """One screen: its address, its script and its name."""

    pad: str
    bestand: str
    naam: str
    in_menu: bool = True


# Which screen of the menu a screen belongs to that is not in it.
ONDER = {"/gemeente": "/adoptie", "/gebied": "/adoptie", "/schuldeiser": "/schuldeisers", "/herkomst": "/definities"}
BESTEMMINGEN = (
    Bestemming("/", "pages/overzicht.py", "Overzicht"),
    Bestemming("/adoptie", "pages/adoptie.py", "Gemeenten"),
    Bestemming("/pauzes", "pages/pauzes.py", "Pauzes"),
    Bestemming("/schuldeisers", "pages/schuldeisers.py", "Schuldeisers"),
    Bestemming("/aanleveren", "pages/aanleveren.py", "Gegevens"),
    Bestemming("/rapportage", "pages/rapportage.py", "Rapportage"),
    Bestemming("/definities", "pages/definities.py", "Uitleg"),
    Bestemming("/gemeente", "pages/gemeente.py", "Gemeente", in_menu=False),
    Bestemming("/schuldeiser", "pages/schuldeiser.py", "Schuldeiser", in_menu=False),
    Bestemming("/gebied", "pages/gebied.py", "Gebied", in_menu=False),
    Bestemming("/signalen", "pages/signalen.py", "Pauzeverzoeken", in_menu=False),
    Bestemming("/herkomst", "pages/herkomst.py", "Waar komt dit cijfer vandaan?", in_menu=False),
    Bestemming("/groot", "pages/groot.py", "Groot scherm", in_menu=False),
)


def bladzijden() -> list["st.Page"]:
    """The screens as Streamlit knows them. The menu itself is drawn by us: its links keep date and data."""
    return [
        st.Page(b.bestand, title=b.naam, url_path=b.pad.strip("/"), default=b.pad == "/")
        for b in BESTEMMINGEN
        if Path(b.bestand).is_file()
    ]
