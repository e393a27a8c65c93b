"""What a log tells on a day, worked out slowly and plainly from its deliveries: the counterpart of store/sql."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from dateutil.relativedelta import relativedelta

DAG = timedelta(days=1)
Rij = Mapping[str, Any]
Feit = tuple[str, ...]
# The columns that one fact of a row is made of: the first says whether there is one, the last when it happened.
FEITEN_VAN_SIGNAAL: dict[str, Feit] = {
    "schuldenoverzicht": ("schuldenoverzicht_compleet_op",),
    "nieuwe_achterstand": ("nieuwe_achterstand_op",),
    "achterstand_hersteld": ("achterstand_hersteld_op",),
    "ingetrokken": ("ingetrokken_op",),
    "einde": ("uitstroomreden", "traject_einddatum"),
}
TOEGEKEND = ("toegekend", "gedeeltelijk")
HERKOMST = ("blad", "rij", "gemeld_op")


@dataclass(frozen=True)
class Levering:
    """One delivery of one feed by one bronhouder, in the order of acceptance."""

    afzender: str
    soort: str
    peildatum: date
    rijen: Sequence[Rij]


@dataclass
class Versie:
    """What is known of one row from a day on, and since when of each fact."""

    van: date
    rij: Rij
    sinds: dict[str, date]


def geldend(leveringen: Iterable[Levering], soort: str) -> list[Levering]:
    """The deliveries of a feed that count, oldest peildatum first: the last of an afzender on a peildatum."""
    laatste = {(x.afzender, x.peildatum): x for x in leveringen if x.soort == soort}
    volgorde = list(laatste.values())
    return sorted(volgorde, key=lambda x: x.peildatum)


def verlopen(leveringen: Sequence[Levering], afzender: str, soort: str) -> list[list[Versie]]:
    """Per signal or Kennisgeving of one bronhouder its versions, oldest first."""
    per_sleutel: dict[tuple[Any, ...], list[Versie]] = {}
    for levering in geldend(leveringen, soort):
        gezien: dict[tuple[Any, ...], int] = {}
        for rij in levering.rijen if levering.afzender == afzender else ():
            sleutel = _sleutel(rij, soort)
            gezien[sleutel] = gezien.get(sleutel, 0) + 1
            _voeg_toe(per_sleutel.setdefault((*sleutel, gezien[sleutel]), []), rij, soort, levering.peildatum)
    return list(per_sleutel.values())


def _sleutel(rij: Rij, soort: str) -> tuple[Any, ...]:
    if soort == "signalen":
        return (
            (rij["signaal_id"],)
            if rij["signaal_id"]
            else (rij["traject_id"], rij["signaalnummer"], rij["signaaldatum"])
        )
    naam = rij["schuldeiser_ruw"] or rij["schuldeiser_id"]
    eigen = (rij["traject_id"], naam, rij["incassant_id"], rij["verzonden_op"])
    return (rij["kennisgeving_id"],) if rij["kennisgeving_id"] else eigen


def _inhoud(rij: Rij) -> dict[str, Any]:
    return {naam: waarde for naam, waarde in rij.items() if naam not in HERKOMST and not naam.endswith("_ruw")}


def _voeg_toe(versies: list[Versie], rij: Rij, soort: str, peildatum: date) -> None:
    begin = rij["signaaldatum" if soort == "signalen" else "verzonden_op"]
    feiten = _feiten(rij, soort)
    if not versies:
        sinds = {naam: _laatste(op, rij["gemeld_op"] or op or peildatum) for naam, (_, op) in feiten.items()}
        if "verlengd" in feiten:
            sinds["verlengd"] = rij["gemeld_op"] or peildatum
        versies.append(Versie(_laatste(begin, rij["gemeld_op"]), rij, sinds))
        return
    vorige = versies[-1]
    if _inhoud(vorige.rij) == _inhoud(rij):
        return
    van = max(vorige.van, rij["gemeld_op"] or peildatum)
    toen = _feiten(vorige.rij, soort)
    versies.append(Versie(van, rij, {
        naam: vorige.sinds[naam] if naam in toen and toen[naam][0] == waarde else _laatste(van, op)
        for naam, (waarde, op) in feiten.items()
    }))  # fmt: skip


def _laatste(*dagen: date | None) -> date:
    return max(dag for dag in dagen if dag)


def _feiten(rij: Rij, soort: str) -> dict[str, tuple[Any, date | None]]:
    """Per fact that a row holds: what it says, and when it happened."""
    if soort == "signalen":
        alle = {n: (tuple(rij[k] for k in kolommen), rij[kolommen[-1]]) for n, kolommen in FEITEN_VAN_SIGNAAL.items()}
        return {n: (w, op) for n, (w, op) in alle.items() if any(w)}
    uit: dict[str, tuple[Any, date | None]] = {}
    if rij["reactie"] != "geen_reactie":
        soort_antwoord = "toekenning" if rij["reactie"] in TOEGEKEND else rij["reactie"]
        uit["reactie"] = (soort_antwoord, rij["reactie_op"])
    if rij["uitkomst"] or rij["uitkomst_op"]:
        uit["uitkomst"] = ((rij["uitkomst"], rij["uitkomst_op"]), rij["uitkomst_op"])
    if rij["schending"] != "geen_melding":
        uit["schending"] = ((rij["schending"], rij["schending_op"]), rij["schending_op"])
    if rij["verlengd_tot"]:
        uit["verlengd"] = (rij["verlengd_tot"], None)
    return uit


def bekend_op(versies: Sequence[Versie], dag: date) -> Versie | None:
    """The version that holds on a day."""
    return next((x for x in reversed(versies) if x.van <= dag), None)


def feit(versie: Versie, naam: str, dag: date) -> bool:
    """Whether a fact is known on a day."""
    return naam in versie.sinds and versie.sinds[naam] <= dag


def maanden_tussen(start: date, dag: date) -> float:
    """Calendar months t = k + d / L; the day must not lie before the start."""
    k = 0
    while start + relativedelta(months=k + 1) <= dag:
        k += 1
    van, tot = start + relativedelta(months=k), start + relativedelta(months=k + 1)
    return k + (dag - van).days / (tot - van).days


@dataclass(frozen=True)
class Pauze:
    """One pauze on a moment, as pauzes_op tells it."""

    zekerheid: str
    start: date
    laatste_dag: date | None
    termijn: int | None
    lopend: bool
    uitkomst: str
    beeindigd_op: date | None
    voorbij_zonder_einde: bool
    curve: tuple[float, float, str] | None


def pauze(versie: Versie, moment: date, afspraak: Rij) -> Pauze | None:
    """The pauze that a version of a Kennisgeving is on a moment; `afspraak` is what its creditor agreed to."""
    rij = versie.rij
    bekend = feit(versie, "reactie", moment)
    maanden = rij["termijn_toegezegd_maanden"] or afspraak["maanden"]
    verlenging = rij["verlengd_tot"] if feit(versie, "verlengd", moment) else None
    if bekend and rij["reactie"] in TOEGEKEND:
        start, sinds = rij["pauze_start"] or rij["ontvangen_op"] or rij["verzonden_op"], versie.sinds["reactie"]
        gepland = rij["pauze_eind_gepland"] or _laatste_dag(start, maanden)
        termijn = maanden or _hele_maanden(start, gepland or rij["verlengd_tot"])
        return _pauze(
            versie, moment, zekerheid="bevestigd", start=start, sinds=sinds, laatste=verlenging or gepland,
            maanden=termijn, verlengd=bool(verlenging),
        )  # fmt: skip
    if (not bekend or rij["reactie"] == "in_behandeling") and afspraak["stopt"]:
        start, maanden = rij["ontvangen_op"] or rij["verzonden_op"], afspraak["maanden"]
        sinds = _laatste(rij["verzonden_op"], versie.sinds.get("verzonden", versie.van))
        return _pauze(
            versie, moment, zekerheid="volgens_convenant", start=start, sinds=sinds,
            laatste=_laatste_dag(start, maanden), maanden=maanden, verlengd=False,
        )  # fmt: skip
    return None


def _laatste_dag(start: date, maanden: float | None) -> date | None:
    return start + relativedelta(months=int(maanden)) - DAG if maanden else None


def _hele_maanden(start: date, laatste: date | None) -> int | None:
    """The number of months that a pauze of these days counts, when that is whole."""
    return next((k for k in range(1, 40) if laatste and start + relativedelta(months=k) == laatste + DAG), None)


def _pauze(
    versie: Versie, moment: date, *, zekerheid: str, start: date, sinds: date,
    laatste: date | None, maanden: float | None, verlengd: bool,
) -> Pauze:  # fmt: skip
    heeft_uitkomst = feit(versie, "uitkomst", moment)
    op = (versie.rij["uitkomst_op"] or versie.sinds["uitkomst"]) if heeft_uitkomst else None
    telt = op is not None and (laatste is None or op <= laatste + DAG)
    voorbij = laatste is not None and laatste < moment
    uitkomst = (versie.rij["uitkomst"] or "onbekend") if telt else "verlopen_zonder_besluit" if voorbij else ""
    einde = op if telt else laatste + DAG if voorbij and laatste else None
    termijn = int(maanden) if maanden else None
    return Pauze(
        zekerheid=zekerheid, start=start, laatste_dag=laatste, termijn=termijn,
        lopend=start <= moment and not heeft_uitkomst and not voorbij,
        uitkomst=uitkomst, beeindigd_op=einde, voorbij_zonder_einde=voorbij and not heeft_uitkomst,
        curve=_curve(
            start, sinds, laatste=laatste, termijn=termijn, moment=moment, einde=einde, uitkomst=uitkomst,
            verlengd=verlengd,
        ) if termijn else None,
    )  # fmt: skip


def _curve(
    start: date, sinds: date, *, laatste: date | None, termijn: int, moment: date, einde: date | None, uitkomst: str,
    verlengd: bool,
) -> tuple[float, float, str] | None:  # fmt: skip
    """Entry, exit and cause; None when the pauze is not on the curve."""
    om = start + relativedelta(months=termijn)
    grens = min(om, laatste + DAG) if laatste else om
    loopt_door = verlengd and laatste is not None and laatste + DAG > om
    if einde and (einde <= grens or not loopt_door):
        dag, oorzaak = min(einde, grens), uitkomst
    elif moment >= grens:
        dag, oorzaak = grens, "" if loopt_door else "verlopen_zonder_besluit"
    else:
        dag, oorzaak = moment, ""
    if dag < start:
        return None
    intrede = maanden_tussen(start, sinds) if sinds > start else 0.0
    uittrede = maanden_tussen(start, dag)
    return (intrede, uittrede, oorzaak) if intrede == 0 or intrede < uittrede else None
