"""Figures that roles see for the whole country alone: measured at the end of a half-year, and hidden by the rules."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from typing import Any

from indicators.cijferboek import indicator
from indicators.indicator import Soort
from indicators.measurement import TOTAAL, Rij, Status, onderdrukt, rij_als_json, rij_uit_json
from indicators.rekenen import ongehulde_rijen
from indicators.tellen import bevraagd
from indicators.woorden import LOPEND
from protect.afgeleid import aandeel_afgerond, afgerond
from protect.halfjaar import Halfjaar
from protect.kubus import Kerncijfer
from protect.primair import Herkomst, breed_genoeg
from protect.regels import Regels
from protect.tweede import verberg_tweede
from publish.vondst import GETOOND, Vondst
from store.stand import Stand

Record = Mapping[str, Any]
VERSCHIL = "met een ander halfjaar is een klein aantal uit te rekenen"
REST = "wat overblijft is minder dan de drempel"


@dataclass(frozen=True)
class Kernstand:
    """The rows of a figure over everything, before anything is hidden, and who made it up."""

    code: str
    rijen: tuple[Rij, ...]
    herkomst: Herkomst | None

    def als_json(self) -> dict[str, Any]:
        """As it is laid down."""
        van = asdict(self.herkomst) if self.herkomst else None
        return {"code": self.code, "rijen": [rij_als_json(rij) for rij in self.rijen], "herkomst": van}


def kernstand_uit(record: Record) -> Kernstand:
    """What was laid down."""
    van = Herkomst(**record["herkomst"]) if record["herkomst"] else None
    return Kernstand(record["code"], tuple(rij_uit_json(rij) for rij in record["rijen"]), van)


def kernstand(kern: Kerncijfer, stand: Stand, halfjaar: Halfjaar) -> Kernstand:
    """A figure as it was on the last day of a half-year."""
    moment = stand.op(halfjaar.tot)
    rijen = [rij for rij in ongehulde_rijen(indicator(kern.code), moment) if not kern.maten or rij.maat in kern.maten]
    return Kernstand(kern.code, tuple(rijen), _herkomst(kern.code, moment))


def _herkomst(code: str, moment: Stand) -> Herkomst | None:
    """How many gemeenten (and, where a row names one, schuldeisers) the rows of a figure come from."""
    figuur = indicator(code)
    schuldeiser = "''" if figuur.relatie == "trajecten_op" else "schuldeiser_id"
    om = """
        SELECT g.n, g.aantal, g.meeste, s.aantal, s.meeste
        FROM (SELECT sum(n) AS n, count(*) AS aantal, max(n) AS meeste
              FROM (SELECT gm_code, count(*) AS n FROM ({0}) AS a GROUP BY gm_code) AS x) AS g
        CROSS JOIN (SELECT count(*) AS aantal, max(n) AS meeste
              FROM (SELECT schuldeiser, count(*) AS n FROM ({0}) AS b GROUP BY schuldeiser) AS y) AS s
    """
    kolommen = f"gm_code, {schuldeiser} AS schuldeiser"
    n, gemeenten, meeste_g, schuldeisers, meeste_s = bevraagd(
        figuur, moment, kolommen, per=TOTAAL, filters=(), strata=None, om=om
    )[0]
    if not n:
        return None
    van = Herkomst(int(gemeenten), meeste_g / n)
    return van if schuldeiser == "''" else replace(van, schuldeisers=schuldeisers, grootste_schuldeiser=meeste_s / n)


def kernrijen(stand: Kernstand, regels: Regels, eerder: Iterable[Record] = ()) -> list[Rij]:
    """The rows as a role may see them, beside what it saw of the same figure of other half-years."""
    rijen = stand.rijen
    if not breed_genoeg(stand.herkomst, regels):
        return [onderdrukt(rij) for rij in rijen]
    ernaast = [rij_uit_json(rij) for record in eerder for rij in record["rijen"]]
    dicht = {i for i, rij in enumerate(rijen) if _te_klein(rij, regels) or any(_verraadt(rij, x, regels) for x in
             ernaast)}  # fmt: skip
    dicht |= _kleine_treden(rijen, dicht, regels)
    if indicator(stand.code).maten_tellen_op:
        dicht |= verberg_tweede(
            rijen, dicht, lijnen=lambda rij: [(rij.termijn, rij.na_maanden)], grootte=_grootte, grens=regels.drempel,
            liever_open=lambda rij: rij.maat in LOPEND,
        )  # fmt: skip
    soort = indicator(stand.code).soort
    return [onderdrukt(rij) if i in dicht else _leesbaar(rij, soort, regels) for i, rij in enumerate(rijen)]


def _tellingen(rij: Rij) -> list[float]:
    """What a row gives away: what it counts, among how many, what is left, and how many are still followed."""
    rest = rij.noemer - rij.teller if rij.noemer is not None and rij.teller is not None else None
    loopt = None if rij.na_maanden is not None and rij.nog_te_volgen == 0 else rij.nog_te_volgen
    return [n for n in (rij.teller, rij.noemer, rest, loopt) if n is not None]


def _te_klein(rij: Rij, regels: Regels) -> bool:
    if any(0 < n < regels.drempel for n in _tellingen(rij)):
        return True
    return rij.teller == 0 and (rij.noemer or 0) < (regels.nul_vanaf_maal or 0) * regels.drempel


def _zelfde(een: Rij, ander: Rij) -> bool:
    return (een.maat, een.termijn, een.na_maanden) == (ander.maat, ander.termijn, ander.na_maanden)


def _verraadt(rij: Rij, ander: Rij, regels: Regels) -> bool:
    """D9: beside another half-year a figure moves by nothing or by so many that they are no small group."""
    if not _zelfde(rij, ander) or ander.status == Status.ONDERDRUKT:
        return False
    paren = ((rij.teller, ander.teller), (rij.noemer, ander.noemer))
    return any(0 < abs(a - b) < regels.verschil for a, b in paren if a is not None and b is not None)


def _kleine_treden(rijen: Sequence[Rij], dicht: set[int], regels: Regels) -> set[int]:
    """D6: a curve goes from month to month by nothing or by enough; a smaller step waits for the next month."""
    erbij: set[int] = set()
    getoond: dict[tuple[str | None, int | None], float] = {}
    for i, rij in sorted(enumerate(rijen), key=lambda x: (x[1].termijn or 0, x[1].na_maanden or 0)):
        if rij.na_maanden is None or rij.teller is None or i in dicht or rij.maat in LOPEND:
            continue
        trede = rij.teller - getoond.get((rij.maat, rij.termijn), 0)
        if 0 < trede < (regels.minimum_op_kromme or regels.drempel):
            erbij.add(i)
        else:
            getoond[rij.maat, rij.termijn] = rij.teller
    return erbij


def _grootte(rij: Rij) -> float:
    return float(rij.teller or 0)


def _leesbaar(rij: Rij, soort: Soort, regels: Regels) -> Rij:
    """D7: as a role may read it. A rounded figure carries no bounds: they would tell what it was."""
    if regels.afronding is None or rij.status != Status.OK:
        return rij
    teller, noemer, volgt = (None if n is None else float(afgerond(int(n), regels))
                             for n in (rij.teller, rij.noemer, rij.nog_te_volgen))  # fmt: skip
    waarde = rij.waarde
    if soort == Soort.TELLING:
        waarde = teller
    elif soort == Soort.AANDEEL and rij.teller is not None and rij.noemer:
        waarde = aandeel_afgerond(int(rij.teller), int(rij.noemer), regels)
    elif waarde is not None:
        waarde = round(waarde, 2) if waarde <= 1 else float(round(waarde))
    ervoor = None if rij.net_ervoor is None else round(rij.net_ervoor, 2)
    return replace(rij, waarde=waarde, teller=teller, noemer=noemer, ondergrens=None, bovengrens=None,
                   nog_te_volgen=None if volgt is None else int(volgt), net_ervoor=ervoor)  # fmt: skip


def kernvondsten(halfjaren: Sequence[tuple[str, Record]], *, drempel: int) -> Iterator[Vondst]:
    """The attack on these figures: what an outsider finds in all half-years (code, record) of one figure together."""
    gezien: list[Rij] = []
    for halfjaar, record in halfjaren:
        rijen = [rij_uit_json(rij) for rij in record["rijen"]]
        for rij in rijen:
            naam = f"{record['code']} {halfjaar} {rij.maat or ''}".strip()
            if any(0 < n < drempel for n in _tellingen(rij)):
                yield Vondst(naam, GETOOND)
            for ander in gezien:
                paren = ((rij.teller, ander.teller), (rij.noemer, ander.noemer)) if _zelfde(rij, ander) else ()
                if any(0 < abs(a - b) < drempel for a, b in paren if a is not None and b is not None):
                    yield Vondst(naam, VERSCHIL)
        if indicator(record["code"]).maten_tellen_op:
            yield from _alleen_verborgen(f"{record['code']} {halfjaar}", rijen)
        gezien += rijen


def _alleen_verborgen(naam: str, rijen: Sequence[Rij]) -> Iterator[Vondst]:
    """A row that is hidden alone among the parts of one whole."""
    per_lijn: dict[tuple[int | None, int | None], list[Rij]] = {}
    for rij in rijen:
        per_lijn.setdefault((rij.termijn, rij.na_maanden), []).append(rij)
    for lijn in per_lijn.values():
        if sum(rij.status == Status.ONDERDRUKT for rij in lijn) == 1:
            yield Vondst(naam, REST)
