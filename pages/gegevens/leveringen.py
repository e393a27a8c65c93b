"""The deliveries that were accepted: the list, the receipt of one, and taking one back."""

from datetime import datetime
from zoneinfo import ZoneInfo

import streamlit as st

from charts.tabel import Cel, Link
from indicators.unit import schrijf_datum
from indicators.wachtend import wachtend
from pages.gegevens import stroom
from pages.gegevens.bericht import knop_terugmelding
from pages.gegevens.kwitantie import Kwitantie, kwitantie_uit
from pages.gegevens.tabel import tabel
from pages.gegevens.uitkomst import telzin, toon_antwoorden, toon_meldingen, zonder_opdrachtregel
from pages.gegevens.vragen import letterlijk, plek
from pages.html import toon, vul
from pages.keuze import Keuze
from store.editie import Editie
from store.leveringen import Levering, lees_kwitantie

PAD = "/aanleveren"
_NEDERLAND = ZoneInfo("Europe/Amsterdam")
_KOPPEN = ("Nr.", "Bestand", "Stand van", "Afzender", "Ingelezen op", "Status", "Regels", "Ingelezen", "Niet ingelezen",
           "Overgeslagen", "Wacht op signaal", "Kwitantie")  # fmt: skip
_WACHTEN = (
    "De Kennisgevingen onder ‘Wacht op signaal’ tellen mee met hun eigen gemeente, of als onbekend. Wij koppelen ze "
    "zodra dezelfde afzender het signaal aanlevert."
)


def toon_leveringen(editie: Editie, keuze: Keuze) -> None:
    """Every delivery, newest first, each with a link to its receipt."""
    wachten = wachtend(editie)
    rijen = [_rij(levering, editie, keuze, wachten=wachten) for levering in reversed(editie.leveringen)]
    leeg = "Er zijn nog geen bestanden ingelezen."
    html = tabel(
        _KOPPEN,
        rijen,
        id="leveringen",
        kop="Ingelezen bestanden",
        leeg=leeg,
        bijschrift=f"Het nieuwste bestand bovenaan. {_WACHTEN}" if wachten else "Het nieuwste bestand bovenaan",
    )
    toon(html, sleutel="leveringen")
    if gekozen := next((x for x in editie.leveringen if str(x.nummer) == keuze.code), None):
        _toon_levering(gekozen, editie)
    elif keuze.code:
        st.info(f"Er is geen levering met nummer {letterlijk(keuze.code)}. Kies er een uit de lijst.")


def _rij(levering: Levering, editie: Editie, keuze: Keuze, *, wachten: dict[str, int]) -> tuple[Cel, ...]:
    k = _kwitantie(levering, editie)
    adres = keuze.adres(PAD, code=str(levering.nummer)) + "#kwitantie"
    return (
        str(levering.nummer), levering.bestand, schrijf_datum(levering.peildatum), levering.afzender or "niet genoemd",
        moment(levering.aanvaard_op), status(levering, editie), k.gelezen, k.geaccepteerd, k.afgekeurd, k.genegeerd,
        wachten.get(levering.sleutel, 0) if levering.soort == "reacties" else "",
        Link(f"Bekijk nr. {levering.nummer}", adres),
    )  # fmt: skip


def status(levering: Levering, editie: Editie) -> str:
    """Whether a delivery counts in this editie, and why not."""
    if levering.ingetrokken:
        return "Ingetrokken"
    return "Geldt" if levering in editie.geldende_leveringen else "Vervangen"


def moment(iso: str) -> str:
    """A moment as it was on a clock in the Netherlands: 21 november 2026, 14:05."""
    lokaal = datetime.fromisoformat(iso).astimezone(_NEDERLAND)
    return f"{schrijf_datum(lokaal.date())}, {lokaal:%H:%M}"


def _kwitantie(levering: Levering, editie: Editie) -> Kwitantie:
    return kwitantie_uit(lees_kwitantie(editie.data, levering.sha256, levering.lezing))


def _toon_levering(levering: Levering, editie: Editie) -> None:
    k = _kwitantie(levering, editie)
    toon(vul("gegevens_kwitantie", levering=levering, zin=telzin(k)), sleutel="kwitantie")
    if k.afgekeurd:
        knop_terugmelding(levering.nummer, k.afgekeurd)
    if not levering.ingetrokken:
        _intrekken(levering)
    toon_antwoorden(k.antwoorden, sleutel="kwitantie-antwoorden", leeg="Over dit bestand is geen vraag beantwoord.")
    if k.vragen:
        rijen = [(plek(v.blad, v.cel), v.vraag) for v in k.vragen]
        kop = "Niet beantwoord"
        html = tabel(("Plaats", "Vraag"), rijen, id="meldingen-vragen", kop=kop, bijschrift="Vragen zonder antwoord")
        toon(html, sleutel="kwitantie-vragen")
    toon_meldingen(k, sleutel="kwitantie-meldingen")


def _intrekken(levering: Levering) -> None:
    """Two steps: the second says what will happen."""
    if stroom.wordt_ingetrokken() != levering.nummer:
        tekst = f"Levering {levering.nummer} intrekken"
        st.button(tekst, key="intrekken", on_click=stroom.vraag_intrekken, args=(levering.nummer,))
        return
    gevolg = (
        f"Weet u het zeker? De antwoorden uit {levering.bestand} tellen dan niet meer mee. Wij maken nieuwe gegevens "
        "zonder dit bestand. De oude gegevens blijven te zien bij ‘Eerdere gegevens’."
    )
    st.warning(letterlijk(gevolg))
    ja, nee, _ = st.columns([1, 1, 3])
    if ja.button(f"Ja, trek levering {levering.nummer} in", key="intrekken-ja", type="primary", width="stretch"):
        stroom.laat_staan()
        if zin := stroom.neem_terug(levering.nummer, levering.bestand):
            st.error(letterlijk(zonder_opdrachtregel(zin)))
        else:
            st.rerun()
    nee.button("Nee, laat staan", key="intrekken-nee", width="stretch", on_click=stroom.laat_staan)
