"""The lower half of Gemeenten: depth, form, channel, obstacles, experiences, support, plans and how old answers are."""

from dataclasses import replace
from datetime import date

from markupsafe import Markup

from charts.balken import staven
from charts.kader import kader_van
from charts.taal import enkel_of_meer, gemeenten_woord, schrijf_moment
from charts.tabel import Link, html_tabel
from charts.tabelrijen import rijen_meting
from charts.zinnen_beelden import titel_staven
from indicators.indicator import Indicator
from indicators.lijsten import GemeenteStand
from indicators.measurement import Measurement
from indicators.tekst import schrijf_rij
from indicators.woorden import ONDERSTEUNING, PLANNEN
from pages.frame import Scherm
from pages.gemeten import gemeten, lijst
from pages.onderdelen.cijfer import deel, i, metingtabel
from store.referentie import geldig_op, lees_referentie

KOPPEN_STARTS = ("Gemeente", "Provincie", "Wil starten", "Plan", "Let op")


def diepte(scherm: Scherm) -> Markup:
    """ADO-10: always, sometimes or as a trial."""
    return _stavendeel(scherm, "ADO-10")


def formulier(scherm: Scherm) -> Markup:
    """ADO-17: which form is used."""
    return _stavendeel(scherm, "ADO-17")


def kanaal(scherm: Scherm) -> Markup:
    """ADO-18: how it is sent."""
    return _stavendeel(scherm, "ADO-18")


def tegenhoudt(scherm: Scherm) -> Markup:
    """ADO-12: what holds gemeenten back."""
    return _stavendeel(scherm, "ADO-12")


def ervaringen(scherm: Scherm) -> Markup:
    """ADO-16: what goes well and what could be better."""
    return _stavendeel(scherm, "ADO-16")


def _stavendeel(scherm: Scherm, code: str) -> Markup:
    """A figure of several parts as bars."""
    meting = gemeten(code, scherm.stand, filters=scherm.keuze.filters)
    return deel(
        f"deel-{code}", titel=titel_staven(meting), tekens=_tekens(meting.indicator, scherm),
        beeld=staven(meting, om=kader_van(meting, f"staven-{code}")),
        tabel=metingtabel(rijen_meting(meting), id=f"tabel-{code}", bijschrift=meting.indicator.label),
    )  # fmt: skip


def _tekens(indicator: Indicator, scherm: Scherm) -> list[Markup]:
    return [i(indicator, scherm.keuze)]


def hulp(scherm: Scherm) -> Markup:
    """ADO-13: what support is asked, each with the item of the Toolbox that answers it."""
    meting = gemeten("ADO-13", scherm.stand, filters=scherm.keuze.filters)
    toolbox = {t["code"]: t for t in geldig_op(lees_referentie("toolbox"), date.today())}
    rijen = [
        (ONDERSTEUNING[r.maat or ""], schrijf_rij(meting, r), _onderdeel(toolbox.get(r.maat or "")))
        for r in sorted(meting.rijen, key=lambda r: -(r.teller or 0))
    ]
    tabel = html_tabel(("Gevraagd", "Door", "In de Toolbox"), rijen, bijschrift=meting.indicator.label, id="hulp")
    return deel("hulp", titel=titel_staven(meting), tekens=_tekens(meting.indicator, scherm), tabel=tabel,
                open_tabel=True)  # fmt: skip


def _onderdeel(rij: dict[str, str] | None) -> Link | str:
    return Link(rij["onderdeel"], rij["adres"]) if rij else ""


def starts(scherm: Scherm) -> Markup:
    """ADO-15: who wants to start when, per quarter and by name, and whose date has passed."""
    per_kwartaal = gemeten("ADO-15", scherm.stand, per="kwartaal", filters=scherm.keuze.filters)
    meting = gemeten("ADO-15", scherm.stand, filters=scherm.keuze.filters)
    om = kader_van(per_kwartaal, "starts-beeld")
    beeld = staven(_alleen_gepland(per_kwartaal), om=om) if per_kwartaal.rijen else ""
    gepland, voorbij = (int(meting.totaal(m).teller or 0) for m in ("gepland", "verstreken"))
    wie = _starters(scherm, peildatum=meting.gegevens_tot or meting.peildatum)
    tabel = html_tabel(KOPPEN_STARTS, wie, bijschrift="Gemeenten met een startdatum", id="starters") if wie else ""
    zinnen = [
        f"{gemeenten_woord(gepland)} {enkel_of_meer(gepland, 'noemt', 'noemen')} een startdatum.",
        f"{gemeenten_woord(voorbij)}: datum voorbij en nog niet gestart.",
    ]
    return deel("starts", titel=meting.indicator.label, tekens=_tekens(meting.indicator, scherm), zinnen=zinnen,
                beeld=beeld, tabel=tabel)  # fmt: skip


def _alleen_gepland(meting: Measurement) -> Measurement:
    return replace(meting, rijen=tuple(r for r in meting.rijen if r.maat == "gepland"))


def _starters(scherm: Scherm, *, peildatum: date) -> list[tuple[Link | str, ...]]:
    wie = sorted((g for g in lijst(scherm.stand) if g.stand == "gebruikt_nog_niet" and g.gepland_vanaf), key=_startdag)
    return [
        (Link(g.naam, scherm.keuze.adres("/gemeente", code=g.gm_code)), g.provincie_naam,
         schrijf_moment(_startdag(g), g.gepland_precisie), PLANNEN[g.plan_status or "onbekend"],
         "datum voorbij" if _startdag(g) < peildatum else "")
        for g in wie
    ]  # fmt: skip


def _startdag(g: GemeenteStand) -> date:
    return g.gepland_vanaf or date.max


def ouderdom(scherm: Scherm) -> Markup:
    """ADO-11: how old the answers are."""
    meting = gemeten("ADO-11", scherm.stand, filters=scherm.keuze.filters)
    tabel = metingtabel(rijen_meting(meting), id="tabel-ADO-11", bijschrift=meting.indicator.label)
    return deel("ouderdom", titel=meting.indicator.label, tekens=_tekens(meting.indicator, scherm),
                zinnen=[meting.indicator.uitleg], tabel=tabel, open_tabel=True)  # fmt: skip
