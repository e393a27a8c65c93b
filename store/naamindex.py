"""Every name that a gemeente, uitvoerder or schuldeiser goes by, from the reference tables, as known on a day."""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from functools import lru_cache

from store.naamsleutel import sleutel
from store.referentie import geldig_op, lees_referentie
from store.register import VASTE_AANDUIDINGEN, Register, eigen_register

# How provincies are written, without spaces or signs.
PROVINCIEWOORDEN = {
    "PV20": "groningen gr gn grn", "PV21": "fryslan friesland fr frl fri", "PV22": "drenthe dr dre",
    "PV23": "overijssel ov o ovijssel", "PV24": "flevoland fl fle", "PV25": "gelderland gld ge gl",
    "PV26": "utrecht ut utr", "PV27": "noordholland nh", "PV28": "zuidholland zh", "PV29": "zeeland zld ze z",
    "PV30": "noordbrabant nb brabant nbr", "PV31": "limburg l lb li lim",
}  # fmt: skip


def spellingen(naam: str) -> tuple[str, ...]:
    """The name whole, its part before and within brackets, and both sides of a spaced slash."""
    haakjes = re.fullmatch(r"(.+?)\s*\((?!voorheen)(.+)\)", naam)
    delen = haakjes.groups() if haakjes else (re.sub(r"\s*\(.*\)$", "", naam),)
    return (naam, *delen, *(stuk for deel in delen if " / " in deel for stuk in deel.split(" / ")))


@lru_cache(maxsize=16)
def gemeentenamen(op: date) -> dict[str, tuple[str, ...]]:
    """Per gm_code that is valid on a day its names, own name first: short, old, misspelled, places, abbreviations."""
    geldig = {rij["gm_code"]: rij for rij in geldig_op(lees_referentie("gemeenten"), op)}
    gevonden: dict[str, dict[str, str]] = {
        code: _op_sleutel((rij["naam"], rij["naam_kort"])) for code, rij in geldig.items()
    }
    for code, naam in (*_eerdere_namen(), *_schrijfwijzen(), *_opgeheven(op)):
        for nu in _huidig(code, op, frozenset(geldig)):
            gevonden[nu].setdefault(sleutel(naam), naam)
    return {code: tuple(namen.values()) for code, namen in gevonden.items()}


@lru_cache(maxsize=16)
def uitvoerdernamen(op: date) -> dict[str, tuple[str, ...]]:
    """Per uitvoerder that works somewhere on a day its names, own name first."""
    gevonden: dict[str, dict[str, str]] = {}
    for rij in geldig_op(lees_referentie("uitvoerders"), op):
        namen = (*spellingen(rij["naam"]), *(n for n in rij["ook_bekend_als"].split("|") if n))
        gevonden.setdefault(rij["uitvoerder_code"], {}).update(_op_sleutel(namen))
    return {code: tuple(namen.values()) for code, namen in gevonden.items()}


@lru_cache(maxsize=16)
def schuldeisernamen(op: date, register: Register | None = None) -> dict[str, tuple[str, ...]]:
    """Per creditor in a register on a day its names, own name first; without the fixed ids of who has no name."""
    gevonden: dict[str, tuple[str, ...]] = {}
    for rij in geldig_op((register or eigen_register()).schuldeisers, op):
        namen = (*spellingen(rij["naam"]), *(n for n in rij["ook_bekend_als"].split("|") if n))
        gevonden[rij["schuldeiser_id"]] = tuple(_op_sleutel(namen).values())
    return {id: namen for id, namen in gevonden.items() if id not in VASTE_AANDUIDINGEN}


def _op_sleutel(namen: Iterable[str]) -> dict[str, str]:
    uit: dict[str, str] = {}
    for naam in namen:
        uit.setdefault(sleutel(naam), naam)
    return uit


def _eerdere_namen() -> Iterator[tuple[str, str]]:
    for rij in lees_referentie("gemeenten"):
        yield from ((rij["gm_code"], rij["naam"]), (rij["gm_code"], rij["naam_kort"]))


def _schrijfwijzen() -> Iterator[tuple[str, str]]:
    """A name that can mean several gemeenten belongs to each of them."""
    for rij in lees_referentie("schrijfwijzen"):
        for code in rij["kandidaten"].split("|") if rij["dubbelzinnig"] == "1" else [rij["gm_code"]]:
            yield code, rij["schrijfwijze"]


def _opgeheven(op: date) -> Iterator[tuple[str, str]]:
    for rij in lees_referentie("herindelingen"):
        if rij["status"] == "van_kracht" and rij["datum"] <= op.isoformat():
            yield rij["nieuwe_code"], rij["oude_naam"]


def _huidig(code: str, op: date, geldig: frozenset[str]) -> frozenset[str]:
    """The codes that on a day carry on this one: itself, or what it was merged into."""
    if code in geldig:
        return frozenset({code})
    stappen = [
        rij["nieuwe_code"]
        for rij in lees_referentie("herindelingen")
        if rij["oude_code"] == code and rij["status"] == "van_kracht" and rij["datum"] <= op.isoformat()
    ]
    return frozenset().union(*(_huidig(nieuw, op, geldig) for nieuw in stappen if nieuw != code))
