"""Where rows about people were removed: which figures can no longer be counted, and what is said of them."""

from datetime import date

from indicators.indicator import Indicator
from indicators.unit import schrijf_datum
from protect.mensen import ziet_mensen
from store.referentie import norm
from store.stand import Stand

ZOALS_BEWAARD = "Dit cijfer staat er zoals het is bewaard."
VAN_EDITIE = "Uit gegevens nr. {} zijn de regels over mensen verwijderd, {}."
VAN_DAG = "Van trajecten die vóór {} waren afgelopen, zijn de regels verwijderd, volgens de bewaartermijn."
NIET_MEER_MEE = "Trajecten die vóór {} waren afgelopen, tellen hier niet meer mee: hun regels zijn verwijderd."
# What is counted over all that was ever known, and not over a period or what is so on the day.
_OVER_ALLES = ("trajecten_op", "overzichten_op", "signaalparen_op")
# What lays the logs beside the stand of gemeenten looks back for as long as a gemeente counts as a doorgever.
_KIJKT_TERUG = ("doorgevers_op", "alle_tegenspraken_op", "tegenspraakstanden_op")


def onvolledig(indicator: Indicator, stand: Stand, *, van: date | None = None) -> str:
    """Why a figure cannot be counted from the rows that are left, as a sentence; '' where it can."""
    manifest, delen = stand.editie.manifest, indicator.delen
    op_logs = [i for i in delen if i.feed or i.relatie in _KIJKT_TERUG]
    if not op_logs or not ziet_mensen(stand):
        return ""
    if "verwijderd" in manifest:
        return VAN_EDITIE.format(stand.editie.nummer, manifest["verwijderd"])
    over_mensen = [i for i in op_logs if i.feed != "maandtellingen"]
    vanaf = manifest.get("bewaard_vanaf")
    if vanaf and over_mensen and min(_eerste_dag(i, stand, van) for i in over_mensen).isoformat() < vanaf:
        return VAN_DAG.format(schrijf_datum(date.fromisoformat(vanaf)))
    return ""


def _eerste_dag(indicator: Indicator, stand: Stand, van: date | None) -> date:
    """The first day whose rows a figure needs. A curve enters its pauzes on the first day that is kept."""
    if indicator.relatie in _KIJKT_TERUG:
        maand = stand.peildatum.year * 12 + stand.peildatum.month - 1
        maand -= int(norm("doorgeven_binnen_maanden", stand.peildatum))
        return date(maand // 12, maand % 12 + 1, 1)
    begin = van or stand.van or date(stand.peildatum.year, 1, 1)
    return min(begin, stand.peildatum) if indicator.in_periode else stand.peildatum


def telt_niet_mee(indicator: Indicator, stand: Stand) -> tuple[str, ...]:
    """What is said of a figure over all trajecten or pauzes where the oldest were removed."""
    vanaf = stand.editie.manifest.get("bewaard_vanaf")
    over_alles = indicator.op_curve or indicator.relatie in _OVER_ALLES
    if not vanaf or not over_alles or indicator.in_periode or not ziet_mensen(stand):
        return ()
    return (NIET_MEER_MEE.format(schrijf_datum(date.fromisoformat(vanaf))),)
