"""The tables of the cube as a stand counts them: per closed year, with who made up each of their cells."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import combinations

from indicators.logwoorden import REACTIES
from indicators.woorden import SECTOREN, UITKOMSTEN
from protect.kubus import KWARTAAL, ONBEKEND, Kubus
from protect.onderdrukken import onderdruk
from protect.primair import Herkomst, primair
from protect.regels import lees_regels
from protect.stelsel import Eerder, stelsel
from protect.tabellen import TOTAAL, As, Plek, Tabel, as_met_totaal, plekken_van
from publish.aanvaller import Verslag, val_aan
from publish.aanvalsom import Document
from publish.rolbestand import rolbestand
from store.referentie import geldig_op, lees_referentie
from store.stand import Stand

Codes = Mapping[str, Sequence[str]]


@dataclass(frozen=True)
class Kubusjaar:
    """One table of one closed year for one role: what it hides, its document, and what the attacker says of it."""

    tabel: Tabel
    verborgen: frozenset[str]
    document: Document
    verslag: Verslag


def codes_van(stand: Stand) -> Codes:
    """Every code that an axis can have, whether or not anybody was counted there: that says nothing about people."""
    gemeenten = geldig_op(lees_referentie("gemeenten"), stand.peildatum)
    return {
        "provincie": (*sorted({gemeente["provincie_code"] for gemeente in gemeenten}), ONBEKEND),
        "sector": tuple(SECTOREN),
        "uitkomst": (*UITKOMSTEN, "lopend"),
        "reactie": tuple(REACTIES),
    }


def gesloten_jaren(kubus: Kubus, stand: Stand) -> tuple[int, ...]:
    """The years of which every quarter can no longer change, with as many months to report as the cube says."""
    jaar, maand = divmod(stand.peildatum.year * 12 + stand.peildatum.month - 1 - kubus.dicht_na, 12)
    tot = date(jaar, maand + 1, 1)
    select = (
        f"SELECT DISTINCT CAST(left({kubus.assen[KWARTAAL]}, 4) AS INTEGER) FROM {kubus.relatie} WHERE {kubus.waar}"
    )
    return tuple(sorted(j for (j,) in stand.rijen((kubus.relatie,), select) if j and date(j + 1, 1, 1) <= tot))


def tel(kubus: Kubus, stand: Stand, jaar: int) -> Tabel:
    """The counts of one year by the finest codes. A code that nobody knows raises KeyError: no row goes lost."""
    codes = codes_van(stand)
    assen = tuple(_as(naam, codes, jaar) for naam in kubus.assen)
    kolommen = ", ".join(kubus.assen.values())
    select = f"SELECT {kolommen}, count(*) FROM {kubus.relatie} WHERE {_waar(kubus, jaar)} GROUP BY {kolommen}"
    tellingen = {tuple(rij[:-1]): int(rij[-1]) for rij in stand.rijen((kubus.relatie,), select)}
    for plek in tellingen:
        if onbekend := [code for as_, code in zip(assen, plek, strict=True) if code not in as_.codes]:
            raise KeyError(f"{kubus.naam}: {', '.join(onbekend)}")
    return Tabel(f"{kubus.naam} {jaar}", assen, tellingen, plekken_van(assen, kubus.doorsneden))


def _as(naam: str, codes: Codes, jaar: int) -> As:
    if naam == KWARTAAL:
        return as_met_totaal(naam, [f"{jaar}-K{k}" for k in (1, 2, 3, 4)], totaal=str(jaar))
    return as_met_totaal(naam, codes[naam])


def _waar(kubus: Kubus, jaar: int) -> str:
    return f"{kubus.waar} AND left({kubus.assen[KWARTAAL]}, 4) = '{jaar}'"


def herkomst(kubus: Kubus, stand: Stand, jaar: int) -> dict[Plek, Herkomst]:
    """Who made up each place that is published."""
    return {plek: van for r in (0, 1, 2) for assen in combinations(kubus.assen, r)
            for plek, van in _herkomst(kubus, stand, jaar, assen)}  # fmt: skip


def _herkomst(kubus: Kubus, stand: Stand, jaar: int, assen: Sequence[str]) -> Iterator[tuple[Plek, Herkomst]]:
    """The places that are cut along these axes alone; all others are their totals."""
    totalen = {naam: f"'{jaar if naam == KWARTAAL else TOTAAL}'" for naam in kubus.assen}
    plek = ", ".join(f"{kubus.assen[a] if a in assen else totalen[a]} AS as_{i}" for i, a in enumerate(kubus.assen))
    namen = ", ".join(f"as_{i}" for i in range(len(kubus.assen)))
    schuldeiser = "schuldeiser_id" if kubus.schuldeisers else "''"
    select = f"""
        , rij AS (SELECT {plek}, gm_code, {schuldeiser} AS schuldeiser, traject
                  FROM {kubus.relatie} WHERE {_waar(kubus, jaar)}),
        per_gemeente AS (SELECT {namen}, gm_code, count(*) AS n FROM rij GROUP BY {namen}, gm_code),
        per_schuldeiser AS (SELECT {namen}, schuldeiser, count(*) AS n FROM rij GROUP BY {namen}, schuldeiser),
        gemeenten AS (SELECT {namen}, count(*) AS aantal, max(n) AS meeste, sum(n) AS n
                      FROM per_gemeente GROUP BY {namen}),
        schuldeisers AS (SELECT {namen}, count(*) AS aantal, max(n) AS meeste FROM per_schuldeiser GROUP BY {namen}),
        mensen AS (SELECT {namen}, count(DISTINCT traject) AS aantal FROM rij GROUP BY {namen})
        SELECT {namen}, g.n, g.aantal, g.meeste, s.aantal, s.meeste, m.aantal
        FROM gemeenten AS g
        INNER JOIN schuldeisers AS s USING ({namen})
        INNER JOIN mensen AS m USING ({namen})
    """
    breedte = len(kubus.assen)
    for rij in stand.rijen((kubus.relatie,), select):
        n, gemeenten, meeste_g, schuldeisers, meeste_s, trajecten = rij[breedte:]
        van = Herkomst(gemeenten, meeste_g / n, trajecten=None if kubus.trajecten else trajecten)
        if kubus.schuldeisers:
            van = replace(van, schuldeisers=schuldeisers, grootste_schuldeiser=meeste_s / n)
        yield tuple(rij[:breedte]), van


def bescherm(
    kubus: Kubus,
    stand: Stand,
    jaar: int,
    *,
    eerder: Sequence[Eerder] = (),
    documenten: Sequence[Document] = (),
    seconden: float = 30.0,
) -> Kubusjaar:
    """A closed year for the role of this stand: hidden by its rules, together with what it was shown before, attacked.

    Nothing is written here: only a `verslag` that is `veilig` may be published.
    """
    regels = lees_regels(stand.rol, stand.peildatum)
    tabel = tel(kubus, stand, jaar)
    klein = primair(tabel, regels, herkomst=herkomst(kubus, stand, jaar), gevoelig=kubus.gevoelig)
    al = frozenset().union(*(e.verborgen for e in eerder))
    samen = stelsel(tabel, eerder)
    weg = al | klein
    if regels.met_samenhang:
        weg |= onderdruk(samen, klein, drempel=regels.drempel, seconden=seconden).verborgen
    document = rolbestand(tabel, weg, regels, editie=stand.editie.naam)
    return Kubusjaar(tabel, weg, document, val_aan((*documenten, document), seconden=2 * seconden))
