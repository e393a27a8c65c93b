"""The frame of every screen: what was chosen, the stand that follows from it, and calm words when there is none."""

from dataclasses import dataclass

import streamlit as st

from pages.bovenkant import bekende_codes, bovenkant
from pages.brug import zet_bovenkant
from pages.gemeten import stand_van
from pages.herkomstlink import herkomst_basis
from pages.html import toon, vul
from pages.keuze import Keuze, lees_keuze
from pages.menu import BESTEMMINGEN, bladzijden
from pages.zoek import zoeklijst_van
from protect.mensen import ziet_mensen
from store.editie import OnbekendeEditieError
from store.stand import BuitenBereikError, Stand

ROL = "rol"
GEEN_GEGEVENS = "Er zijn nog geen gegevens."
NIEUWSTE = ("/", "Naar de nieuwste stand")


@dataclass(frozen=True)
class Scherm:
    """A screen with figures: its address, what was chosen, for whom, and the stand that follows from it."""

    pad: str
    keuze: Keuze
    rol: str
    stand: Stand


@dataclass(frozen=True)
class Kader:
    """A screen that also opens without figures; `reden` then says in Dutch why there are none."""

    pad: str
    keuze: Keuze
    rol: str
    stand: Stand | None
    reden: str = ""


def kader(pad: str) -> Kader:
    """Draw menu and top line of a screen that has something to say without figures too (Gegevens, Uitleg)."""
    if ROL not in st.session_state:
        _begin_bij_app(pad)
    keuze, stand, reden = lees_keuze(st.query_params.to_dict()), None, ""
    try:
        stand = stand_van(keuze.peildatum, editie=keuze.editie, rol=st.session_state[ROL])
        keuze = keuze.gecontroleerd(bekende_codes(stand))
    except OnbekendeEditieError as fout:
        reden = f"Gegevens nr. {fout.args[0]} zijn hier niet bewaard." if fout.args[0] else GEEN_GEGEVENS
    except BuitenBereikError as fout:
        reden = str(fout)
    titel = next(b.naam for b in BESTEMMINGEN if b.pad == pad)
    zet_bovenkant(
        pad, titel, bovenkant(pad, keuze, stand), zoek=zoeklijst_van(stand, keuze) if stand else [],
        herkomst=herkomst_basis(pad, keuze) if stand and ziet_mensen(stand) else "",
    )  # fmt: skip
    return Kader(pad, keuze, st.session_state[ROL], stand, reden)


def _begin_bij_app(pad: str) -> None:
    # Until st.navigation ran once in a process, Streamlit opens a script of pages/ by itself, without app.py.
    st.navigation(bladzijden(), position="hidden")
    bestand = next(b.bestand for b in BESTEMMINGEN if b.pad == pad)
    st.switch_page(bestand, query_params=st.query_params.to_dict())


def pagina(pad: str) -> Scherm:
    """Draw menu and top line of a screen with figures; without a stand it says why and the script stops here."""
    k = kader(pad)
    if k.stand is None:
        melding(k.reden, keuze=k.keuze)
        st.stop()
    return Scherm(k.pad, k.keuze, k.rol, k.stand)


def kop(titel: str, tweede: str = "") -> None:
    """The finding of a screen as its only h1, and the second line."""
    toon(vul("kop", titel=titel, tweede=tweede), sleutel="kop")


def melding(zin: str, *, keuze: Keuze, naar: tuple[str, str] = NIEUWSTE) -> None:
    """A calm page instead of figures: what is the matter and where to go (address and words)."""
    adres, woorden = naar
    if zin == GEEN_GEGEVENS:
        adres, woorden = keuze.adres("/aanleveren"), "Lever een bestand aan"
    toon(vul("melding", zin=zin, adres=adres, woorden=woorden), sleutel="melding")
