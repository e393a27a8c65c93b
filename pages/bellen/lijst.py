"""Wie bellen wij? as a part of Gemeenten: filters, a line per gemeente with its reasons, what closes it, a download."""

from datetime import date

import streamlit as st
from markupsafe import Markup

from charts.taal import gemeenten_woord
from indicators.bellijst import ALLEEN_INTERN, ANTWOORD, Belregel, belregels
from indicators.dimensies import dimensie
from indicators.lijsten import gefilterd
from indicators.unit import schrijf_datum
from indicators.woorden import STANDEN
from pages.bellen.bestand import als_csv, stempel
from pages.frame import Scherm
from pages.gemeten import gebouwd, namen
from pages.html import toon, vul
from pages.keuze import Keuze

FILTERS = ("provincie", "uitvoerder")


def toon_bellijst(scherm: Scherm) -> None:
    """The list and its download; other roles than intern read one sentence."""
    adres = scherm.keuze.adres("/adoptie")
    toon(gebouwd("bellen", scherm.stand, keuze=adres, bouw=lambda: bellijst_html(scherm)), sleutel="bellen")
    open_regels, _ = _regels(scherm)
    if open_regels:
        st.download_button(
            "Download deze bellijst (CSV)", data=lambda: als_csv(open_regels, scherm.stand), on_click="ignore",
            file_name=f"bellijst-{scherm.stand.peildatum.isoformat()}.csv", mime="text/csv", key="bellijst-csv",
        )  # fmt: skip


def bellijst_html(scherm: Scherm) -> Markup:
    """The section as HTML."""
    if scherm.rol != "intern":
        return vul("bellijst_dicht", zin=ALLEEN_INTERN)
    keuze, stand = scherm.keuze, scherm.stand
    open_regels, dicht = _regels(scherm)
    return vul(
        "bellijst",
        zin=_zin(open_regels, scherm), bron=stempel(stand),
        filters=[(naam, dimensie(naam).label, namen(stand)[naam], getattr(keuze, naam)) for naam in FILTERS],
        verborgen={k: w for k, w in keuze.zoekdeel().items() if k not in FILTERS},
        regels=[(nr, r, STANDEN[r.gemeente.stand or "geen_reactie"], *_adressen(r, keuze))
                for nr, r in enumerate(open_regels, 1)],
        dicht=[(r.gemeente.naam, _adressen(r, keuze)[0], _waarom_dicht(r)) for r in dicht],
        leeg=keuze.zonder_filters().adres("/adoptie"),
    )  # fmt: skip


def _regels(scherm: Scherm) -> tuple[list[Belregel], list[Belregel]]:
    """What the filters of the screen leave: the open lines, and the closed ones by the day they open."""
    alle = belregels(scherm.stand, vandaag=date.today())
    over = {g.gm_code for g in gefilterd((r.gemeente for r in alle), scherm.keuze.filters)}
    gekozen = [r for r in alle if r.gemeente.gm_code in over]
    dicht = sorted((r for r in gekozen if r.dicht_door), key=lambda r: (r.dicht_tot or date.max, r.gemeente.naam))
    return [r for r in gekozen if not r.dicht_door], dicht


def _zin(regels: list[Belregel], scherm: Scherm) -> str:
    waar = " die bij uw filters passen" if scherm.keuze.filters else ""
    if not regels:
        return f"Er zijn nu geen gemeenten{waar} om te bellen."
    volgorde = "Bovenaan staan de gemeenten met de meeste soorten redenen; daarna telt het aantal inwoners."
    return f"{gemeenten_woord(len(regels))}{waar} om te bellen. {volgorde}"


def _adressen(regel: Belregel, keuze: Keuze) -> tuple[str, str, str]:
    """The gemeente, and the two forms that close its line."""
    adres = keuze.adres("/gemeente", code=regel.gemeente.gm_code)
    return adres, f"{adres}#antwoord", f"{adres}#gebeld"


def _waarom_dicht(r: Belregel) -> str:
    if r.dicht_tot is None:
        return ""
    if r.dicht_door == ANTWOORD:
        return f"antwoord genoteerd; komt terug op {schrijf_datum(r.dicht_tot)} als er dan geen 'ja' is"
    gebeld = f"gebeld op {schrijf_datum(r.gebeld_op)}, geen antwoord; " if r.gebeld_op else ""
    return f"{gebeld}terugbellen op {schrijf_datum(r.dicht_tot)}"
