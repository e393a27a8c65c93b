"""What was measured and built before: one cache for all users, keyed on what is asked, never on a session."""

from collections.abc import Callable
from datetime import date
from functools import lru_cache
from pathlib import Path

import streamlit as st

from indicators.cijferboek import indicator
from indicators.indicator import Indicator
from indicators.lijsten import GemeenteStand, gemeenten
from indicators.measure import measure
from indicators.measurement import TOTAAL, Measurement
from indicators.woorden import STANDEN
from pages.html import vul
from pages.status import status_van
from store.editie import Editie, lees_editie
from store.schijf import data_map
from store.stand import NietBewaardError, Stand, lees_stand

Filters = tuple[tuple[str, str], ...]
Periode = tuple[date | None, date | None]
# The pieces that carry the h1 of their screen.
EERSTE_STUKKEN = (
    "overzicht",
    "kaart",
    "gebied",
    "groot",
    "pauzes-kop",
    "schuldeisers-kop",
    "schuldeiser-kop",
    "pauzes-halfjaar-kop",
    "schuldeisers-halfjaar-kop",
)
Plaats = tuple[str, str, date, str]


def stand_van(peildatum: date | None, *, editie: str, rol: str) -> Stand:
    """The stand that was asked for. CURRENT is read on every run; the editie it names is read once."""
    naam = lees_editie(editie or None).naam if editie.isdigit() or not editie else editie
    return lees_stand(peildatum, editie=_editie(str(data_map()), naam), rol=rol)


@st.cache_resource(max_entries=32, show_spinner=False)
def _editie(data: str, naam: str) -> Editie:
    return lees_editie(naam, data=Path(data))


def gemeten(
    code: str, stand: Stand, *, per: str = TOTAAL, filters: Filters = (), periode: Periode = (None, None)
) -> Measurement:
    """A figure on a stand, from the cache when it was measured before; `periode` bounds figures that have one."""
    return _gemeten(code, _plaats(stand), per=per, filters=filters, periode=periode)


def gemeten_los(soort: Indicator, stand: Stand, *, filters: Filters = ()) -> Measurement:
    """The same for a figure that is read in another way than the book says: PAU-03 at every month."""
    return _gemeten_los(soort, _plaats(stand), filters)


@lru_cache(maxsize=256)
def _gemeten_los(soort: Indicator, plaats: Plaats, filters: Filters) -> Measurement:
    data, editie, peildatum, rol = plaats
    return measure(soort, Stand(_editie(data, editie), peildatum, rol), filters=filters)


@st.cache_resource(max_entries=4096, show_spinner=False)
def _gemeten(code: str, plaats: Plaats, *, per: str, filters: Filters, periode: Periode) -> Measurement:
    data, editie, peildatum, rol = plaats
    stand = Stand(_editie(data, editie), peildatum, rol)
    return measure(indicator(code), stand, per=per, filters=filters, van=periode[0], tot=periode[1])


def lijst(stand: Stand) -> tuple[GemeenteStand, ...]:
    """Every gemeente on a stand."""
    return gemeenten(stand)


def gebouwd(naam: str, stand: Stand, *, keuze: str, bouw: Callable[[], str]) -> str:
    """A piece of a screen as HTML; built once per editie, day, role, status and address (`keuze`)."""
    return _gebouwd((naam, *_plaats(stand), status_van(stand), date.today(), keuze), bouw)


def _plaats(stand: Stand) -> Plaats:
    return str(stand.editie.data), stand.editie.naam, stand.peildatum, stand.rol


@st.cache_resource(max_entries=512, show_spinner=False)
def _gebouwd(sleutel: tuple[str | date, ...], _bouw: Callable[[], str]) -> str:
    try:
        return _bouw()
    except NietBewaardError as fout:
        return vul("niet_bewaard", zin=str(fout), eerste=sleutel[0] in EERSTE_STUKKEN)


@lru_cache(maxsize=32)
def namen(stand: Stand) -> dict[str, dict[str, str]]:
    """Per filter the codes that exist on a stand with their names, in the order of the names."""
    alle = lijst(stand)
    uitvoerders = {c: n for g in alle for c, n in zip(g.uitvoerder_codes, g.uitvoerders, strict=True)}
    gevonden = {
        "provincie": {g.provincie_code: g.provincie_naam for g in alle},
        "grootteklasse": {g.grootteklasse_code: g.grootteklasse_naam for g in alle},
        "arbeidsmarktregio": {g.arbeidsmarktregio_code: g.arbeidsmarktregio_naam for g in alle},
        "uitvoerder": uitvoerders,
    }
    gevonden = {naam: dict(sorted(codes.items(), key=_volgorde(naam))) for naam, codes in gevonden.items()}
    gevonden["uitvoerder"]["onbekend"] = "Niet bekend"
    return {**gevonden, "stand": STANDEN}


def _volgorde(filter_naam: str) -> Callable[[tuple[str, str]], str]:
    # Size classes have an order of their own, by their codes.
    return (lambda paar: paar[0]) if filter_naam == "grootteklasse" else (lambda paar: paar[1])
