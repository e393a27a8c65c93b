"""The measurements an editie stores, so that it keeps answering when definitions change."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

import polars as pl

from indicators.adoption import ADO_01, ADO_02, ADO_03
from indicators.cijferboek import ALLE
from indicators.creditors import SCH_11
from indicators.creditors_speed import SCH_03
from indicators.indicator import Indicator
from indicators.measure import NAAST_DE_LOGS, measure_all
from indicators.measurement import Measurement
from indicators.onvolledig import onvolledig
from indicators.opgeslagen import Sleutel, als_record, sleutel, sleutel_van
from indicators.outcomes import PAU_03, PAU_03_PER_MAAND
from indicators.pauses import PAU_01, PAU_02, PAU_06, PAU_07
from indicators.signals import SIG_01
from indicators.tegenspraken import zonder_schuldeisers
from store.editie import Editie, bewaarde_metingen
from store.leveringen import Levering, rijen_pad
from store.rolbestanden import lees_rolbestand
from store.stand import Stand

GEBRUIKELIJK = ("provincie", "grootteklasse")
# What the screens ask of the logs beside the totals. On the newest day only: it takes long over millions of rows.
VAN_SCHERMEN: tuple[tuple[Indicator, tuple[str, ...]], ...] = (
    (SIG_01, ("maand", "signaalnummer", "verzender", "initiatief")),
    (PAU_01, ("sector", "termijn", "zekerheid")),
    (PAU_02, ("zekerheid",)),
    (PAU_03, ("startkwartaal",)),
    (PAU_03_PER_MAAND, ("totaal",)),
    (PAU_06, ("week", "uitvoerder")),
    (PAU_07, ("uitvoerder",)),
    (SCH_03, ("convenant",)),
    (SCH_11, ("convenant",)),
)
# What figures on signals, pauzes and creditors rest on.
_VAN_LOGS = ("signalen", "reacties", "maandtellingen", "betwisting", "uitzondering")
_BEPALEND = ("schema", "definities", "vingerafdrukken")
_EEN_ROL = "publiek"  # what gemeenten pass on is the same for every role
Doorsnede = tuple[Indicator, str]
Records = list[dict[str, Any]]


def metingen(editie: Editie, vorige: Editie | None = None) -> Records:
    """Every indicator by its usual dimensions at each delivered peildatum, as the command line would print it.

    Days before the first thing that differs from `vorige` were measured then, and are taken over; figures on the logs
    only when the logs are the same.
    """
    dagen = peildata(editie)
    bekend = {sleutel_van(x): {**x, "editie": editie.naam} for x in _overgenomen(editie, vorige)} if vorige else {}
    return [x for dag in dagen for x in _van_dag(Stand(editie, dag), bekend, nieuwste=dag == dagen[-1])]


def _niet_te_meten(editie: Editie, dag: date) -> set[str]:
    """The figures whose rows of this day were removed: what was stored of them is all there is."""
    return {i.code for i in ALLE if onvolledig(i, Stand(editie, dag))}


def _overgenomen(editie: Editie, vorige: Editie) -> Records:
    grens, logs = eerste_verschil(editie, vorige), _logs(editie) == _logs(vorige)
    zelfde = all(editie.manifest.get(naam) == vorige.manifest.get(naam) for naam in _BEPALEND)
    alleen_logs = {i.code for i in ALLE if i.feed and i.relatie not in NAAST_DE_LOGS} if logs and zelfde else set()
    van_logs = set() if logs else {i.code for i in ALLE if i.feed or i.code.startswith("DAT")}
    records = [(date.fromisoformat(x["peildatum"]), x) for x in bewaarde_metingen(vorige)]
    vast = {dag: _niet_te_meten(editie, dag) for dag in {dag for dag, _ in records}}
    return [
        x for dag, x in records if x["code"] in alleen_logs | vast[dag] or (dag < grens and x["code"] not in van_logs)
    ]


def _logs(editie: Editie) -> list[tuple[str, str, date]]:
    return [_inhoud(x) for x in editie.geldende_leveringen if x.soort in _VAN_LOGS]


def _van_dag(stand: Stand, bekend: Mapping[Sleutel, dict[str, Any]], *, nieuwste: bool) -> Records:
    alle, weg = _doorsneden(nieuwste=nieuwste), _niet_te_meten(stand.editie, stand.peildatum)
    nieuw = [(i, per) for i, per in alle if i.code not in weg and sleutel(i, stand.peildatum, per) not in bekend]
    gemeten = {sleutel_van(x): x for x in _gemeten(stand, nieuw)}
    gezocht = [sleutel(i, stand.peildatum, per) for i, per in alle if i.code not in weg]
    vast = [x for x in bekend.values() if x["code"] in weg and x["peildatum"] == stand.peildatum.isoformat()]
    return [*(gemeten.get(x) or bekend[x] for x in gezocht), *vast]


def _doorsneden(*, nieuwste: bool) -> list[Doorsnede]:
    gewoon = [(i, per) for per in ("totaal", *GEBRUIKELIJK) for i in ALLE if per in ("totaal", *i.dimensies)]
    gewoon = [(i, per) for i, per in gewoon if per == "totaal" or not i.feed]
    return gewoon + [(i, per) for i, pers in VAN_SCHERMEN for per in pers if nieuwste]


def _gemeten(stand: Stand, doorsneden: Iterable[Doorsnede]) -> Records:
    per_indeling: dict[str, list[Indicator]] = {}
    for indicator, per in doorsneden:
        per_indeling.setdefault(per, []).append(indicator)
    return [als_record(x) for per, samen in per_indeling.items() for x in measure_all(samen, stand, per=per)]


def eerste_verschil(editie: Editie, vorige: Editie) -> date:
    """The first day on which the two can say something else: all of them when tables or definitions differ."""
    if any(editie.manifest.get(naam) != vorige.manifest.get(naam) for naam in _BEPALEND):
        return date.min
    if _beslissingen(editie) != _beslissingen(vorige):
        return date.min  # which of two answers holds, holds from the day of those answers
    nu, toen = ({_inhoud(x): x for x in e.geldende_leveringen if x.zegt_iets} for e in (editie, vorige))
    if [x for x in nu if x in toen] != [x for x in toen if x in nu]:
        return date.min  # at equal dates the later delivery wins
    anders = [x for inhoud, x in {**nu, **toen}.items() if (inhoud in nu) != (inhoud in toen)]
    return min((_eerste_dag(editie, x) for x in anders), default=date.max)


def _beslissingen(editie: Editie) -> list[tuple[str, str, date]]:
    return [_inhoud(x) for x in editie.geldende_leveringen if x.soort == "beslissing"]


def _inhoud(levering: Levering) -> tuple[str, str, date]:
    return levering.sha256, levering.lezing, levering.peildatum


def _eerste_dag(editie: Editie, levering: Levering) -> date:
    oudste = pl.scan_parquet(rijen_pad(editie.data, levering)).select(pl.col("antwoorddatum").min()).collect().item()
    return min(oudste or levering.peildatum, levering.peildatum)


def totalen(editie: Editie, vorige: Editie | None = None) -> dict[str, dict[str, int]]:
    """Per peildatum the three counts and their sum, which must be the number of gemeenten of that day.

    Of days before the first thing that differs from `vorige` they are what was counted then.
    """
    grens = eerste_verschil(editie, vorige) if vorige else date.min
    toen = vorige.manifest.get("totalen", {}) if vorige else {}
    bekend = {dag: toen[dag.isoformat()] for dag in peildata(editie) if dag < grens and dag.isoformat() in toen}
    return {dag.isoformat(): bekend.get(dag) or _totaal(Stand(editie, dag)) for dag in peildata(editie)}


def _totaal(stand: Stand) -> dict[str, int]:
    ja, nog_niet, stil = (meting.totaal() for meting in measure_all((ADO_01, ADO_02, ADO_03), stand))
    telling = {
        "gebruikt": int(ja.teller or 0),
        "gebruikt_nog_niet": int(nog_niet.teller or 0),
        "geen_reactie": int(stil.teller or 0),
    }
    gemeenten = int(ja.noemer or 0)
    if sum(telling.values()) != gemeenten:
        raise ArithmeticError(f"{stand.peildatum}: {telling} telt niet op tot {gemeenten}")
    return {**telling, "gemeenten": gemeenten}


def peildata(editie: Editie) -> tuple[date, ...]:
    """The days an editie answers for by heart, oldest first: its inventories, and the newest day of an answer."""
    nieuwste = editie.nieuwste_antwoorddag
    return tuple(sorted({*editie.inventarisaties, *((nieuwste,) if nieuwste else ())}))


def openbare_metingen(editie: Editie, vorige: Editie | None) -> Records:
    """What every role may know of gemeenten that rests on rows about people: stored, for they cannot open those.

    Of a day whose rows were removed, and of days before the first thing that differs, it is what `vorige` stored.
    """
    figuren = [i for i in ALLE if i.relatie in NAAST_DE_LOGS and not i.over_mensen]
    bekend = {sleutel_van(x): x for x in lees_rolbestand(vorige, _EEN_ROL).get("openbaar", [])} if vorige else {}
    gevraagd = [
        (i, Stand(editie, dag), per)
        for dag in peildata(editie)
        for i in figuren
        for per in ("totaal", *(naam for naam in i.dimensies if naam != "gemeente"))
    ]
    grens = eerste_verschil(editie, vorige) if vorige and _logs(editie) == _logs(vorige) else date.min
    records = [_openbaar_record(*x, bekend, vast=x[1].peildatum < grens) for x in gevraagd]
    return [{**record, "editie": editie.naam} for record in records if record]


def _openbaar_record(
    indicator: Indicator, stand: Stand, per: str, bekend: Mapping[Sleutel, dict[str, Any]], *, vast: bool
) -> dict[str, Any] | None:
    weg, eerder = onvolledig(indicator, stand), bekend.get(sleutel(indicator, stand.peildatum, per))
    return eerder if weg or (vast and eerder) else als_record(_openbaar(indicator, stand, per))


def _openbaar(indicator: Indicator, stand: Stand, per: str) -> Measurement:
    deel = zonder_schuldeisers(indicator) if indicator.relatie == "tegenspraakstanden_op" else indicator
    return measure_all([deel], stand, per=per)[0]
