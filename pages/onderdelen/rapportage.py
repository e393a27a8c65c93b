"""The parts of the screen Rapportage: the choice of a peildatum, sentences to quote, the preview and the files."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import streamlit as st
from markupsafe import Markup

from charts.zinnen import grenszin, kernzin
from charts.zinnen_verandering import veranderingen
from export.blad import Blad, als_tekst, uitgelegd
from export.kerncijfers import LAND, kerncijfers
from export.stempel import stempel
from export.vormen import als_een
from export.vormen import rapport as als_bestanden
from export.werkboek import ministerie_bladen, rapport_naam
from indicators.adoption import ADO_01, ADO_05
from pages.gemeten import gebouwd, gemeten
from pages.html import heel, vul
from pages.keuze import Keuze
from protect.gemeenten import gemeenten_noemen
from store.stand import Stand

MINISTERIE = "ministerie"
VOORBLIK = ("indicator_code", "indicator", "uitsplitsing", "teller", "noemer", "waarde", "ondergrens", "bovengrens",
            "vorige_waarde", "verschil")  # fmt: skip
SOORTEN = {
    "xlsx": ("Excel-werkboek", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    "csv": ("CSV-bestanden (zip)", "application/zip"),
    "ods": ("OpenDocument-werkblad", "application/vnd.oasis.opendocument.spreadsheet"),
    "html": ("Pagina om af te drukken", "text/html"),
}


def ontvanger(stand: Stand) -> Stand:
    """The stand as the ministry sees it; the public never sees more than the public."""
    return stand if stand.rol == "publiek" else replace(stand, rol=MINISTERIE)


def peildata(keuze: Keuze, stand: Stand) -> Markup:
    """The delivered days to report on, each a link, newest first."""
    dagen = sorted({*stand.editie.inventarisaties, stand.peildatum}, reverse=True)
    links = [(dag, keuze.adres("/rapportage", peildatum=dag), dag == stand.peildatum) for dag in dagen]
    return vul("rapport_peildata", dagen=links, vorige=stand.vorige_peildatum)


def citeren(stand: Stand) -> Markup:
    """Sentences that may be quoted as they stand, and what must not be said."""
    metingen = {code: gemeten(code, stand) for code in ("ADO-01", "ADO-03", "ADO-07")}
    vandaag = date.today()
    zinnen = (
        kernzin(metingen["ADO-01"], vandaag=vandaag),
        grenszin(metingen["ADO-01"], metingen["ADO-03"], vandaag=vandaag),
        *veranderingen(metingen["ADO-07"], gemeten("ADO-07", stand, per="provincie"), vandaag=vandaag),
    )
    zeg_niet = [f"{i.code}: {i.zeg_niet}" for i in (ADO_01, ADO_05)]
    return vul("rapport_citeren", zinnen=[zin for zin in zinnen if zin], stempel=stempel(stand), zeg_niet=zeg_niet)


def kerncijfers_tabel(stand: Stand) -> Markup:
    """The sheet Kerncijfers as it will be in the files: the rows of the country."""
    return heel(gebouwd("rapport-kerncijfers", stand, keuze="", bouw=lambda: _tabel(kerncijfers(stand))))


def _tabel(blad: Blad) -> Markup:
    koppen = [kolom.kop for kolom in blad.kolommen]
    plaatsen = [koppen.index(kop) for kop in VOORBLIK]
    soort = koppen.index("regio_soort")
    rijen = [[rij[plaats] for plaats in plaatsen] for rij in blad.rijen if rij[soort] == LAND[0]]
    return vul(
        "rapport_kerncijfers",
        koppen=[kop.replace("_", " ").capitalize() for kop in VOORBLIK],
        getallen=[blad.is_getal(plaats) for plaats in plaatsen],
        rijen=[[als_tekst(cel) for cel in rij] for rij in rijen],
        noten=[*blad.noten, *uitgelegd(blad.afkortingen)],
        verder=len(blad.rijen) - len(rijen),
    )


def niet_mee(stand: Stand) -> Markup:
    """What stays out of the report, and why."""
    return vul("rapport_niet_mee", gemeenten=gemeenten_noemen(stand))


def downloads(stand: Stand, *, eigen: Stand) -> None:
    """A button per form; a file is made when it is asked for. With gemeenten by name only for own use."""
    for plek, vorm in zip(st.columns(len(SOORTEN)), SOORTEN, strict=True):
        with plek:
            _knop(vorm, stand, met_gemeenten=False)
    if gemeenten_noemen(eigen) != "nee":
        _knop("xlsx", eigen, met_gemeenten=True)


def _knop(vorm: str, stand: Stand, *, met_gemeenten: bool) -> None:
    naam, mime = SOORTEN[vorm]
    woorden = f"Download: {naam}{' met gemeenten bij naam (niet voor het ministerie)' * met_gemeenten}"
    st.download_button(
        woorden, data=_maker(vorm, stand, met_gemeenten), mime=mime, on_click="ignore",
        file_name=f"{rapport_naam(stand)}.{'zip' if vorm == 'csv' else vorm}",
        key=f"rapport-{vorm}-{met_gemeenten}", width="stretch" if not met_gemeenten else "content",
    )  # fmt: skip


def _maker(vorm: str, stand: Stand, met_gemeenten: bool) -> Callable[[], bytes]:
    def maak() -> bytes:
        bladen, naam = ministerie_bladen(stand, met_gemeenten=met_gemeenten), rapport_naam(stand)
        return als_een(als_bestanden(bladen, stand, naam=naam, vorm=vorm), vorm)

    return maak
