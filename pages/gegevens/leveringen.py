"""The deliveries that were accepted: the list, the receipt of one, and taking one back."""

from datetime import datetime
from zoneinfo import ZoneInfo

import streamlit as st
from markupsafe import Markup

from indicators.unit import schrijf_datum
from pages.gegevens import stroom
from pages.gegevens.kwitantie import Kwitantie, kwitantie_uit
from pages.gegevens.tabel import link, tabel
from pages.gegevens.uitkomst import telzin, toon_antwoorden, toon_meldingen
from pages.gegevens.uploaden import knop_terugmelding
from pages.gegevens.vragen import letterlijk
from pages.html import toon
from pages.keuze import Keuze
from store.editie import Editie
from store.leveringen import Levering, lees_kwitantie

PAD = "/aanleveren"
_NEDERLAND = ZoneInfo("Europe/Amsterdam")
_KOPPEN = ("Nr.", "Bestand", "Stand van", "Afzender", "Ingelezen op", "Status", "Regels", "Ingelezen", "Niet ingelezen",
           "Overgeslagen", "Kwitantie")  # fmt: skip


def toon_leveringen(editie: Editie, keuze: Keuze) -> None:
    """Every delivery, newest first, each with a link to its receipt."""
    rijen = [_rij(levering, editie, keuze) for levering in reversed(editie.leveringen)]
    toon(tabel(_KOPPEN, rijen, kop="Ingelezen bestanden", leeg="Er zijn nog geen bestanden ingelezen.",
               bijschrift="Ingelezen bestanden, het nieuwste bovenaan"), sleutel="leveringen")  # fmt: skip
    if gekozen := next((x for x in editie.leveringen if str(x.nummer) == keuze.code), None):
        _toon_levering(gekozen, editie)
    elif keuze.code:
        st.info(f"Er is geen levering met nummer {letterlijk(keuze.code)}. Kies er een uit de lijst.")


def _rij(levering: Levering, editie: Editie, keuze: Keuze) -> tuple[str | int | Markup, ...]:
    k = _kwitantie(levering, editie)
    adres = keuze.adres(PAD, code=str(levering.nummer)) + "#kwitantie"
    return (
        str(levering.nummer), levering.bestand, schrijf_datum(levering.peildatum), levering.afzender or "niet genoemd",
        moment(levering.aanvaard_op), status(levering, editie), k.gelezen, k.geaccepteerd, k.afgekeurd, k.genegeerd,
        link(f"Bekijk nr. {levering.nummer}", adres),
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
    kop = Markup('<h2 id="kwitantie" tabindex="-1">Kwitantie van levering {}: {}</h2><p>{}</p><p class="pm-klein">'
                 "Kenmerk van het bestand (sha256): {}</p>")  # fmt: skip
    toon(kop.format(levering.nummer, levering.bestand, telzin(k), k.sha256), sleutel="kwitantie")
    if k.afgekeurd:
        knop_terugmelding(levering.nummer, k.afgekeurd)
    if not levering.ingetrokken:
        _intrekken(levering)
    toon_antwoorden(k.antwoorden, sleutel="kwitantie-antwoorden", leeg="Over dit bestand is geen vraag beantwoord.")
    if k.vragen:
        rijen = [(f"{v.blad} {v.cel}".strip(), v.vraag) for v in k.vragen]
        toon(tabel(("Plaats", "Vraag"), rijen, kop="Niet beantwoord", bijschrift="Vragen zonder antwoord"),
             sleutel="kwitantie-vragen")  # fmt: skip
    toon_meldingen(k, sleutel="kwitantie-meldingen")


def _intrekken(levering: Levering) -> None:
    """Two steps: the second says what will happen."""
    vraag = "intrekken-gevraagd"
    if st.session_state.get(vraag) != levering.nummer:
        if st.button(f"Levering {levering.nummer} intrekken", key="intrekken"):
            st.session_state[vraag] = levering.nummer
            st.rerun()
        return
    gevolg = (
        f"Weet u het zeker? De antwoorden uit {levering.bestand} tellen dan niet meer mee. Wij maken nieuwe gegevens "
        "zonder dit bestand. De oude gegevens blijven te zien bij ‘Eerdere gegevens’."
    )
    st.warning(letterlijk(gevolg))
    ja, nee, _ = st.columns([1, 1, 3])
    if ja.button(f"Ja, trek levering {levering.nummer} in", key="intrekken-ja", type="primary", width="stretch"):
        st.session_state.pop(vraag)
        if zin := stroom.neem_terug(levering.nummer, levering.bestand):
            st.error(letterlijk(zin))
        else:
            st.rerun()
    if nee.button("Nee, laat staan", key="intrekken-nee", width="stretch"):
        st.session_state.pop(vraag)
        st.rerun()
