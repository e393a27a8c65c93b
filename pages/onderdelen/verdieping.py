"""The lower half of Gemeenten: depth, form, channel, obstacles, experiences, support, plans and how old answers are."""

from dataclasses import replace
from datetime import date

from markupsafe import Markup

from charts.balken import staven
from charts.taal import enkel_of_meer, gemeenten_woord, schrijf_moment
from charts.tabel import Getal, Link, html_tabel
from charts.tabelrijen import rijen_meting
from charts.zinnen.beelden import rij_naam, titel_staven
from charts.zinnen.gebied import starts_zin
from charts.zinnen.kopieren import zin_staven
from indicators.indicator import Indicator
from indicators.lijsten import GemeenteStand, gefilterd
from indicators.measurement import Measurement, Rij, Status
from indicators.tekst import schrijf_rij
from indicators.unit import Unit
from indicators.woorden import ONDERSTEUNING, PLANNEN
from pages.frame import Scherm
from pages.gemeten import gemeten, lijst
from pages.onderdelen.cijfer import deel, i, metingtabel
from pages.plaats import waar_filters
from pages.status import om_van
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


def gaat_goed(scherm: Scherm) -> Markup:
    """ADO-16, the plus points."""
    return _stavendeel(scherm, "ADO-16", maten="goed_", titel="Wat volgens gemeenten goed gaat")


def kan_beter(scherm: Scherm) -> Markup:
    """ADO-16, what users would have better."""
    return _stavendeel(scherm, "ADO-16", maten="beter_", titel="Wat volgens gebruikers beter kan")


def _stavendeel(scherm: Scherm, code: str, *, maten: str = "", titel: str = "") -> Markup:
    """A figure of several parts as bars; `maten` takes only the parts whose name begins so."""
    meting = _deel_van(gemeten(code, scherm.stand, filters=scherm.keuze.filters), maten)
    id = f"deel-{code}{maten.strip('_')}"
    om = om_van(meting, f"staven-{id}", stand=scherm.stand, waar=_waar(scherm))
    return deel(
        id, titel=titel or titel_staven(meting), tekens=_tekens(meting.indicator, scherm),
        beeld=staven(meting, om=om), bron=om.bronregel, zin=zin_staven(meting, label=titel),
        tabel=metingtabel(rijen_meting(meting), id=f"tabel-{id}", bijschrift=titel or meting.indicator.label),
    )  # fmt: skip


def _waar(scherm: Scherm) -> str:
    return waar_filters(scherm.stand, scherm.keuze.filters)


def _deel_van(meting: Measurement, maten: str) -> Measurement:
    return replace(meting, rijen=tuple(r for r in meting.rijen if (r.maat or "").startswith(maten)))


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
                open_tabel=True, bron=_bron(scherm, meting), zin=zin_staven(meting))  # fmt: skip


def _bron(scherm: Scherm, meting: Measurement) -> str:
    return om_van(meting, "bron", stand=scherm.stand, waar=_waar(scherm)).bronregel


def _onderdeel(rij: dict[str, str] | None) -> Link | str:
    return Link(rij["onderdeel"], rij["adres"]) if rij else ""


def starts(scherm: Scherm) -> Markup:
    """ADO-15: who wants to start when, per quarter and by name, and whose date has passed."""
    per_kwartaal = gemeten("ADO-15", scherm.stand, per="kwartaal", filters=scherm.keuze.filters)
    meting = gemeten("ADO-15", scherm.stand, filters=scherm.keuze.filters)
    om = om_van(per_kwartaal, "starts-beeld", stand=scherm.stand, waar=_waar(scherm))
    beeld = staven(_alleen_gepland(per_kwartaal), om=om) if per_kwartaal.rijen else ""
    gepland, voorbij = (int(meting.totaal(m).teller or 0) for m in ("gepland", "verstreken"))
    wie = _starters(scherm, peildatum=meting.gegevens_tot or meting.peildatum)
    tabel = html_tabel(KOPPEN_STARTS, wie, bijschrift="Gemeenten met een startdatum", id="starters") if wie else ""
    zinnen = [
        f"{gemeenten_woord(gepland)} {enkel_of_meer(gepland, 'noemt', 'noemen')} een startdatum.",
        f"{gemeenten_woord(voorbij)}: datum voorbij en nog niet gestart.",
    ]
    return deel("starts", titel=meting.indicator.label, tekens=_tekens(meting.indicator, scherm), zinnen=zinnen,
                beeld=beeld, tabel=tabel, bron=om.bronregel, zin=starts_zin(meting))  # fmt: skip


def _alleen_gepland(meting: Measurement) -> Measurement:
    # One maat is left, so its name would only repeat the title.
    return replace(meting, rijen=tuple(replace(r, maat=None) for r in meting.rijen if r.maat == "gepland"))


def _starters(scherm: Scherm, *, peildatum: date) -> list[tuple[Link | str, ...]]:
    over = gefilterd(lijst(scherm.stand), scherm.keuze.filters)
    wie = sorted((g for g in over if g.stand == "gebruikt_nog_niet" and g.gepland_vanaf), key=_startdag)
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
    rijen = [(rij_naam(meting, r.groep, r.maat), _met_dagen(meting, r), Getal(r.noemer)) for r in meting.rijen]
    tabel = html_tabel(
        ("Onderdeel", "Waarde", "Antwoorden"), rijen, bijschrift=meting.indicator.label, id="ouderdommen"
    )
    return deel("ouderdom", titel=meting.indicator.label, tekens=_tekens(meting.indicator, scherm),
                zinnen=[meting.indicator.uitleg], tabel=tabel, open_tabel=True, bron=_bron(scherm, meting),
                zin=_zin_ouderdom(meting, rijen))  # fmt: skip


def _zin_ouderdom(meting: Measurement, rijen: list[tuple[str, str, Getal]]) -> str:
    """Hoe oud de antwoorden zijn: mediaan 42 dagen; oudste antwoord 95 dagen; …"""
    delen = [f"{naam[:1].lower()}{naam[1:]} {waarde}" for naam, waarde, _ in rijen]
    return f"{meting.indicator.label}: {'; '.join(delen)}."


def _met_dagen(meting: Measurement, rij: Rij) -> str:
    tekst = schrijf_rij(meting, rij)
    return f"{tekst} dagen" if rij.status == Status.OK and meting.eenheid(rij.maat) is Unit.DAGEN else tekst
