"""Sentences that may be quoted about requests, pauzes and creditors: each over its own period, and from whom it is."""

from charts.taal import aan_het_begin, enkel_of_meer, gemeenten_woord, opsomming
from charts.zinnen.pauzes import periode_zin, titel_pauzes
from export.citeerzinnen import Citaat
from indicators.creditors import SCH_02, SCH_11
from indicators.measure import measure
from indicators.measurement import TOTAAL, Measurement, Rij, Status
from indicators.outcomes import PAU_03
from indicators.pauses import PAU_02, PAU_05
from indicators.signals import SIG_01, SIG_05
from indicators.tekst import ingevuld
from indicators.trajectories import PAU_13
from indicators.unit import schrijf_aantal, schrijf_datum
from store.stand import Stand

BRON_PAUZES = "cijfers van gemeenten en uitvoerders over pauzes"
NIET_ALLES = "Niet alle uitkomsten tonen wij, om mensen te beschermen."
# What must stand together: given without refused and silent says nothing, nor the other way round.
_SAMEN = ("toegekend", "geweigerd", "geen_reactie")


def pauzecitaten(stand: Stand) -> tuple[Citaat, ...]:
    """What may be quoted about pauzes by this role; a figure that it does not get to see is left out."""
    een, dertien, vijf, elf = (measure(i, stand) for i in (SIG_01, PAU_13, PAU_05, SCH_11))
    uit = _uit(measure(SIG_05, stand))
    alle = (
        (_verzoeken(een), een, None, SIG_01.zeg_niet),
        (_trajecten(dertien), dertien, None, PAU_02.zeg_niet),
        (_einde(vijf), vijf, _eerste(vijf), PAU_03.zeg_niet),
        (_antwoorden(elf), elf, "toegekend", SCH_02.zeg_niet),
    )
    return tuple(
        Citaat(f"{zin} {uit}".strip(), meting, maat, zeg_niet=zeg_niet, bron=BRON_PAUZES)
        for zin, meting, maat, zeg_niet in alle
        if zin
    )


def _uit(sig_05: Measurement) -> str:
    """From how many gemeenten: without it no figure on pauzes says anything."""
    rij = sig_05.rij(TOTAAL)
    if rij is None or rij.teller is None or not rij.noemer:
        return ""
    telling = f"{schrijf_aantal(rij.teller)} van de {gemeenten_woord(rij.noemer)}"
    return f"Dit zijn cijfers uit {telling} die de Kennisgeving gebruikten."


def _leesbaar(meting: Measurement, maat: str | None = None) -> Rij | None:
    rij = meting.rij(TOTAAL, maat)
    return rij if rij and rij.status == Status.OK and rij.teller is not None else None


def _verzoeken(sig_01: Measurement) -> str:
    return f"{titel_pauzes(sig_01)}." if _leesbaar(sig_01) else ""


def _trajecten(pau_13: Measurement) -> str:
    rij = _leesbaar(pau_13)
    if rij is None:
        return ""
    kreeg = enkel_of_meer(rij.teller or 0, "kreeg 1 traject", f"kregen {schrijf_aantal(rij.teller or 0)} trajecten")
    return f"{aan_het_begin(periode_zin(pau_13))} {kreeg} voor het eerst een pauze."


def _getoond(meting: Measurement) -> list[Rij]:
    """The parts that may be read and are not nought, in their order."""
    alle = (_leesbaar(meting, maat) for maat in meting.indicator.maat_namen)
    return [rij for rij in alle if rij and rij.teller]


def _eerste(meting: Measurement) -> str | None:
    return next((rij.maat for rij in _getoond(meting)), None)


def _einde(pau_05: Measurement) -> str:
    delen = _getoond(pau_05)
    if not delen or not delen[0].noemer:
        return ""
    aantal = delen[0].noemer
    eindigden = enkel_of_meer(aantal, "eindigde 1 pauze", f"eindigden {schrijf_aantal(aantal)} pauzes")
    namen = pau_05.indicator.maat_teksten
    uitkomsten = "; ".join(f"{namen[rij.maat or ''].lower()} {_keer(pau_05, rij, '')}" for rij in delen)
    verborgen = any(rij.status == Status.ONDERDRUKT for rij in pau_05.rijen)
    zin = f"{aan_het_begin(periode_zin(pau_05))} {eindigden}: {uitkomsten}."
    return f"{zin} {NIET_ALLES}" if verborgen else zin


def _antwoorden(sch_11: Measurement) -> str:
    rijen = {maat: _leesbaar(sch_11, maat) for maat in (*_SAMEN, "gedeeltelijk")}
    gaf, weigerde, stil = (rijen[maat] for maat in _SAMEN)
    if gaf is None or weigerde is None or stil is None or not gaf.noemer:
        return ""
    deels = rijen["gedeeltelijk"]
    delen = [
        f"gaven schuldeisers {_keer(sch_11, gaf)} een pauze",
        *([f"{_keer(sch_11, deels)} voor een deel"] if deels and deels.teller else []),
    ]
    delen += [f"weigerden zij {_keer(sch_11, weigerde)}", f"was {_keer(sch_11, stil)} geen antwoord bekend"]
    return f"Op {schrijf_aantal(gaf.noemer)} Kennisgevingen {_welke(sch_11)} {opsomming(delen)}."


def _welke(sch_11: Measurement) -> str:
    """Which Kennisgevingen: those sent in a period, or all for which the time to answer is over."""
    if sch_11.periode:
        return f"die {periode_zin(sch_11)} zijn verstuurd,"
    dagen = ingevuld("{reactietermijn}", sch_11.peildatum)
    return f"die op {schrijf_datum(sch_11.gegevens_tot or sch_11.peildatum)} {dagen} dagen of ouder waren,"


def _keer(meting: Measurement, rij: Rij, woord: str = " keer") -> str:
    return f"{schrijf_aantal(rij.teller or 0)}{woord} ({meting.eenheid(rij.maat).write(rij.waarde)})"
