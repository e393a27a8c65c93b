"""Sentences that may be quoted as they stand: each from one measurement, with its counts and its day."""

from collections.abc import Callable
from dataclasses import dataclass

from charts.kader import BRON
from charts.taal import enkel_of_meer, gemeenten_woord
from charts.zinnen.adoptie import grenszin, kernzin
from charts.zinnen.verandering import erbij_zin, gestopt_zin
from charts.zinnen.weg import titel_weg
from export.stempel import leesdag
from indicators.adoption import ADO_01, ADO_02, ADO_03, ADO_04, ADO_05, ADO_06, ADO_07, ADO_08, ADO_09
from indicators.indicator import Indicator
from indicators.measure import measure
from indicators.measurement import Measurement, Status
from indicators.unit import Unit, schrijf_aantal, schrijf_datum
from store.stand import Stand


@dataclass(frozen=True, slots=True)
class Citaat:
    """A sentence and the measurement it speaks of; `maat` is which of its values stands beside it.

    `zeg_niet` where the figure itself says nothing of the kind, `bron` where it is not an inventory.
    """

    zin: str
    meting: Measurement
    maat: str | None = None
    zeg_niet: str = ""
    bron: str = BRON


Maker = Callable[[dict[str, Measurement], Stand], str]


def citaten(stand: Stand) -> tuple[Citaat, ...]:
    """What may be quoted about the country; a figure that cannot be given is left out."""
    metingen = {i.code: measure(i, stand) for i in _NODIG}
    alle = [Citaat(maak(metingen, stand), metingen[i.code], maat) for i, maat, maak in _ZINNEN]
    return tuple(c for c in alle if c.zin and c.meting.totaal(c.maat).status == Status.OK)


def _op(stand: Stand, zin: str) -> str:
    """The sentence with its day in front, so that it can travel alone."""
    return f"Stand van {schrijf_datum(stand.peildatum)}: {zin[:1].lower() + zin[1:]}" if zin else ""


def _kern(m: dict[str, Measurement], stand: Stand) -> str:
    return _op(stand, kernzin(m["ADO-01"], vandaag=leesdag(stand)))


def _grens(m: dict[str, Measurement], stand: Stand) -> str:
    return _op(stand, grenszin(m["ADO-01"], m["ADO-03"], vandaag=leesdag(stand)))


def _nog_niet(m: dict[str, Measurement], stand: Stand) -> str:
    rij = m["ADO-02"].totaal()
    werkwoord = enkel_of_meer(rij.teller or 0, "gebruikte", "gebruikten")
    telling, aandeel = _telling(m["ADO-02"], "gemeenten")
    return f"Op {schrijf_datum(stand.peildatum)} {werkwoord} {telling} de Kennisgeving (nog) niet ({aandeel})."


def _antwoord(m: dict[str, Measurement], stand: Stand) -> str:
    had = enkel_of_meer(m["ADO-04"].totaal().teller or 0, "had", "hadden")
    telling, aandeel = _telling(m["ADO-04"], "gemeenten")
    return f"Op {schrijf_datum(stand.peildatum)} {had} {telling} antwoord gegeven ({aandeel})."


def _van_wie_antwoord_gaf(m: dict[str, Measurement], stand: Stand) -> str:
    dag, rij = schrijf_datum(stand.peildatum), m["ADO-05"].totaal()
    if not rij.noemer:
        return ""
    werkwoord = enkel_of_meer(rij.teller or 0, "gebruikte", "gebruikten")
    antwoord = f"Van de {schrijf_aantal(rij.noemer)} gemeenten die antwoord gaven, {werkwoord} op {dag}"
    return f"{antwoord} {schrijf_aantal(rij.teller or 0)} de Kennisgeving ({Unit.AANDEEL.write(rij.waarde)})."


def _inwoners(m: dict[str, Measurement], stand: Stand) -> str:
    telling, aandeel = _telling(m["ADO-06"], "inwoners")
    woonden = f"Op {schrijf_datum(stand.peildatum)} woonden {telling}"
    return f"{woonden} in een gemeente die de Kennisgeving gebruikte ({aandeel})."


def _erbij(m: dict[str, Measurement], stand: Stand) -> str:
    tellingen = [m["ADO-07"].totaal(maat).teller for maat in ("begonnen", "eerste_antwoord_ja", "gestopt")]
    if stand.vorige_peildatum is None or None in tellingen:
        return ""
    begonnen, eerste_ja, gestopt = (int(telling or 0) for telling in tellingen)
    tussen = f"Van {schrijf_datum(stand.vorige_peildatum)} tot en met {schrijf_datum(stand.peildatum)}"
    zin = erbij_zin(begonnen, eerste_ja)
    return f"{tussen}: {zin[:1].lower() + zin[1:]} {gestopt_zin(gestopt)}"


def _nodig(m: dict[str, Measurement], stand: Stand) -> str:
    return titel_weg(m["ADO-08"], m["ADO-09"], ado_01=m["ADO-01"], vandaag=leesdag(stand))


def _tempo(m: dict[str, Measurement], stand: Stand) -> str:
    rij = m["ADO-09"].totaal("eigen_start")
    if rij.status != Status.OK or rij.teller is None:
        return ""
    begon = enkel_of_meer(rij.teller, "begon", "begonnen")
    tot = f"In de laatste drie hele maanden voor {schrijf_datum(stand.peildatum)}"
    return f"{tot} {begon} {gemeenten_woord(rij.teller)}: {Unit.PER_MAAND.write(rij.waarde)} per maand."


def _telling(meting: Measurement, wie: str) -> tuple[str, str]:
    """The count of those meant, and its share: 200 van de 342 gemeenten; 58,5%."""
    rij = meting.totaal()
    telling = f"{schrijf_aantal(rij.teller or 0)} van de {schrijf_aantal(rij.noemer or 0)} {wie}"
    return telling, Unit.AANDEEL.write(rij.waarde)


_ZINNEN: tuple[tuple[Indicator, str | None, Maker], ...] = (
    (ADO_01, None, _kern),
    (ADO_03, None, _grens),
    (ADO_02, None, _nog_niet),
    (ADO_04, None, _antwoord),
    (ADO_05, None, _van_wie_antwoord_gaf),
    (ADO_06, None, _inwoners),
    (ADO_07, "begonnen", _erbij),
    (ADO_08, None, _nodig),
    (ADO_09, "eigen_start", _tempo),
)
_NODIG = (ADO_01, ADO_02, ADO_03, ADO_04, ADO_05, ADO_06, ADO_07, ADO_08, ADO_09)
