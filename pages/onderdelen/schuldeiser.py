"""The head of the screen Schuldeiser: who it is and what was agreed with it; and a calm page for an unknown id."""

from datetime import date
from difflib import get_close_matches

from markupsafe import Markup

from charts.tabel import Cel, html_tabel
from indicators.schuldeisers import (
    ANDEREN,
    Afspraak,
    Schuldeiser,
    afspraken,
    schuldeisers,
)
from indicators.unit import schrijf_datum, schrijf_getal
from indicators.woorden import CONVENANTEN, SECTOREN
from pages.frame import Scherm
from pages.html import heel, vul

NIET_BEKEND = "niet bekend"
NIET_APART = "Over één schuldeiser tonen wij buiten het project geen cijfers."
WEL_SAMEN = "Die cijfers komen uit dossiers van mensen. Wat schuldeisers samen antwoorden, tonen wij wel."
GEEN_PAGINA = "Particulieren en schuldeisers die niet in onze lijst staan, hebben geen eigen pagina."
KOPPEN_AFSPRAAK = ("Convenant", "Van", "Tot", "Na de Kennisgeving", "Na de saldo-opgave", "Stopt bij ontvangst",
                   "Vooraf akkoord", "Geldt ook voor incassobureaus", "Waarvoor")  # fmt: skip


def dicht(scherm: Scherm) -> Markup:
    """A calm page for a role that sees no figures about people: where the figures of all creditors together are."""
    return vul("pauzes_rust", zin=NIET_APART, uitleg=WEL_SAMEN, adres=scherm.keuze.adres("/schuldeisers"),
               woorden="Naar Schuldeisers")  # fmt: skip


def kop(scherm: Scherm, wie: Schuldeiser) -> Markup:
    """Name, sector and covenant, and every agreement with its dates as the register has them."""
    keuze, dag = scherm.keuze, scherm.stand.peildatum
    alle = afspraken(scherm.stand, wie)
    rijen = [_afspraak(a) for a in alle]
    tabel = html_tabel(KOPPEN_AFSPRAAK, rijen, bijschrift="Uit het register van schuldeisers, de nieuwste eerst",
                       id="tabel-convenant")  # fmt: skip
    return vul(
        "schuldeiser", naam=wie.naam, tweede=_tweede(wie), terug=keuze.adres("/schuldeisers"),
        convenant=_convenant(wie, alle, dag), tabel=heel(tabel) if rijen else "",
        incassant=wie.alleen_incassant,
    )  # fmt: skip


def _tweede(wie: Schuldeiser) -> str:
    sector = f"Sector: {SECTOREN.get(wie.sector, wie.sector).lower()}."
    return f"{sector} {CONVENANTEN[wie.convenant]}."


def _convenant(wie: Schuldeiser, alle: tuple[Afspraak, ...], dag: date) -> str:
    nu = next((a for a in alle if a.van_kracht(dag) and a.convenant == wie.convenant == "ja"), None)
    if nu is None and wie.convenant == "nee":
        return "Deze schuldeiser heeft geen convenant. Weigeren is dan geen schending."
    if nu is None:
        return "Wij kennen geen convenant met deze schuldeiser. Dat betekent niet dat het er niet is."
    met = " van zijn koepel" if nu.van_koepel else ""
    maanden = _maanden(nu.na_kennisgeving_maanden)
    tot = f" tot {schrijf_datum(nu.geldig_tot)}" if nu.geldig_tot else ""
    return (
        f"{nu.naam}{met}, geldig vanaf {schrijf_datum(nu.geldig_vanaf)}{tot}. "
        f"Termijn na de Kennisgeving: {maanden}."
    )  # fmt: skip


def _afspraak(a: Afspraak) -> tuple[Cel, ...]:
    naam = f"{a.naam} (van de koepel)" if a.van_koepel else a.naam
    return (
        naam, schrijf_datum(a.geldig_vanaf), schrijf_datum(a.geldig_tot) if a.geldig_tot else "loopt nog",
        _maanden(a.na_kennisgeving_maanden), _maanden(a.na_saldo_maanden), _ja(a.stopt_bij_ontvangst),
        _ja(a.vooraf_akkoord), _ja(a.doorgelegd_incassant), a.reikwijdte or NIET_BEKEND,
    )  # fmt: skip


def _maanden(aantal: int | None) -> str:
    return NIET_BEKEND if aantal is None else f"{schrijf_getal(aantal)} maanden"


def _ja(waarde: bool | None) -> str:
    return NIET_BEKEND if waarde is None else ("ja" if waarde else "nee")


def lijkt_op(scherm: Scherm) -> Markup:
    """A calm page for an id that is no creditor we know, with those it may have meant."""
    keuze, alle = scherm.keuze, schuldeisers(scherm.stand)
    namen = {w.naam.lower(): w for w in alle.values()} | {k.lower(): w for k, w in alle.items()}
    gevonden = {namen[n].schuldeiser_id: namen[n]
                for n in get_close_matches(keuze.id.lower(), namen, n=5, cutoff=0.6)}  # fmt: skip
    lijst = [(w.naam, keuze.adres("/schuldeiser", id=w.schuldeiser_id)) for w in gevonden.values()]
    zin = f"Wij kennen geen schuldeiser '{keuze.id}'." if keuze.id else "Kies een schuldeiser."
    if keuze.id in ANDEREN or keuze.id.startswith("X-"):
        zin, lijst = GEEN_PAGINA, []
    return vul("schuldeiser_onbekend", zin=zin, schuldeisers=lijst, terug=keuze.adres("/schuldeisers"))
