"""Figures about the data of the stand on screen, what contradicts what, and the edities that are kept."""

from collections.abc import Sequence

from charts.tabel import Cel, Link
from indicators.data import SOORTEN_OVER_MENSEN
from indicators.measurement import TOTAAL, Measurement
from indicators.tekst import MERK
from indicators.unit import schrijf_aantal, schrijf_datum, van_de
from pages.gegevens.leveringen import moment
from pages.gegevens.tabel import Tegel, tabel, tegels
from pages.gegevens.tegenspraken import toon_tegenspraken
from pages.gegevens.uitkomst import verdeling
from pages.gemeten import gemeten
from pages.html import toon, vul
from pages.keuze import Keuze
from protect.mensen import ziet_mensen
from store.editie import Editie, editie_namen, lees_editie
from store.invoerschema import INVOER
from store.stand import NietBewaardError, Stand


def titel(stand: Stand) -> str:
    """The finding of the screen."""
    dicht = () if ziet_mensen(stand) else SOORTEN_OVER_MENSEN
    soorten = [x.soort for x in stand.editie.geldende_leveringen if x.peildatum <= stand.peildatum]
    wat = _wat_geldt([soort for soort in soorten if soort not in dicht])
    if not wat:
        return "Er is geen bestand dat geldt"
    fout = _getal(gemeten("DAT-01", stand), "afgekeurd")
    regels = "1 regel is" if fout == 1 else f"{schrijf_aantal(fout)} regels zijn"
    return f"{wat}; {regels} niet ingelezen" if fout else f"{wat}; alle regels zijn verwerkt"


def _wat_geldt(soorten: Sequence[str]) -> str:
    """How many files and single answers hold; what was noted about a call, a creditor or a choice is neither."""
    antwoorden = soorten.count("antwoord")
    bestanden = len(soorten) - antwoorden - sum(soort in ("belnotitie", *INVOER) for soort in soorten)
    delen = [f"{schrijf_aantal(bestanden)} {'bestand' if bestanden == 1 else 'bestanden'}"] * bool(bestanden)
    delen += [f"{schrijf_aantal(antwoorden)} {'los antwoord' if antwoorden == 1 else 'losse antwoorden'}"] * bool(
        antwoorden
    )
    return f"{' en '.join(delen)} {'geldt' if bestanden + antwoorden == 1 else 'gelden'}" if delen else ""


def toon_tegels(stand: Stand) -> None:
    """DAT-01 and DAT-03 of the stand in one row."""
    try:
        regels, spraak = gemeten("DAT-01", stand), gemeten("DAT-03", stand)
    except NietBewaardError as fout:
        toon(vul("niet_bewaard", zin=str(fout), eerste=False), sleutel="tegels")
        return
    welke = "regels in alle bestanden" if ziet_mensen(stand) else "regels in bestanden die niet over mensen gaan"
    alle = (
        _tegel(regels, "gelezen", welke),
        _tegel(regels, "geaccepteerd", "regels die meetellen"),
        _tegel(regels, "afgekeurd", "regels terug naar de afzender"),
        _tegel(spraak, None, "wij kiezen niet zelf, wij laten het zien"),
    )
    delen = [_getal(regels, maat) for maat in ("geaccepteerd", "afgekeurd", "genegeerd")]
    zin = f"{schrijf_aantal(_getal(regels, 'gelezen'))} regels gelezen: {verdeling(*delen)}"
    toon(tegels(alle, zin=zin), sleutel="tegels")


def _tegel(meting: Measurement, maat: str | None, uitleg: str) -> Tegel:
    naam, rij = _naam(meting, maat), meting.rij(TOTAAL, maat)
    getal = meting.eenheid(maat).write(rij.waarde) if rij else MERK
    return naam, getal, uitleg if rij else " ".join(meting.opmerkingen), meting.indicator.code


def _getal(meting: Measurement, maat: str) -> float:
    return meting.totaal(maat).waarde or 0


def _naam(meting: Measurement, maat: str | None) -> str:
    return meting.indicator.maat_teksten.get(maat or "", meting.indicator.label)


def toon_kwaliteit(stand: Stand, keuze: Keuze) -> None:
    """DAT-02 per column, and the contradictions one by one, with what was decided about them."""
    meting = gemeten("DAT-02", stand)
    kop = meting.indicator.label
    kolommen = [(_naam(meting, rij.maat), van_de(rij.teller, rij.noemer)) for rij in meting.rijen]
    onder = f"{meting.indicator.uitleg} Stand van {schrijf_datum(stand.peildatum)}."
    toon(tabel(("Kolom", kop), kolommen, id="onbekend", kop=kop, bijschrift=onder), sleutel="onbekend")
    toon_tegenspraken(stand, keuze)


def toon_edities(nu: Editie) -> None:
    """Every editie that is kept, newest first, with the address that shows it."""
    koppen = ("Gegevens nr.", "Gemaakt op", "Soort", "Bestanden", "Kenmerk", "Bekijk")
    rijen = [_editie(lees_editie(naam, data=nu.data), nu) for naam in editie_namen(nu.data)]
    onder = "Alle gegevens die zijn bewaard, de nieuwste bovenaan"
    toon(tabel(koppen, rijen, id="edities", kop="Eerdere gegevens", bijschrift=onder), sleutel="edities")


def _editie(e: Editie, nu: Editie) -> tuple[Cel, ...]:
    soort = "Voorbeelddata (fictief)" if e.voorbeeld else "Echte gegevens"
    return str(e.nummer), moment(e.manifest["gemaakt_op"]), soort, len(e.geldende_leveringen), e.naam, _adres(e, nu)


def _adres(editie: Editie, nu: Editie) -> Link:
    if editie.naam == nu.naam:
        return Link("Dit zijn de gegevens van nu", "/")
    return Link(f"Bekijk gegevens nr. {editie.nummer}", Keuze(editie=editie.naam).adres("/"))
