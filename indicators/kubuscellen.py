"""Figures about people for roles outside the project: looked up among the cells of the role file, never counted."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from indicators.measurement import TOTAAL, Measurement, Rij, Status, onderdrukt, rij_uit_json
from indicators.unit import schrijf_datum
from protect.halfjaar import Periode, halfjaar_uit
from protect.kubus import ALLES, CIJFERS, KUBUSSEN, KWARTAAL, Cijfer, Kubus, Som, sectorgroepen
from protect.mensen import NIET_GETOOND
from protect.tabellen import TOTAAL as ALLE_CODES
from protect.tabellen import Plek
from store.referentie import geldig_op, lees_referentie
from store.rolbestanden import lees_rolbestand
from store.stand import Stand

AFGESLOTEN = "Afgesloten periode: {naam}, zoals bekend op {op}."
NOG_GEEN = "Er is nog geen afgesloten halfjaar met genoeg mensen."
WEL_PERIODES = "Wel: {namen}."
WEL_INDELING = "Wel: {wat}."
ACHTERHAALD = (
    "Na het afsluiten is er iets gemeld of hersteld. Het verschil is zo klein dat het over enkele mensen gaat: "
    "daarom blijft dit cijfer zoals het was."
)
VERSTUURD = "Het gaat om Kennisgevingen die in deze periode zijn verstuurd."
_KWARTALEN = (KWARTAAL, "startkwartaal")


@dataclass(frozen=True)
class _Tabel:
    """One table of one half-year in a role file: its cells by place."""

    kubus: Kubus
    document: Mapping[str, Any]
    cellen: Mapping[Plek, float | None]

    @property
    def assen(self) -> tuple[str, ...]:
        """The names of the axes."""
        return tuple(self.kubus.assen)

    def codes(self, as_: str) -> Sequence[str]:
        """The finest codes of an axis."""
        return next(tuple(x["codes"]) for x in self.document["assen"] if x["naam"] == as_)

    def cel(self, keuze: Mapping[str, str]) -> float | None:
        """A cell by the codes of its axes, totals where none is chosen. Raises KeyError where there is no such cell."""
        return self.cellen[tuple(keuze.get(as_) or self._alles(as_) for as_ in self.assen)]

    def _alles(self, as_: str) -> str:
        return str(next(next(iter(x["groepen"])) for x in self.document["assen"] if x["naam"] == as_))


def perioden(stand: Stand, code: str) -> tuple[Periode, ...]:
    """The closed half-years and their quarters that this role may ask of a figure on this peildatum, newest first."""
    return tuple(p for halfjaar in _halfjaren(stand, code) for p in _periodes(halfjaar, code))


def indelingen(code: str) -> tuple[str, ...]:
    """The dimensions by which other roles may see a figure; none for one that is shown for the whole country alone."""
    cijfer = _cijfer(code)
    kubus = _kubus(cijfer.kubus) if cijfer else None
    assen = [as_ for as_ in kubus.assen if cijfer and as_ != cijfer.as_] if kubus else []
    return tuple(kubus.kwartaal_als if kubus and as_ == KWARTAAL else as_ for as_ in assen)


def opgezocht(leeg: Measurement, stand: Stand, *, van: date | None, tot: date | None) -> Measurement:
    """The measurement with the cells of the role file in it; without rows, and a sentence why, where there are none."""
    code = leeg.indicator.code
    gekozen = _gekozen(stand, code, van, tot)
    if gekozen is None:
        return replace(leeg, opmerkingen=(NIET_GETOOND, _welke_periodes(stand, code)))
    halfjaar, periode = gekozen
    cijfer = _cijfer(code)
    rijen = _cellen(leeg, cijfer, halfjaar, periode) if cijfer else _kernrijen(leeg, halfjaar, periode)
    if rijen is None:
        wat = ", ".join(indelingen(code)) or "alleen voor heel Nederland"
        return replace(leeg, opmerkingen=(NIET_GETOOND, WEL_INDELING.format(wat=wat)))
    dag = date.fromisoformat(halfjaar["op"] if cijfer else halfjaar["tot"])
    zinnen = [AFGESLOTEN.format(naam=periode.naam, op=schrijf_datum(dag))]
    zinnen += [VERSTUURD] if cijfer and not leeg.indicator.in_periode else []
    zinnen += [ACHTERHAALD] if cijfer and cijfer.kubus in halfjaar.get("achterhaald", ()) else []
    opmerkingen = tuple(dict.fromkeys((*leeg.opmerkingen, *zinnen)))
    return replace(
        leeg, rijen=tuple(rijen), gegevens_tot=periode.tot, opmerkingen=opmerkingen,
        periode=(periode.van, periode.tot) if cijfer else None,
        hele_procenten=any(int(x["afgerond_op"]) > 1 for x in halfjaar["tabellen"].values()),
    )  # fmt: skip


def afgesloten_periode(
    code: str, stand: Stand, *, van: date | None, tot: date | None
) -> tuple[date | None, date | None]:
    """The first and last day of what a role is shown: as asked, else the newest closed half-year where there is one.

    What stands beside the figure without being about people is of the same days.
    """
    gekozen = _gekozen(stand, code, van, tot) if _cijfer(code) and van is None and tot is None else None
    return (gekozen[1].van, gekozen[1].tot) if gekozen else (van, tot)


def _halfjaren(stand: Stand, code: str) -> list[Mapping[str, Any]]:
    """What the role file has of a figure, newest first, as far as it was closed on the peildatum."""
    cijfer, dag = _cijfer(code), stand.peildatum.isoformat()
    bestand = lees_rolbestand(stand.editie, stand.rol)
    alle = [x for x in bestand["halfjaren"] if x["op"] <= dag and _heeft(x, cijfer, code)]
    return sorted(alle, key=lambda x: str(x["code"]), reverse=True)


def _heeft(halfjaar: Mapping[str, Any], cijfer: Cijfer | None, code: str) -> bool:
    return cijfer.kubus in halfjaar["tabellen"] if cijfer else code in halfjaar["kerncijfers"]


def _periodes(halfjaar: Mapping[str, Any], code: str) -> tuple[Periode, ...]:
    alle = halfjaar_uit(halfjaar["code"]).periodes
    return alle if _cijfer(code) else alle[:1]


def _gekozen(stand: Stand, code: str, van: date | None, tot: date | None) -> tuple[Mapping[str, Any], Periode] | None:
    """The half-year and the period in it that was asked for: the newest one when none was."""
    for halfjaar in _halfjaren(stand, code):
        for periode in _periodes(halfjaar, code):
            if (van is None and tot is None) or (van, tot) == (periode.van, periode.tot):
                return halfjaar, periode
    return None


def _welke_periodes(stand: Stand, code: str) -> str:
    namen = ", ".join(periode.naam for periode in perioden(stand, code))
    return WEL_PERIODES.format(namen=namen) if namen else NOG_GEEN


def _cijfer(code: str) -> Cijfer | None:
    return next((cijfer for cijfer in CIJFERS if cijfer.code == code), None)


def _kubus(naam: str) -> Kubus:
    return next(kubus for kubus in KUBUSSEN if kubus.naam == naam)


def _kernrijen(leeg: Measurement, halfjaar: Mapping[str, Any], periode: Periode) -> list[Rij] | None:
    if leeg.per != TOTAAL or leeg.filters or periode.code != halfjaar["code"]:
        return None
    return [rij_uit_json(rij) for rij in halfjaar["kerncijfers"][leeg.indicator.code]["rijen"]]


def _cellen(leeg: Measurement, cijfer: Cijfer, halfjaar: Mapping[str, Any], periode: Periode) -> list[Rij] | None:
    """The rows per group; None when what is asked is no cell of the cube."""
    document = halfjaar["tabellen"][cijfer.kubus]
    tabel = _Tabel(_kubus(cijfer.kubus), document, {tuple(x["plek"]): x["waarde"] for x in document["cellen"]})
    per, vast = _as_van(leeg.per, tabel.kubus), {_as_van(naam, tabel.kubus): code for naam, code in leeg.filters}
    if periode.code != halfjaar["code"]:
        vast = {KWARTAAL: periode.code, **vast}
    vast = {as_: code for as_, code in vast.items() if (as_, code) not in leeg.indicator.standaard}
    try:
        groepen = [(groep, naam) for groep, naam in _groepen(tabel, per) if vast.get(per, groep) == groep]
        return [rij for groep, naam in groepen for rij in _rijen(cijfer, tabel, (groep, naam),
                {**vast, **({per: groep} if per else {})})]  # fmt: skip
    except KeyError:  # no such axis, no such code, or three axes at once
        return None


def _as_van(dimensie: str, kubus: Kubus) -> str:
    """The axis of a dimension; nothing for the total. Raises nothing: an axis that is not there has no cells."""
    if dimensie == TOTAAL:
        return ""
    return KWARTAAL if dimensie == kubus.kwartaal_als else f"?{dimensie}" if dimensie in _KWARTALEN else dimensie


def _groepen(tabel: _Tabel, as_: str) -> Iterator[tuple[str, str]]:
    if not as_:
        yield TOTAAL, "Totaal"
        return
    if as_ not in tabel.assen:
        raise KeyError(as_)
    namen = _namen(as_)
    for code in tabel.codes(as_):
        yield code, namen.get(code, code)


def _namen(as_: str) -> Mapping[str, str]:
    if as_ == "sector":
        return sectorgroepen()
    gemeenten = lees_referentie("gemeenten")
    provincies = {x["provincie_code"]: x["provincie_naam"] for x in geldig_op(gemeenten, date.max) or gemeenten}
    return {**provincies, "onbekend": "Onbekend"}


def _rijen(cijfer: Cijfer, tabel: _Tabel, groep: tuple[str, str], keuze: Mapping[str, str]) -> Iterator[Rij]:
    if set(keuze) - set(tabel.assen):
        raise KeyError(", ".join(keuze))
    for maat, teller, noemer in cijfer.maten:
        rij = Rij(*groep, maat, None, None, None)
        van, deel = (_som(tabel, cijfer, keuze, som) for som in (noemer, teller))
        # A part of what may not be shown is not shown either: 0 of 0 would say of a hidden whole what nobody answered.
        dicht = bool(noemer) and _som(tabel, cijfer, keuze, ALLES) is None
        yield _gevuld(rij, None if dicht else deel, van, bool(noemer), tabel)


def _som(tabel: _Tabel, cijfer: Cijfer, keuze: Mapping[str, str], som: Som) -> float | None:
    """The sum of cells; None as soon as one of them is hidden."""
    totaal = 0.0
    for teken, code in som:
        cel = tabel.cel({**keuze, **({cijfer.as_: code} if cijfer.as_ and code != ALLE_CODES else {})})
        if cel is None:
            return None
        totaal += teken * cel
    return totaal


def _gevuld(rij: Rij, teller: float | None, noemer: float | None, aandeel: bool, tabel: _Tabel) -> Rij:
    """The row with its numbers; hidden as a whole when one of them is."""
    if teller is None or (aandeel and noemer is None):
        return onderdrukt(rij)
    if not aandeel:
        return replace(rij, waarde=teller, teller=teller)
    if not noemer:
        return replace(rij, teller=teller, noemer=noemer, status=Status.GEEN_WAARNEMINGEN)
    waarde = teller / noemer
    if int(tabel.document["afgerond_op"]) > 1:
        waarde = int(100 * waarde + 0.5) / 100
    return replace(rij, waarde=waarde, teller=teller, noemer=noemer)
