"""The contradictions on Gegevens: each with links to both cells, a form to solve one, and the log of decisions."""

import streamlit as st
from markupsafe import Markup

from charts.taal import enkel_of_meer
from charts.tabel import Cel, Link
from indicators.beslissingen import Beslissing, beslissingen
from indicators.measurement import TOTAAL, Rij
from indicators.tegenspraken import Tegenspraak, tegenspraken
from indicators.unit import schrijf_aantal, schrijf_datum
from indicators.woorden import STANDEN, TEGENSPRAKEN
from pages.gegevens.plaats import plaats_link
from pages.gegevens.tabel import tabel
from pages.gemeten import gemeten, lijst
from pages.html import toon
from pages.keuze import Keuze
from pages.noteren.tegenspraak import toon_oplossen
from store.stand import Stand

KOPPEN = ("Wat", "Op", "De ene bron", "De andere bron")
KOPPEN_LOG = ("Datum", "Tegenspraak", "Waarom", "Welk antwoord geldt", "Door", "De ene bron", "De andere bron",
              "Kwitantie")  # fmt: skip


def toon_tegenspraken(stand: Stand, keuze: Keuze) -> None:
    """What contradicts what, how to solve it, and what was solved."""
    alle = tegenspraken(stand)
    toon(_open(alle, stand, keuze), sleutel="tegenspraken")
    with st.expander("Een tegenspraak oplossen", expanded=False):
        toon_oplossen(alle, stand)
    toon(_log(stand, keuze), sleutel="beslissingen")


def _open(alle: tuple[Tegenspraak, ...], stand: Stand, keuze: Keuze) -> Markup:
    meting = gemeten("DAT-03", stand)
    rijen = [(_wat(t, stand), schrijf_datum(t.op), *_kanten(t, stand, keuze)) for t in alle]
    leeg = "Er zijn geen antwoorden die elkaar tegenspreken."
    onder = f"Elke bron met haar cel. {_opgelost_zin(meting.rij(TOTAAL, 'opgelost'))}"
    return tabel(KOPPEN, rijen, id="tegenspraken", kop=meting.indicator.label, leeg=leeg, bijschrift=onder.strip())


def _opgelost_zin(rij: Rij | None) -> str:
    if rij is None or not rij.waarde:
        return ""
    is_, telt = enkel_of_meer(rij.waarde, "is", "zijn"), enkel_of_meer(rij.waarde, "telt", "tellen")
    return f"{schrijf_aantal(rij.waarde)} {is_} opgelost en {telt} niet mee."


def _wat(t: Tegenspraak, stand: Stand) -> str:
    """What it is about, with the gemeente where that is not said yet."""
    if t.tekst:
        return t.tekst
    gemeente = next((g.naam for g in lijst(stand) if g.gm_code == t.gm_code), t.gm_code)
    return f"{gemeente}: {TEGENSPRAKEN[t.soort][:1].lower()}{TEGENSPRAKEN[t.soort][1:]}"


def _kanten(t: Tegenspraak, stand: Stand, keuze: Keuze) -> tuple[Cel, Cel]:
    ene = _kant(stand, keuze, t.status, t.levering, blad=t.blad, cel=t.cel)
    return ene, _kant(stand, keuze, t.andere_status, t.andere_levering, blad=t.ander_blad, cel=t.andere_cel)


def _kant(stand: Stand, keuze: Keuze, status: str, levering: str, *, blad: str, cel: str) -> Cel:
    """What a side says, as a way to the receipt of its delivery with the cell."""
    zegt = STANDEN.get(status, status)
    if not levering:
        return zegt
    plaats = plaats_link(stand.editie, keuze, levering, blad=blad, cel=cel)
    if isinstance(plaats, Link):
        return Link(f"{zegt} ({plaats.tekst[:1].lower()}{plaats.tekst[1:]})" if zegt else plaats.tekst, plaats.adres)
    return ", ".join(deel for deel in (zegt, plaats) if deel)


def _log(stand: Stand, keuze: Keuze) -> Markup:
    alle = beslissingen(stand)
    rijen = [_logregel(b, stand, keuze) for b in alle]
    leeg = "Er is nog geen tegenspraak opgelost."
    onder = "Wat is besloten, de nieuwste bovenaan; intrekken kan bij de kwitantie"
    return tabel(KOPPEN_LOG, rijen, id="beslissingen", kop="Opgeloste tegenspraken", leeg=leeg, bijschrift=onder)


def _logregel(b: Beslissing, stand: Stand, keuze: Keuze) -> tuple[Cel, ...]:
    ene = _kant(stand, keuze, b.ene_status, b.ene_levering, blad=b.ene_blad, cel=b.ene_cel)
    andere = _kant(stand, keuze, b.andere_status, b.andere_levering, blad=b.andere_blad, cel=b.andere_cel)
    later = "" if b.laatste else " (later anders besloten)"
    kwitantie = plaats_link(stand.editie, keuze, b.levering, blad="", cel="")
    return (schrijf_datum(b.datum), b.wat, b.waarom, f"{b.keuze}{later}", b.functie or "niet bekend", ene, andere,
            kwitantie)  # fmt: skip
