"""The top of a screen: menu, top line, chips of what is filtered, and what a user has to know before the figures."""

from datetime import date

from markupsafe import Markup

from charts.kader import BRON, met_plek, status_woord
from charts.taal import hoe_oud, opsomming
from indicators.dimensies import dimensie
from indicators.unit import schrijf_datum
from pages.gemeten import namen
from pages.html import vul
from pages.keuze import FILTERS, FILTERSCHERMEN, NIET_OP, Keuze
from pages.menu import BESTEMMINGEN, ONDER
from pages.onderdelen.rapport_versies import versie_in_link
from pages.plaats import waar_gebied
from pages.status import status_van
from store.editie import Editie, lees_editie
from store.stand import Stand, lees_stand

# Screens whose figures come from logs, not from the inventory.
BRON_LOGS = {
    **dict.fromkeys(("/pauzes", "/signalen"), "cijfers over pauzes van gemeenten en uitvoerders"),
    **dict.fromkeys(("/schuldeisers", "/schuldeiser"), "antwoorden van schuldeisers, van gemeenten en uitvoerders"),
}


def bovenkant(pad: str, keuze: Keuze, stand: Stand | None) -> Markup:
    """Menu and top line as HTML. The big screen has none."""
    if pad == "/groot" and stand:
        return Markup()
    return vul(
        "bovenkant",
        menu=[(b.naam, keuze.adres(b.pad), b.pad in (pad, ONDER.get(pad))) for b in BESTEMMINGEN if b.in_menu],
        stand=stand,
        oud=hoe_oud(stand.peildatum, vandaag=date.today()) if stand else "",
        chips=chips(pad, keuze, stand) if stand else [],
        nieuwer=_nieuwer(pad, keuze, stand) if stand else None,
        dagen=_dagen(pad, keuze, stand) if stand else [],
        verborgen={k: w for k, w in keuze.zoekdeel().items() if k not in ("peildatum", "versie")},
        pad=pad,
        vaste_link=vaste_link(pad, keuze, stand) if stand else "",
        gemist=keuze.gemist,
        bron=met_plek(bronregel(stand, pad), _waar(pad, keuze, stand)) if stand else "",
        status=_status(stand, pad) if stand else "",
    )  # fmt: skip


def bronregel(stand: Stand, *paden: str, dag: date | None = None) -> str:
    """Stand, bron and status: what goes along with everything that is taken from a screen, or from several.

    `dag` is the day of figures whose data do not reach the peildatum.
    """
    bronnen = opsomming(list(dict.fromkeys(BRON_LOGS.get(pad, BRON) for pad in paden or ("/",))))
    status = min((_status(stand, pad) for pad in paden or ("/",)), key=lambda woord: woord == "Vastgesteld")
    bron = f"{bronnen}, gegevens nr. {stand.editie.nummer}"
    return f"Stand van {schrijf_datum(dag or stand.peildatum)} · Bron: {bron} · {status}"


def _waar(pad: str, keuze: Keuze, stand: Stand) -> str:
    # Everything on Gebied is about that gebied; elsewhere each part says for itself what its filters leave.
    return waar_gebied(stand, keuze) if pad == "/gebied" else ""


def _status(stand: Stand, pad: str) -> str:
    # What was vastgesteld is the report, and that holds no figures about pauses or creditors yet.
    if pad in BRON_LOGS:
        return status_woord(voorbeeld=stand.editie.voorbeeld, vastgesteld=False)
    return status_van(stand)


def vaste_link(pad: str, keuze: Keuze, stand: Stand) -> str:
    """The address that will show these figures later too: with the day and the editie written out."""
    vast = keuze.met(peildatum=stand.peildatum, editie=stand.editie.naam)
    plaats = {**keuze.plaats, "versie": versie_in_link(stand, keuze.versie) if pad == "/rapportage" else ""}
    return vast.adres(pad, **plaats)


def chips(pad: str, keuze: Keuze, stand: Stand) -> list[tuple[str, str, str]]:
    """Per filter that is on: what it is, which value, and the address without it."""
    if pad not in FILTERSCHERMEN:
        return []
    return [
        (dimensie(naam).label, namen(stand)[naam][code], keuze.adres(pad, **{**keuze.plaats, naam: ""}))
        for naam, code in keuze.filters
        if naam not in NIET_OP.get(pad, ())
    ]


def bekende_codes(stand: Stand) -> dict[str, frozenset[str]]:
    """Per filter the codes that exist on this day."""
    return {naam: frozenset(namen(stand)[naam]) for naam in FILTERS}


def _dagen(pad: str, keuze: Keuze, stand: Stand) -> list[tuple[date | None, str, bool]]:
    """The newest and every inventory, each with its address and whether it is on screen."""
    dagen: list[date | None] = [None, *sorted(stand.editie.inventarisaties, reverse=True)]
    return [(dag, keuze.adres(pad, **_plaats(keuze), peildatum=dag), keuze.peildatum == dag) for dag in dagen]


def _plaats(keuze: Keuze) -> dict[str, str]:
    # A version of a report is of one day; it does not go along to another.
    return {**keuze.plaats, "versie": ""}


def _nieuwer(pad: str, keuze: Keuze, stand: Stand) -> tuple[Stand, str] | None:
    """The newest stand and its address, when an older editie is on screen."""
    huidig: Editie = lees_editie()
    if huidig.naam == stand.editie.naam:
        return None
    return lees_stand(editie=huidig, rol=stand.rol), keuze.adres(pad, **_plaats(keuze), editie="", peildatum=None)
