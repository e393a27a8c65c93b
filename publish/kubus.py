"""The tables of the cube as a stand counts them: per closed half-year, with who made up each of their cells."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from itertools import combinations

from indicators.cijferboek import indicator
from indicators.indicator import Indicator, Maat
from indicators.measurement import TOTAAL as GEEN_INDELING
from indicators.tellen import bevraagd
from protect.halfjaar import Halfjaar, halfjaren
from protect.kubus import ANTWOORDEN, KWARTAAL, ONBEKEND, UITKOMSTEN, Kubus, sectorgroepen
from protect.primair import Herkomst
from protect.tabellen import TOTAAL, As, Plek, Tabel, as_met_totaal, plekken_van
from store.referentie import geldig_op, lees_referentie, norm
from store.stand import Stand

# Where the first day of a feed is found, and which feeds say of its rows what the cube counts: a signal names the
# gemeente of a Kennisgeving.
_EERSTE = {"signalen": ("signalen", "signaaldatum"), "reacties": ("kennisgevingen", "verzonden_op")}
_BRONNEN = {"signalen": ("signalen",), "reacties": ("reacties", "signalen")}


def dicht_op(halfjaar: Halfjaar) -> date:
    """The day on which a half-year closes: its figures are what was known at its end."""
    return halfjaar.dicht_op(int(norm("halfjaar_dicht_na", halfjaar.tot)))


def gesloten(kubus: Kubus, stand: Stand) -> tuple[Halfjaar, ...]:
    """The half-years of which this table can no longer change: closed, and delivered to the end by who delivers.

    A bronhouder that is behind, with signals too, is waited for as long as its figures are not too old to show.
    """
    feed = indicator(kubus.code).feed
    if "bereik" not in stand.editie.manifest["relaties"]:
        return ()
    relatie, dag = _EERSTE[feed]
    eerste = stand.rijen((), f"SELECT min({dag}) FROM {relatie}")[0][0]
    tot = stand.rijen((), "SELECT soort, gegevens_tot FROM bereik")
    eigen = [dag for soort, dag in tot if soort == feed]
    if eerste is None or not eigen:
        return ()
    bekend = max(eigen)
    dagen = int(norm("gegevens_oud_na", bekend))
    wacht_op = [dag for soort, dag in tot if soort in _BRONNEN[feed] and (bekend - dag).days <= dagen]

    def dicht(halfjaar: Halfjaar) -> bool:
        einde = dicht_op(halfjaar)
        return bekend >= einde and all(dag >= einde for dag in wacht_op if dag >= halfjaar.van)

    vanaf = max(eerste, date.fromisoformat(stand.editie.manifest["gemeenten_vanaf"]))
    return tuple(halfjaar for halfjaar in halfjaren(vanaf, bekend) if dicht(halfjaar))


def tel(kubus: Kubus, stand: Stand, halfjaar: Halfjaar) -> Tabel:
    """The counts of a half-year by the finest codes. A code that nobody knows raises KeyError: no row goes lost."""
    kolommen = ", ".join(kubus.assen.values())
    rijen = bevraagd(
        _geteld(kubus), _moment(stand, halfjaar), f"{kolommen}, count(*)", per=GEEN_INDELING, filters=(),
        strata=kolommen, parameters=_grenzen(halfjaar),
    )  # fmt: skip
    tellingen = {tuple(map(str, rij[2:-1])): int(rij[-1]) for rij in rijen if rij[-1]}
    codes = _codes(dicht_op(halfjaar), tellingen)
    assen = tuple(_as(naam, codes, halfjaar) for naam in kubus.assen)
    for plek in tellingen:
        if onbekend := [code for as_, code in zip(assen, plek, strict=True) if code not in as_.codes]:
            raise KeyError(f"{kubus.naam}: {', '.join(onbekend)}")
    return Tabel(f"{kubus.naam} {halfjaar.code}", assen, tellingen, plekken_van(assen, kubus.doorsneden))


def _geteld(kubus: Kubus) -> Indicator:
    """The figure of a table as a count of its rows in the period, by the conditions of the figure itself."""
    van = indicator(kubus.code)
    waar = " AND ".join(x for x in (van.waar, kubus.waar) if x)
    return replace(van, ook=(), maten=(Maat(teller="count(*)"),), waar=waar, datum=kubus.datum, in_periode=True)


def _moment(stand: Stand, halfjaar: Halfjaar) -> Stand:
    return replace(stand.op(dicht_op(halfjaar)), van=halfjaar.van, tot=halfjaar.tot)


def _grenzen(halfjaar: Halfjaar) -> dict[str, date]:
    return {"van": halfjaar.van, "tot": halfjaar.tot}


def _codes(dag: date, tellingen: Mapping[Plek, int]) -> Mapping[str, Sequence[str]]:
    """Every code that an axis can have, whether or not anybody was counted there: that says nothing about people."""
    provincies = {gemeente["provincie_code"] for gemeente in geldig_op(lees_referentie("gemeenten"), dag)}
    zonder_plaats = any(ONBEKEND in plek[:1] for plek in tellingen)
    return {
        "provincie": (*sorted(provincies), *([ONBEKEND] if zonder_plaats else [])),
        "sector": tuple(sectorgroepen()),
        "uitkomst": UITKOMSTEN,
        "reactie": ANTWOORDEN,
    }


def _as(naam: str, codes: Mapping[str, Sequence[str]], halfjaar: Halfjaar) -> As:
    if naam == KWARTAAL:
        return as_met_totaal(naam, halfjaar.kwartalen, totaal=halfjaar.code)
    return as_met_totaal(naam, codes[naam])


def herkomst(kubus: Kubus, stand: Stand, halfjaar: Halfjaar) -> dict[Plek, Herkomst]:
    """Who made up each place that is published: of every view at once."""
    breedte = len(kubus.assen)
    rijen = bevraagd(
        _geteld(kubus), _moment(stand, halfjaar), _kolommen(kubus), per=GEEN_INDELING, filters=(), strata=None,
        om=_per_plek(kubus, halfjaar), parameters=_grenzen(halfjaar),
    )  # fmt: skip
    uit: dict[Plek, Herkomst] = {}
    for rij in rijen:
        n, gemeenten, meeste_g, schuldeisers, meeste_s, trajecten = rij[breedte:]
        van = Herkomst(gemeenten, meeste_g / n, trajecten=None if kubus.trajecten else trajecten)
        if kubus.schuldeisers:
            van = replace(van, schuldeisers=schuldeisers, grootste_schuldeiser=meeste_s / n)
        uit[tuple(map(str, rij[:breedte]))] = van
    return uit


def _kolommen(kubus: Kubus) -> str:
    wie = "schuldeiser_id" if kubus.schuldeisers else "''"
    assen = ", ".join(f"{expressie} AS k_{i}" for i, expressie in enumerate(kubus.assen.values()))
    return f"{assen}, gm_code, {wie} AS schuldeiser, traject"


def _per_plek(kubus: Kubus, halfjaar: Halfjaar) -> str:
    """Around the rows: per place of every view how many gemeenten, schuldeisers and trajecten, and the largest."""
    nummers = range(len(kubus.assen))
    namen = ", ".join(f"as_{i}" for i in nummers)
    plek = ", ".join(f"coalesce(k_{i}, '{halfjaar.code if naam == KWARTAAL else TOTAAL}') AS as_{i}"
                     for i, naam in enumerate(kubus.assen))  # fmt: skip
    keuzes = [x for r in (0, 1, 2) for x in combinations(nummers, r)]

    def groepen(wie: str) -> str:
        sets = ", ".join(f"({', '.join([*(f'k_{i}' for i in keuze), wie])})" for keuze in keuzes)
        return f"SELECT {plek}, {wie}, count(*) AS n FROM ({{0}}) AS rij GROUP BY GROUPING SETS ({sets})"

    def telling(wie: str) -> str:
        som = "count(*) AS aantal, max(n) AS meeste, sum(n) AS n"
        return f"SELECT {namen}, {som} FROM ({groepen(wie)}) AS x GROUP BY {namen}"

    return f"""
        SELECT {namen}, g.n, g.aantal, g.meeste, s.aantal, s.meeste, m.aantal
        FROM ({telling("gm_code")}) AS g
        INNER JOIN ({telling("schuldeiser")}) AS s USING ({namen})
        INNER JOIN ({telling("traject")}) AS m USING ({namen})
    """
