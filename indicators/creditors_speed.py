"""How fast creditors answer: days from sending to a final answer, with those that still wait on the curve."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from indicators.creditors import ALGEMEEN, RIJP, VAN_ANTWOORDEN
from indicators.curvefouten import Laag, fouten_van
from indicators.curves import lagen
from indicators.indicator import Indicator, Maat, Soort
from indicators.measurement import Rij, Status, lege_rij
from indicators.statistics import LOPEND, Curve, Invloed, greenwood, interval, invloed_op_stand, mediaan
from indicators.tellen import Filters, geteld
from indicators.unit import Unit
from store.stand import Stand

NA_DAGEN = (7, 14, 28)
# Per state of the curve its words; an answer is whatever no longer runs.
STATEN = {
    "antwoord": "Antwoord",
    "gegeven": "Pauze gegeven",
    "geweigerd": "Geweigerd",
    "anders": "Ander definitief antwoord",
}
ZONDER_DATUM = Maat(
    naam="zonder_datum",
    tekst="Antwoord zonder bruikbare datum (telt hier niet mee)",
    teller="count(*)",
    eenheid=Unit.AANTAL,
)


@dataclass(frozen=True, slots=True)
class _Plek:
    """A state of the curve, read after so many days."""

    staat: str
    dagen: int

    @property
    def maat(self) -> str:
        return f"{self.staat}_{self.dagen}"

    @property
    def gelezen(self) -> str:
        return LOPEND if self.staat == "antwoord" else self.staat


_PLEKKEN = tuple(_Plek(staat, dagen) for staat in STATEN for dagen in NA_DAGEN)


def snelheidsrijen(indicator: Indicator, stand: Stand, *, per: str, filters: Filters = ()) -> list[Rij]:
    """Per group the shares answered after so many days, the median, and what cannot stand on the curve."""
    curves = lagen(indicator, stand, per=per, filters=filters)
    invloeden = {laag: _invloeden(curve) for laag, curve in curves.items()}
    fouten = fouten_van(indicator, stand, invloeden, curves, per=per, filters=filters)
    rijen = [
        rij
        for laag, curve in curves.items()
        for rij in (*_aandelen(curve, laag, fouten[laag]), _mediaan(curve, laag, fouten[laag][-1]))
    ]
    rijen = rijen or [lege_rij(maat.naam, Status.GEEN_WAARNEMINGEN) for maat in indicator.maten[:-1]]
    ernaast = replace(indicator, lezer=None, waar="rijp AND zonder_datum", maten=(ZONDER_DATUM,))
    return [*rijen, *geteld([ernaast], stand, per=per, filters=filters)[indicator.code]]


def _invloeden(curve: Curve) -> list[Invloed]:
    return [
        *(invloed_op_stand(curve, plek.gelezen, plek.dagen) for plek in _PLEKKEN),
        invloed_op_stand(curve, LOPEND, _ijkpunt(curve)),
    ]


def _aandelen(curve: Curve, laag: Laag, fouten: Sequence[float]) -> list[Rij]:
    return [_aandeel(curve, laag, plek, fout) for plek, fout in zip(_PLEKKEN, fouten, strict=False)]


def _aandeel(curve: Curve, laag: Laag, plek: _Plek, fout: float) -> Rij:
    leeg = Rij(laag.groep, laag.naam, plek.maat, None, None, curve.aantal, status=Status.GEEN_WAARNEMINGEN)
    if not curve.gevolgd(plek.dagen) and curve.stand(LOPEND, plek.dagen) > 0:
        return leeg
    waarde = curve.stand(plek.gelezen, plek.dagen)
    onder, boven = interval(plek.gelezen, waarde, fout) or (None, None)
    if plek.gelezen == LOPEND:
        waarde, onder, boven = 1 - waarde, None if boven is None else 1 - boven, None if onder is None else 1 - onder
    return replace(
        leeg, waarde=waarde, teller=curve.eindes(plek.gelezen, plek.dagen), ondergrens=onder, bovengrens=boven,
        status=Status.OK, nog_te_volgen=curve.gevolgd(plek.dagen),
    )  # fmt: skip


def _mediaan(curve: Curve, laag: Laag, fout: float) -> Rij:
    los = greenwood(curve, _ijkpunt(curve))
    waarde, onder, boven = mediaan(curve, ontwerpeffect=fout**2 / los if los and fout else 1.0)
    status = Status.OK if waarde is not None else Status.NIET_BEREIKT
    laatste = curve.uittredes.tijden[-1] if curve.uittredes.tijden else 0.0
    beantwoord = curve.eindes(LOPEND, laatste)
    return Rij(laag.groep, laag.naam, "mediaan", waarde, beantwoord, curve.aantal, onder, boven, status)


def _ijkpunt(curve: Curve) -> float:
    """Where the effect of clustering is measured: the last day on which some still wait, at most the median."""
    helft = mediaan(curve)[0]
    return max((s.tijd for s in curve.stappen if s.na > 0 and (helft is None or s.tijd <= helft)), default=0.0)


SCH_03 = Indicator(
    code="SCH-03",
    label="Hoe snel schuldeisers antwoorden",
    uitleg="Deel met een antwoord na 7, 14 en 28 dagen. Wie nog niet antwoordde, telt mee.",
    soort=Soort.CURVE,
    eenheid=Unit.AANDEEL,
    relatie="antwoordtijden_op",
    teller_tekst=(
        "Kennisgevingen met een definitief antwoord binnen die dagen; de waarde is een schatting, "
        "want wie nog niet antwoordde of nog bezig is, telt mee zo lang als de Kennisgeving al ligt"
    ),
    noemer_tekst=RIJP,
    maten=(
        *(
            Maat(naam=plek.maat, tekst=f"{STATEN[plek.staat]} binnen {plek.dagen} dagen", teller=plek.gelezen)
            for plek in _PLEKKEN
        ),
        Maat(naam="mediaan", tekst="De helft antwoordde binnen (dagen)", teller=LOPEND, eenheid=Unit.DAGEN),
        ZONDER_DATUM,
    ),
    waar="rijp AND NOT zonder_datum",
    tros="traject",
    lezer=snelheidsrijen,
    oordeel_vanaf="minimum_schuldeiser",
    **{**ALGEMEEN, "dimensies": VAN_ANTWOORDEN},
)
