"""The parts of the screen Herkomst: which figure, what it means, how many rows count and why, and the rows."""

from collections.abc import Iterator
from dataclasses import replace

from markupsafe import Markup

from charts.tabel import Cel, html_tabel
from indicators.cijferboek import ALLE
from indicators.dimensies import dimensie
from indicators.herkomst.herleid import HOOGSTENS, VERST
from indicators.herkomst.records import Deel, Herkomst, Regel, Telling, Telt
from indicators.herkomst.tekst import getoond, omschrijving, plaatsen_in_woorden, staat_er, waarde_in_woorden
from indicators.herkomst.zinnen import zin_niet_gelezen
from indicators.measurement import TOTAAL
from indicators.tekst import ingevuld
from indicators.unit import schrijf_datum
from pages.frame import Scherm
from pages.gemeten import lijst, namen
from pages.html import heel, vul
from pages.onderdelen.cijfer import i
from pages.onderdelen.herkomst_keuze import groepen, herleid, indelingen

TELT = {Telt.TELT: "Ja", Telt.NOEMER: "Alleen in de noemer", Telt.NIET: "Nee"}
# A traject is made of many rows: of each file these many are named.
PLAATSEN = 8
ZONDER_NAMEN = "Zonder namen of kenmerken van mensen; alleen intern, alleen op het scherm."
VERDER = "Verder bladert u niet: kies een groep om de andere regels te zien."
gevraagd = herleid


def titels(h: Herkomst) -> tuple[str, str]:
    """The figure as the title, and what it is about as the second line."""
    groep = f", {h.gemeten.naam}" if h.gemeten and h.groep != TOTAAL else ""
    maat = ingevuld(h.indicator.maat_teksten.get(h.maat or "", ""), h.stand.peildatum)
    naam = f"{h.indicator.code} {h.indicator.label}{f' · {maat}' if maat else ''}{groep}"
    periode = ""
    if h.periode:
        periode = f" Periode: {schrijf_datum(h.periode[0])} tot en met {schrijf_datum(h.periode[1])}."
    return f"{naam}: {waarde_in_woorden(h)}", f"Waar komt dit cijfer vandaan?{periode}"


def kies(scherm: Scherm, h: Herkomst) -> Markup:
    """Another figure, part, dimension or group."""
    maten = [(naam, ingevuld(h.indicator.maat_teksten.get(naam or "", "") or "Het cijfer zelf", h.stand.peildatum))
             for deel in h.indicator.delen for naam in deel.maat_namen]  # fmt: skip
    velden = [
        ("code", "Cijfer", [(x.code, f"{x.code} {x.label}") for x in ALLE], h.indicator.code),
        ("maat", "Onderdeel", [(naam or "", tekst) for naam, tekst in maten], h.maat or ""),
        ("per", "Per", indelingen(h.indicator), "" if h.per == TOTAAL else h.per),
        ("groep", "Groep", groepen(scherm, h), "" if h.per == TOTAAL else h.groep),
    ]
    weg = ("vanaf", *(naam for naam, *_ in velden))
    return vul(
        "herkomst_kies", velden=[veld for veld in velden if len(veld[2]) > 1],
        verborgen={naam: w for naam, w in scherm.keuze.zoekdeel().items() if naam not in weg},
        teken=i(h.indicator, scherm.keuze),
    )  # fmt: skip


def uitkomst(h: Herkomst) -> Markup:
    """What the figure means, how it follows from its rows, and per reason how many rows there are."""
    tabellen = [
        heel(html_tabel(("Telt mee?", "Waarom", "Regels"), [_telling(t) for t in deel.tellingen], rijkop=False,
                        bijschrift=deel.rij_is, id=f"tellingen-{nummer}"))
        for nummer, deel in enumerate(h.delen)
    ]  # fmt: skip
    return vul(
        "herkomst_uitkomst", omschrijving=[*_omschrijving(h)], zin=h.waarom_niet or h.hoe, nagerekend=_nagerekend(h),
        niet_gelezen=zin_niet_gelezen(h.niet_gelezen), tabellen=tabellen, zeg_niet=h.indicator.zeg_niet,
        uitleg=ingevuld(h.indicator.uitleg, h.stand.peildatum),
        alleen_scherm=any(deel.alleen_scherm for deel in h.delen),
    )  # fmt: skip


def _omschrijving(h: Herkomst) -> Iterator[tuple[str, str]]:
    """The same words as on the command line, with the names of what was chosen."""
    bekend = namen(h.stand)
    keuze = ", ".join(f"{dimensie(naam).label}: {bekend.get(naam, {}).get(code, code)}" for naam, code in h.filters)
    return ((naam, keuze if naam == "Keuze" else tekst) for naam, tekst in omschrijving(h))


def _nagerekend(h: Herkomst) -> str:
    if h.gemeten is None or h.gemeten.waarde is None or h.herrekend.waarde is None:
        return ""
    zelf = replace(h.gemeten, waarde=h.herrekend.waarde, teller=h.herrekend.teller, noemer=h.herrekend.noemer)
    woorden = waarde_in_woorden(replace(h, gemeten=zelf))
    return f"Nagerekend uit de regels: {woorden}."


def _telling(t: Telling) -> tuple[Cel, ...]:
    return TELT[t.telt], t.reden, t.aantal


def rijen(scherm: Scherm, h: Herkomst) -> Markup:
    """The rows themselves, some at a time."""
    gemeenten = {g.gm_code: g.naam for g in lijst(h.stand)}
    titels_van_delen = ("De regels",) if len(h.delen) == 1 else ("De regels van de teller", "De regels van de noemer")
    delen = [
        _rijen(scherm, deel, titel, gemeenten)
        for titel, deel in zip(titels_van_delen, h.delen, strict=False)
        if deel.totaal
    ]
    return Markup().join(delen)


def _rijen(scherm: Scherm, deel: Deel, titel: str, gemeenten: dict[str, str]) -> Markup:
    id = titel.lower().replace(" ", "-")
    koppen = ["Wat", "Telt mee?", "Waarom", "Waar gelezen", *([] if deel.alleen_scherm else ["Wat daar staat"])]
    lijf = [_rij(regel, deel, gemeenten) for regel in deel.regels]
    einde = VERDER if deel.vanaf == VERST and deel.totaal > VERST + HOOGSTENS else ""
    bijschrift = " ".join(x for x in (getoond(deel), einde, ZONDER_NAMEN if deel.alleen_scherm else "") if x)
    tabel = html_tabel(koppen, lijf, bijschrift=bijschrift, id=id, rijkop=False) if lijf else ""
    return vul("herkomst_rijen", id=id, titel=titel, tabel=heel(tabel), zin="" if lijf else getoond(deel),
               bladeren=_bladeren(scherm, deel))  # fmt: skip


def _bladeren(scherm: Scherm, deel: Deel) -> list[tuple[str, str]]:
    """The addresses of the rows before and after these."""
    plaats = scherm.keuze.plaats
    uit = []
    if deel.vanaf:
        eerder = max(0, deel.vanaf - HOOGSTENS)
        uit.append((f"Vorige {HOOGSTENS}", scherm.keuze.adres(scherm.pad, **{**plaats, "vanaf": str(eerder or "")})))
    verder = deel.vanaf + HOOGSTENS
    if verder < deel.totaal and verder <= VERST:
        over = min(HOOGSTENS, deel.totaal - verder)
        uit.append((f"Volgende {over}", scherm.keuze.adres(scherm.pad, **{**plaats, "vanaf": str(verder)})))
    return uit


def _rij(regel: Regel, deel: Deel, gemeenten: dict[str, str]) -> tuple[Cel, ...]:
    wat = gemeenten.get(regel.naam, regel.naam) or "–"
    waar = plaatsen_in_woorden(regel.plaatsen, hoogstens=PLAATSEN) or "Staat in geen aangeleverd bestand"
    return wat, TELT[regel.telt], regel.reden, waar, *([] if deel.alleen_scherm else [staat_er(regel)])
