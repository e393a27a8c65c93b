"""The top of Gemeenten: title, filters, the map, and beside it counts, bounds and who changed."""

from datetime import date

from markupsafe import Markup

from charts.tegelkaart import tegelkaart
from charts.zinnen.adoptie import grenszin, titel, titel_gebied
from charts.zinnen.verandering import sinds_kop, veranderingen
from indicators.dimensies import dimensie
from indicators.lijsten import GemeenteStand, gefilterd
from indicators.measurement import Measurement
from indicators.unit import van_de
from indicators.woorden import STANDEN
from pages.frame import Scherm
from pages.gemeten import Filters, gemeten, lijst, namen
from pages.html import heel, vul
from pages.keuze import FILTERS
from pages.onderdelen.cijfer import i
from pages.onderdelen.gebieden import per_provincie
from pages.plaats import waar_filter
from pages.status import om_van
from protect.gemeenten import gemeenten_noemen
from store.stand import Stand

EERSTE = 10
CODES = {"gebruikt": "ADO-01", "gebruikt_nog_niet": "ADO-02", "geen_reactie": "ADO-03"}


def gekozen(scherm: Scherm) -> tuple[GemeenteStand, ...]:
    """The gemeenten that meet every filter."""
    return gefilterd(lijst(scherm.stand), scherm.keuze.filters)


def kaartdeel(scherm: Scherm) -> Markup:
    """Title, filters and map as one piece."""
    stand, keuze, over = scherm.stand, scherm.keuze, gekozen(scherm)
    vandaag = date.today()
    metingen = {s: gemeten(code, stand, filters=gebied(scherm)) for s, code in CODES.items()}
    ado_01, ado_03 = metingen["gebruikt"], metingen["geen_reactie"]
    return vul(
        "kaart",
        titel=titel_van(scherm, ado_01, ado_03),
        tweede=_heel_land(stand) if keuze.filters else grenszin(ado_01, ado_03, vandaag=vandaag),
        filters=[(naam, dimensie(naam).label, namen(stand)[naam], getattr(keuze, naam)) for naam in FILTERS],
        verborgen={k: w for k, w in keuze.zoekdeel().items() if k not in (*FILTERS, "veranderingen")},
        keuze=keuze,
        leeg=keuze.zonder_filters().adres("/adoptie"),
        met_kaart=gemeenten_noemen(stand) != "nee",
        kaart=heel(_kaart(scherm, over, ado_01)),
        tellingen=[(s, STANDEN[s], van_de(m.totaal().teller, m.totaal().noemer), i(m.indicator, keuze))
                   for s, m in metingen.items()],
        sinds=sinds_kop(stand.vorige_peildatum),
        zinnen=_zinnen(scherm, vandaag),
        **_veranderaars(scherm, over),
    )  # fmt: skip


def gebied(scherm: Scherm) -> Filters:
    """The filters that say where; a count by stand leaves the filter on stand out."""
    return tuple((naam, code) for naam, code in scherm.keuze.filters if naam != "stand")


def _heel_land(stand: Stand) -> str:
    return f"In heel Nederland: {titel(gemeten('ADO-01', stand), vandaag=date.today())}."


def titel_van(scherm: Scherm, ado_01: Measurement, ado_03: Measurement) -> str:
    """The finding: of the country, or of what the filters leave."""
    if not scherm.keuze.filters:
        return titel(ado_01, vandaag=date.today())
    waar = [waar_filter(scherm.stand, naam, code) for naam, code in gebied(scherm)]
    if not waar or scherm.keuze.stand:
        aantal = _aantal(scherm)
        soort = f" met stand '{STANDEN[scherm.keuze.stand]}'" if scherm.keuze.stand else ""
        return f"{aantal} {'gemeente' if aantal == 1 else 'gemeenten'}{soort}{' ' if waar else ''}{' en '.join(waar)}"
    return titel_gebied(ado_01, ado_03, waar=" en ".join(waar), vandaag=date.today())


def kaarttitel(scherm: Scherm) -> str:
    """The title of the map, for what shows the same gemeenten."""
    een, drie = (gemeten(CODES[s], scherm.stand, filters=gebied(scherm)) for s in ("gebruikt", "geen_reactie"))
    return titel_van(scherm, een, drie)


def _aantal(scherm: Scherm) -> int:
    """How many gemeenten the filters leave, counted from the measurement: not every role sees every stand."""
    if not scherm.keuze.stand:
        return len(gekozen(scherm))
    return int(gemeten(CODES[scherm.keuze.stand], scherm.stand, filters=gebied(scherm)).totaal().teller or 0)


def _kaart(scherm: Scherm, over: tuple[GemeenteStand, ...], ado_01: Measurement) -> str:
    """The map; for a role that may see no gemeente with its stand, the provincies in its place."""
    if gemeenten_noemen(scherm.stand) == "nee":
        return per_provincie(scherm)
    codes = {g.gm_code for g in over}
    alle = lijst(scherm.stand)
    return tegelkaart(
        alle,
        om=om_van(ado_01, "kaart", stand=scherm.stand),
        koppeling=lambda code: scherm.keuze.adres("/gemeente", code=code),
        gedimd=frozenset(g.gm_code for g in alle if g.gm_code not in codes),
        veranderingen=scherm.keuze.veranderingen,
    )


def _zinnen(scherm: Scherm, vandaag: date) -> tuple[str, ...]:
    stand, filters = scherm.stand, gebied(scherm)
    per_provincie = gemeten("ADO-07", stand, per="provincie", filters=filters)
    zinnen = veranderingen(gemeten("ADO-07", stand, filters=filters), per_provincie, vandaag=vandaag)
    # Within one provincie it says nothing to say in which provincie.
    return (zinnen[0], *zinnen[2:]) if scherm.keuze.provincie and len(zinnen) == 3 else zinnen


def _veranderaars(scherm: Scherm, over: tuple[GemeenteStand, ...]) -> dict[str, object]:
    """Who changed: the first ten, or all where the changes are switched on."""
    wie = [g for g in over if g.veranderd and g.stand]
    getoond = wie if scherm.keuze.veranderingen else wie[:EERSTE]
    regels = [
        (g.naam, scherm.keuze.adres("/gemeente", code=g.gm_code),
         f"{STANDEN[g.stand_toen or 'geen_reactie']} → {STANDEN[g.stand or 'geen_reactie']}")
        for g in getoond
    ]  # fmt: skip
    return {
        "veranderd": regels,
        "veranderd_totaal": len(wie),
        "alle_adres": scherm.keuze.adres("/adoptie", veranderingen=True) if len(wie) > len(getoond) else "",
    }
