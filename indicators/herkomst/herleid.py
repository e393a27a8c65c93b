"""Where a figure comes from, asked and answered: measured, taken apart into rows, and worked out from them again."""

from dataclasses import replace
from datetime import date

from indicators.gevraagd import Filters
from indicators.herkomst.herrekenen import herrekend_uit
from indicators.herkomst.moment import Vraagstelling, moment_van, over_periode, te_groot, waarom_niet
from indicators.herkomst.onderdelen import Onderdeel, onderdelen
from indicators.herkomst.plaatsen import plaatsen
from indicators.herkomst.records import Deel, Herkomst, Regel, Telling, Telt
from indicators.herkomst.redenen import GROEP, reden_in_woorden
from indicators.herkomst.regelvraag import Regelvraag, regelvraag
from indicators.herkomst.relaties import RELATIES
from indicators.herkomst.zinnen import GEEN_ROL, TE_GROOT, hoe_volgt
from indicators.indicator import Indicator
from indicators.measure import measure
from indicators.measurement import TOTAAL, Measurement, Rij
from indicators.tekst import ingevuld
from protect.mensen import ziet_mensen
from store.stand import NietBewaardError, Stand

HOOGSTENS = 100
# No one leafs further; to sort all rows of a national log for it would not fit in memory.
VERST = 10_000


class OnbekendeMaatError(ValueError):
    """A maat that this figure does not have; the message names the ones it has."""


class GeenHerkomstError(PermissionError):
    """This role may not see where a figure comes from; the message is in Dutch."""


def herkomst(
    indicator: Indicator,
    stand: Stand,
    *,
    per: str = TOTAAL,
    groep: str = TOTAAL,
    maat: str | None = None,
    filters: Filters = (),
    van: date | None = None,
    tot: date | None = None,
    vanaf: int = 0,
    hoogstens: int = HOOGSTENS,
) -> Herkomst:
    """Where the value of a group and maat comes from, with its rows from the `vanaf`-th (at most VERST) on.

    Raises GeenHerkomstError for another role than intern, OnbekendeMaatError, and OnbekendeDimensieError as `measure`.
    """
    if not ziet_mensen(stand):
        raise GeenHerkomstError(GEEN_ROL)
    maten = tuple(naam for deel in indicator.delen for naam in deel.maat_namen)
    if maat not in maten:
        wel = ", ".join(naam for naam in maten if naam) or "geen enkel"
        raise OnbekendeMaatError(f"{indicator.code} heeft geen onderdeel '{maat}'. Wel: {wel}.")
    bekend = Herkomst(indicator, maat, stand, per=per, groep=groep, filters=filters)
    eigen = bekend.eigen
    try:
        meting = measure(indicator, stand, per=per, filters=filters, van=van, tot=tot)
    except NietBewaardError as fout:
        return replace(bekend, waarom_niet=str(fout))
    gemeten = _rij_van(meting, groep, maat)
    filters = _met_termijn(eigen, gemeten, per, filters)
    bekend = replace(bekend, gemeten=gemeten, periode=meting.periode, filters=filters)
    if zin := waarom_niet(eigen, stand, bekend.gemeten, van=van, tot=tot):
        return replace(bekend, waarom_niet=zin)
    moment = moment_van(eigen, stand, van=van, tot=tot)
    vraag = over_periode(Vraagstelling(indicator, maat, moment, per, groep, filters), eigen)
    delen = onderdelen(indicator, maat, vraag.stand.peildatum, per=vraag.per, filters=filters)
    if te_groot(stand, delen):
        return replace(bekend, waarom_niet=TE_GROOT)
    vragen = [regelvraag(deel, vraag.stand, per=vraag.per, groep=vraag.groep, filters=filters) for deel in delen]
    return replace(
        bekend,
        delen=tuple(_deel(v, bekend, vanaf=min(vanaf, VERST), hoogstens=hoogstens) for v in vragen),
        herrekend=herrekend_uit(indicator, maat, vragen),
        hoe=hoe_volgt(indicator, maat, delen),
        niet_gelezen=_niet_gelezen(vraag.stand, delen),
    )


def _niet_gelezen(stand: Stand, delen: tuple[Onderdeel, ...]) -> int:
    """How many rows were not read of the deliveries that these rows come from."""
    soorten = [soort for deel in delen for soort in RELATIES[deel.relatie].soorten]
    select = "SELECT coalesce(sum(afgekeurd), 0) FROM leveringen_op WHERE soort IN (SELECT unnest($soorten))"
    return int(stand.rijen(("leveringen_op",), select, {"soorten": soorten})[0][0]) if soorten else 0


def _rij_van(meting: Measurement, groep: str, maat: str | None) -> Rij | None:
    """The row of a group; of a curve the last moment of its longest term."""
    return next((rij for rij in reversed(meting.rijen) if (rij.groep, rij.maat) == (groep, maat)), None)


def _met_termijn(eigen: Indicator, gemeten: Rij | None, per: str, filters: Filters) -> Filters:
    """A curve is one per term, so its rows are those of the term of the row that is shown."""
    if gemeten is None or gemeten.termijn is None or "termijn" in (per, *dict(filters)):
        return filters
    return (*filters, ("termijn", str(gemeten.termijn))) if "termijn" in eigen.dimensies else filters


def _deel(vraag: Regelvraag, bekend: Herkomst, *, vanaf: int, hoogstens: int) -> Deel:
    relatie = RELATIES[vraag.onderdeel.relatie]
    tekst = ingevuld(bekend.indicator.maat_teksten.get(bekend.maat or "", ""), bekend.stand.peildatum)

    def woorden(code: str, zegt: str) -> str:
        zin = reden_in_woorden(code, vraag.onderdeel, vraag.stappen, maat_tekst=tekst, zelfde=relatie.hetzelfde)
        return f"{zin} ({zegt[:1].lower()}{zegt[1:]})" if zegt else zin

    tellingen = tuple(
        Telling(Telt(telt), woorden(code, zegt), int(aantal), float(teller), float(noemer))
        for telt, code, zegt, aantal, teller, noemer in vraag.tellingen
    )
    rijen = [(tuple(rij[7:]), *rij[:7]) for rij in vraag.regels(vanaf=vanaf, hoogstens=hoogstens)]
    waar = plaatsen(vraag.onderdeel, vraag.stand, [sleutel for sleutel, *_ in rijen])
    regels = tuple(
        Regel(Telt(telt), woorden(code, zegt), naam or "", teller, noemer, getal, waar.get(sleutel, ()))
        for sleutel, telt, code, zegt, naam, teller, noemer, getal in rijen
    )
    hier = sum(int(aantal) for _, code, _, aantal, _, _ in vraag.tellingen if code != GROEP)
    scherm = vraag.onderdeel.indicator.over_mensen or relatie.alleen_scherm
    return Deel(relatie.zin, vraag.onderdeel.relatie, tellingen, regels, vanaf, hier, scherm)
