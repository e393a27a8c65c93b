"""The parts of the screen Rapportage that are read: title, peildatum, sentences to quote, and what stays out."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from markupsafe import Markup

from export.beschermregels import beschermregels
from export.blad import Blad, als_tekst, uitgelegd
from export.citeren import citeren as citeerblad
from export.kerncijfers import LAND, kerncijfers
from export.meetrijen import verborgen
from export.pauzeblad import pauzes
from export.schuldeiserblad import schuldeisers_sector
from export.stempel import CONCEPT
from export.vaststellen import uitgave_van
from indicators.unit import schrijf_datum
from pages.gemeten import gebouwd
from pages.html import heel, vul
from pages.keuze import Keuze
from protect.gemeenten import gemeenten_noemen
from store.rapporten import VASTGESTELD, Rapport, rapporten
from store.stand import Stand, lees_stand

MINISTERIE = "ministerie"
VOORBLIK = ("indicator_code", "indicator", "uitsplitsing", "teller", "noemer", "waarde", "ondergrens", "bovengrens",
            "vorige_waarde", "verschil")  # fmt: skip


def ontvanger(stand: Stand) -> Stand:
    """The stand as the ministry sees it; the public never sees more than the public."""
    return stand if stand.rol == "publiek" else replace(stand, rol=MINISTERIE)


def titel_van(stand: Stand, versie: Rapport | None) -> str:
    """Whether there is something that may be quoted about this day."""
    dag = schrijf_datum(stand.peildatum)
    if versie is not None:
        return f"Het rapport van {dag} is {versie.staat} (versie {versie.versie})"
    eerder = next((r for r in rapporten(stand.editie.data, stand.peildatum)), None)
    if eerder is None:
        return f"Het rapport van {dag} is een concept: nog niet gecontroleerd en vastgesteld"
    if eerder.vast:
        return f"Het rapport van {dag} is {eerder.staat} (versie {eerder.versie}); u ziet een nieuw concept"
    return f"Het rapport van {dag} is gecontroleerd, maar nog niet vastgesteld"


def peildata(keuze: Keuze, stand: Stand) -> Markup:
    """The delivered days to report on, each a link, newest first."""
    dagen = sorted({*stand.editie.inventarisaties, stand.peildatum}, reverse=True)
    links = [(dag, keuze.adres("/rapportage", peildatum=dag), dag == stand.peildatum) for dag in dagen]
    return vul("rapport_peildata", dagen=links, vorige=stand.vorige_peildatum)


def bron_van(stand: Stand, versie: Rapport | None) -> Stand:
    """What the chosen version was made from: its own gegevens, whatever came in since."""
    over = versie.stap(VASTGESTELD) if versie else None
    return lees_stand(stand.peildatum, editie=over.editie, rol=MINISTERIE) if over else stand


def citeren(stand: Stand, versie: Rapport | None = None) -> Markup:
    """The sheet Citeren of the chosen version: sentences, status, and what must not be said."""
    uitgave, bron = uitgave_van(versie) if versie else CONCEPT, bron_van(stand, versie)
    sleutel = versie.naam if versie else ""
    return heel(gebouwd("rapport-citeren", bron, keuze=sleutel, bouw=lambda: _citeerblad(citeerblad(bron, uitgave))))


def _citeerblad(blad: Blad) -> Markup:
    koppen = [kolom.kop for kolom in blad.kolommen]
    return vul("rapport_citeren", koppen=koppen, rijen=[[als_tekst(cel) for cel in rij] for rij in blad.rijen],
               noten=blad.regels)  # fmt: skip


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


# The sheets with figures about people, as they will be in the files.
OVER_MENSEN: tuple[Callable[[Stand], Blad], ...] = (pauzes, schuldeisers_sector)
ZONDER = ("noot", "Noot")


def bladen_over_mensen(stand: Stand) -> Markup:
    """The sheets on pauzes and creditors as the role of this stand gets them."""
    return heel(gebouwd("rapport-mensen", stand, keuze="", bouw=lambda: _voorbeelden(stand)))


def _voorbeelden(stand: Stand) -> Markup:
    return Markup("").join(_voorbeeld(maak(stand)) for maak in OVER_MENSEN)


def _voorbeeld(blad: Blad) -> Markup:
    plaatsen = [plaats for plaats, kolom in enumerate(blad.kolommen) if kolom.kop not in ZONDER]
    koppen = [blad.kolommen[plaats].kop.replace("_", " ") for plaats in plaatsen]
    return vul(
        "rapport_blad", sleutel=f"blad-{blad.naam.lower()}", naam=blad.naam, titel=blad.titel,
        koppen=[kop[:1].upper() + kop[1:] for kop in koppen], getallen=[blad.is_getal(plaats) for plaats in plaatsen],
        rijen=[[als_tekst(rij[plaats]) for plaats in plaatsen] for rij in blad.rijen],
        dagen=[any(isinstance(rij[plaats], date) for rij in blad.rijen) for plaats in plaatsen],
        noten=[*blad.noten, *uitgelegd(blad.afkortingen)],
    )  # fmt: skip


def niet_mee(stand: Stand) -> Markup:
    """What stays out of the report, how much of it, and by which rules."""
    return heel(gebouwd("rapport-niet-mee", stand, keuze="", bouw=lambda: _niet_mee(stand)))


def _niet_mee(stand: Stand) -> Markup:
    weg = verborgen(maak(stand) for maak in OVER_MENSEN)
    return vul("rapport_niet_mee", gemeenten=gemeenten_noemen(stand), verborgen=weg, regels=beschermregels(stand))
