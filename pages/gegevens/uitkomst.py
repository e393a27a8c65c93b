"""A receipt on the screen: what it holds in tiles and a sentence, why it was refused or waits, and its remarks."""

import re
from collections.abc import Iterable

import streamlit as st
from markupsafe import Markup

from indicators.unit import schrijf_aantal, schrijf_datum
from pages.gegevens.kwitantie import FOUT, INFO, WAARSCHUWING, Antwoord, Kwitantie, Melding
from pages.gegevens.soorten import leversoort
from pages.gegevens.tabel import Tegel, tabel, tegels
from pages.gegevens.vragen import keuzetekst, letterlijk, plek
from pages.html import toon

_OP_DE_PAGINA = (
    (re.compile(r", of geef op de opdrachtregel: .*"), "."),
    (re.compile(r' \(--kolom ".*?=\w+"\)'), ""),
    (re.compile(r"Geef de peildatum met --peildatum [^.]*\."), "Geef de peildatum op deze pagina."),
    (re.compile(r'Geef het aan met --kolom ".*" of beantwoord de vraag\.'), "Beantwoord de vraag op deze pagina."),
)
_KOPPEN = {FOUT: "Niet ingelezen", WAARSCHUWING: "Let op", INFO: "Ter informatie"}


def toon_telling(kwitantie: Kwitantie, *, sleutel: str) -> None:
    """What is new, changed and the same, and how the lines of the file add up."""
    dag = f", stand van {schrijf_datum(kwitantie.peildatum)}" if kwitantie.peildatum else ""
    toon(
        tegels(_verschil(kwitantie), kop=f"Dit staat er in {kwitantie.bestand}{dag}", zin=telzin(kwitantie)),
        sleutel=sleutel,
    )


def _verschil(k: Kwitantie) -> list[Tegel]:
    soort = leversoort(k.soort)
    return [
        ("Nieuw", schrijf_aantal(k.nieuw), soort.nieuw, ""),
        ("Gewijzigd", schrijf_aantal(k.gewijzigd), soort.gewijzigd, ""),
        ("Gelijk", schrijf_aantal(k.gelijk), soort.gelijk, ""),
        ("Niet ingelezen", schrijf_aantal(k.afgekeurd), "regels die terug moeten naar de afzender", ""),
    ]


def telzin(k: Kwitantie) -> str:
    """How the lines of a file add up."""
    regels = "1 regel" if k.gelezen == 1 else f"{schrijf_aantal(k.gelezen)} regels"
    return f"Het bestand heeft {regels}: {verdeling(k.geaccepteerd, k.afgekeurd, k.genegeerd)}"


def verdeling(ingelezen: float, niet_ingelezen: float, overgeslagen: float) -> str:
    """What became of lines, in words; the three always add up."""
    aantallen = [schrijf_aantal(aantal) for aantal in (ingelezen, niet_ingelezen, overgeslagen)]
    return "{} ingelezen, {} niet ingelezen en {} met een reden overgeslagen.".format(*aantallen)


def toon_geweigerd(kwitantie: Kwitantie) -> None:
    """Why the file could not be read or may not be kept, and what to do."""
    st.error(letterlijk(zonder_opdrachtregel(kwitantie.zin)))
    st.markdown("Er is niets opgeslagen. De gegevens die er al waren, gelden nog.")


def toon_vastgehouden(kwitantie: Kwitantie) -> None:
    """Why the file waits."""
    if kwitantie.vraagt_peildatum:
        zin = "Wij weten niet van welke datum deze stand is. Geef de datum hieronder; daarna lezen wij de regels."
    elif kwitantie.vraagt_kolom:
        zin = (
            "Wij weten niet zeker wat er in een kolom staat. Beantwoord de vraag hieronder; daarna lezen wij de regels."
        )
    else:
        zin = zonder_opdrachtregel(kwitantie.zin)
    st.warning(letterlijk(zin))


def zonder_opdrachtregel(zin: str) -> str:
    """The sentences in words of the page: what names an option of the command line is said otherwise or left out."""
    for patroon, woorden in _OP_DE_PAGINA:
        zin = patroon.sub(woorden, zin)
    return " ".join(deel for deel in re.split(r"(?<=[.!?]) (?=[A-Z])", zin) if not re.search(r"(?<!\S)--[a-z]", deel))


def toon_meldingen(kwitantie: Kwitantie, *, sleutel: str) -> None:
    """The remarks, by severity; the small ones folded."""
    stukken = [_meldingen(kwitantie.met_ernst(ernst), ernst) for ernst in (FOUT, WAARSCHUWING, INFO)]
    if html := Markup("").join(stukken):
        toon(html, sleutel=sleutel)


def _meldingen(meldingen: tuple[Melding, ...], ernst: str) -> Markup:
    if not meldingen:
        return Markup("")
    kop = f"{_KOPPEN[ernst]} ({schrijf_aantal(len(meldingen))})"
    rijen = [(plek(m.blad, m.cel) or "Het hele bestand", m.reden) for m in meldingen]
    dicht = "Toon alle opmerkingen" if ernst == INFO and len(meldingen) > 5 else ""
    onder = f"{_KOPPEN[ernst]}: de plaats in uw bestand en wat daar is"
    return tabel(("Plaats", "Wat er is"), rijen, id=f"meldingen-{ernst}", kop=kop, bijschrift=onder, dicht=dicht)


def toon_antwoorden(antwoorden: Iterable[Antwoord], *, sleutel: str, leeg: str = "") -> None:
    """What was asked and answered, when and by which function."""
    rijen = [
        (
            plek(a.blad, a.cel) or "Peildatum van het bestand",
            _gegeven(a),
            _dag(a.datum),
            a.functie or "niet bekend",
        )
        for a in antwoorden
    ]
    koppen = ("Over", "Antwoord", "Datum", "Functie")
    onder = "Wat is gevraagd en geantwoord"
    html = tabel(koppen, rijen, id="antwoorden", kop="Vragen en antwoorden", bijschrift=onder, leeg=leeg)
    if rijen or leeg:
        toon(html, sleutel=sleutel)


def _gegeven(antwoord: Antwoord) -> str:
    return _dag(antwoord.antwoord) if antwoord.over_peildatum else keuzetekst(antwoord.antwoord)


def _dag(tekst: str) -> str:
    delen = tekst.split("-")
    return "-".join(reversed(delen)) if len(delen) == 3 else tekst
