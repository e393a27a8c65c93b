"""Measurements as rows of a sheet: which figure, of which part, over which days, with its counts and its notes."""

from collections.abc import Iterable
from datetime import date

from export.blad import GEEN_GEGEVENS, NIET_VAN_TOEPASSING, VAN_STATUS, Blad, Cel, Kolom, Noten, getal
from export.cellen import markering, waarde_cellen
from export.citeren import AANDEEL
from export.stempel import CONCEPT, Uitgave
from indicators.indicator import Soort
from indicators.measurement import TOTAAL, Measurement, Rij, Status
from indicators.tekst import ingevuld
from protect.mensen import NIET_GETOOND

KOLOMMEN = (
    Kolom("code"), Kolom("cijfer", 26), Kolom("uitsplitsing", 34), Kolom("van", 12), Kolom("tot_en_met", 12),
    Kolom("teller"), Kolom("noemer"), Kolom("waarde"), Kolom("eenheid", 12), Kolom("ondergrens"), Kolom("bovengrens"),
    Kolom("nog_te_volgen", 10), Kolom("markering", 16), Kolom("noot", 16),
)  # fmt: skip
GESCHAT = "Een schatting: lopende pauzes tellen mee zo lang zij al duren. De waarde is niet teller gedeeld door noemer."


def meetrijen(meting: Measurement, uitgave: Uitgave = CONCEPT) -> Iterable[tuple[Cel, ...]]:
    """A row per value. A figure that this role does not get to see is one row that says so."""
    rijen = [r for r in meting.rijen if r.maat in meting.indicator.maat_namen]
    if rijen:
        return [_rij(meting, rij, uitgave) for rij in rijen]
    niet = meting.indicator.over_mensen or NIET_GETOOND in meting.opmerkingen
    status = Status.ONDERDRUKT if niet else Status.GEEN_WAARNEMINGEN
    return [_rij(meting, Rij(TOTAAL, "Totaal", None, None, None, None, status=status), uitgave)]


def _rij(meting: Measurement, rij: Rij, uitgave: Uitgave) -> tuple[Cel, ...]:
    eenheid = meting.eenheid(rij.maat)
    teller, noemer, waarde, onder, boven = waarde_cellen(rij, eenheid)
    volgen = getal(rij.nog_te_volgen, anders=VAN_STATUS[rij.status] if rij.status == Status.ONDERDRUKT
                   and meting.indicator.soort == Soort.CURVE else NIET_VAN_TOEPASSING)  # fmt: skip
    return (
        meting.indicator.code, meting.indicator.label, waarvan(meting, rij), *dagen(meting), teller, noemer, waarde,
        eenheid.naam, onder, boven, volgen, markering(rij.status, uitgave), noot(meting),
    )  # fmt: skip


def waarvan(meting: Measurement, rij: Rij) -> str:
    """Which of several values a row is, in words: the group, the term, the month and the outcome."""
    delen = [rij.naam] if rij.groep != TOTAAL else []
    delen += [f"termijn {rij.termijn} maanden"] if rij.termijn is not None else []
    delen += [f"na {rij.na_maanden} maanden"] if rij.na_maanden is not None else []
    tekst = meting.indicator.maat_teksten.get(rij.maat or "", "")
    delen += [ingevuld(tekst, meting.peildatum)] if tekst else []
    return ", ".join(delen) or NIET_VAN_TOEPASSING


def dagen(meting: Measurement) -> tuple[Cel, Cel]:
    """The first and last day that it is about; of a stand only the last."""
    if meting.periode:
        return meting.periode
    if not meting.rijen:
        return NIET_VAN_TOEPASSING, NIET_VAN_TOEPASSING
    tot: date | None = meting.gegevens_tot or (None if meting.indicator.feed else meting.peildatum)
    return NIET_VAN_TOEPASSING, tot or GEEN_GEGEVENS


def noot(meting: Measurement) -> Noten:
    """What must be read with this figure: what not to say of it, how it is estimated, what measure remarked."""
    eigen = meting.indicator
    # A note stands with many rows, so it names none of their shares.
    zinnen = [
        AANDEEL.sub("dit aandeel", ingevuld(eigen.zeg_niet, meting.peildatum)),
        *([GESCHAT] if eigen.soort == Soort.CURVE else []),
    ]
    return Noten(tuple(dict.fromkeys(zin for zin in (*zinnen, *meting.opmerkingen) if zin)))


def verborgen(bladen: Iterable[Blad]) -> int:
    """How many cells of these sheets are not shown to protect people."""
    teken = VAN_STATUS[Status.ONDERDRUKT]
    return sum(cel == teken for blad in bladen for rij in blad.rijen for cel in rij)
