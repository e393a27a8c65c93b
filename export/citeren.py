"""The sheet Citeren: what may be quoted, as whole sentences, with the figure, its source and what not to say."""

import re

from charts.kader import BRON
from charts.verdeling import Verdeling, verdelingen
from charts.zinnen.adoptie import plek
from charts.zinnen.beelden import citeerzin
from export.blad import Blad, Cel, Kolom, tekst
from export.citeerzinnen import Citaat, citaten
from export.citeerzinnen_pauzes import pauzecitaten
from export.stempel import CONCEPT, VOORBEELD, Uitgave, leesdag, stempel
from indicators.adoption import ADO_01, ADO_02, ADO_03, ADO_07
from indicators.creditors import SCH_11
from indicators.measure import measure
from indicators.measurement import TOTAAL, Measurement, Rij, Status
from indicators.pauses import PAU_05
from indicators.tekst import ingevuld, schrijf_rij
from indicators.unit import Unit, schrijf_aantal, van_de
from store.stand import Stand

MEESTE_ZINNEN = 15
AANDEEL = re.compile(r"\d+,\d%")
KOLOMMEN = (
    Kolom("Code"), Kolom("Zin", 70), Kolom("Cijfer", 26), Kolom("Stand van"), Kolom("Status", 14), Kolom("Bron", 30),
    Kolom("Zeg niet", 40),
)  # fmt: skip
MAG_NIET = "Deze zinnen zijn een concept. Neem ze niet over zonder het woord concept erbij."
MAG = "Deze zinnen zijn vastgesteld. Neem ze over met de stand en de bron erbij."


def citeren(stand: Stand, uitgave: Uitgave = CONCEPT) -> Blad:
    """At most fifteen sentences about the country, then one per provincie."""
    rijen = [*_landelijk(stand, uitgave), *_per_provincie(stand, uitgave)]
    return Blad(
        naam="Citeren", titel="Zinnen om over te nemen", stempel=stempel(stand, uitgave),
        noten=(MAG if uitgave.vastgesteld else MAG_NIET,), kolommen=KOLOMMEN, rijen=tuple(rijen),
    )  # fmt: skip


def status(stand: Stand, uitgave: Uitgave) -> str:
    """The word in the column Status."""
    return f"{uitgave.status}; {VOORBEELD}" if stand.editie.voorbeeld else uitgave.status


def _landelijk(stand: Stand, uitgave: Uitgave) -> list[tuple[Cel, ...]]:
    alle = (*citaten(stand), *pauzecitaten(stand))
    return [_rij(citaat, stand, uitgave) for citaat in alle[:MEESTE_ZINNEN]]


def _rij(citaat: Citaat, stand: Stand, uitgave: Uitgave) -> tuple[Cel, ...]:
    meting = citaat.meting
    rij = meting.totaal(citaat.maat)
    aandeel = meting.eenheid(rij.maat).write(rij.waarde)
    zeg_niet = _zeg_niet(citaat.zeg_niet or meting.indicator.zeg_niet, stand, aandeel=aandeel)
    dag = (meting.periode[1] if meting.periode else None) or meting.gegevens_tot or meting.peildatum
    return (
        meting.indicator.code, citaat.zin, _cijfer(meting, rij), dag, status(stand, uitgave),
        _bron(stand, citaat.bron), zeg_niet,
    )  # fmt: skip


def _cijfer(meting: Measurement, rij: Rij) -> str:
    """The figure itself; of one that falls into parts every part that may be read and is not nought."""
    if meting.indicator is ADO_07:
        return _splitsing(meting)
    if meting.indicator not in (PAU_05, SCH_11):
        return schrijf_rij(meting, rij).partition(";")[0]
    namen = meting.indicator.maat_teksten
    delen = [r for r in meting.rijen if r.status == Status.OK and r.teller and r.groep == TOTAAL]
    return "; ".join(f"{namen[r.maat or '']}: {schrijf_rij(meting, r).partition(';')[0]}" for r in delen)


def _splitsing(ado_07: Measurement) -> str:
    """A change of ADO-01 is never shown without its split."""
    namen = ado_07.indicator.maat_teksten
    delen = [(namen[maat], ado_07.totaal(maat).teller) for maat in ("begonnen", "eerste_antwoord_ja", "gestopt")]
    return "; ".join(f"{naam}: {schrijf_aantal(aantal or 0)}" for naam, aantal in delen)


def _zeg_niet(zin: str, stand: Stand, *, aandeel: str) -> str:
    """What not to say, with the share of the row where the words name one."""
    return tekst(AANDEEL.sub(aandeel, ingevuld(zin, stand.peildatum)))


def _per_provincie(stand: Stand, uitgave: Uitgave) -> list[tuple[Cel, ...]]:
    (land,) = _verdeeld(stand, TOTAAL)
    gebieden = sorted(_verdeeld(stand, "provincie"), key=lambda v: v.naam)
    return [
        (ADO_01.code, _zin(v, land, stand), van_de(v.gebruikt, v.totaal), stand.peildatum, status(stand, uitgave),
         _bron(stand), _zeg_niet(ADO_01.zeg_niet, stand, aandeel=Unit.AANDEEL.write(v.gebruikt / v.totaal)))
        for v in gebieden if v.totaal
    ]  # fmt: skip


def _zin(gebied: Verdeling, land: Verdeling, stand: Stand) -> str:
    waar = plek("provincie", gebied.naam)
    return citeerzin(gebied, land, plek=waar, peildatum=stand.peildatum, vandaag=leesdag(stand))


def _verdeeld(stand: Stand, per: str) -> tuple[Verdeling, ...]:
    een, twee, drie = (measure(i, stand, per=per) for i in (ADO_01, ADO_02, ADO_03))
    return verdelingen(een, twee, ado_03=drie)


def _bron(stand: Stand, bron: str = BRON) -> str:
    return f"NVVK, {bron}, gegevens nr. {stand.editie.nummer}"
