"""The parts of Overzicht: four tiles, the small map, what changed, the line to the target, what asks attention."""

from datetime import date

from markupsafe import Markup

from charts.groot import provincies_groot
from charts.tegel import regels_gebruikt, regels_geen_antwoord, regels_nodig, regels_nog_niet, tegel
from charts.tegelkaart import KLEIN, tegelkaart
from charts.weg_svg import weg_svg
from charts.wegpunten import doel_op
from charts.zinnen.adoptie import grenszin, titel
from charts.zinnen.verandering import sinds_kop, veranderingen
from indicators.lijsten import mijlpalen
from indicators.measurement import Measurement
from indicators.unit import schrijf_aantal, schrijf_datum
from pages.frame import Scherm
from pages.gemeten import gemeten, lijst
from pages.html import heel, vul
from pages.onderdelen import halfjaar_overzicht
from pages.onderdelen.aandacht import aandacht
from pages.onderdelen.cijfer import i
from pages.onderdelen.gebieden import gebieden_zin, land, provincies_titel, verdeeld
from pages.onderdelen.opweg import opweg_titel
from pages.onderdelen.pauzes_plaats import rij_van_overzicht
from pages.onderdelen.schuldeisers_tegel import tegel_van_overzicht
from pages.onderdelen.weg import weg_van
from pages.status import om_van
from protect.gemeenten import gemeenten_noemen
from protect.mensen import ziet_mensen
from store.stand import Stand


def overzicht(scherm: Scherm) -> Markup:
    """The whole screen, one piece: everything in it is painted at once."""
    stand, keuze, vandaag = scherm.stand, scherm.keuze, date.today()
    ado_01, ado_03 = gemeten("ADO-01", stand), gemeten("ADO-03", stand)
    ado_07, naar_kaart = gemeten("ADO-07", stand), keuze.adres("/adoptie")
    intern = ziet_mensen(stand)
    pauzes, pauzes_bron = rij_van_overzicht(scherm) if intern else halfjaar_overzicht.tegels(scherm)
    antwoorden = tegel_van_overzicht if intern else halfjaar_overzicht.antwoorden
    return vul(
        "overzicht",
        titel=titel(ado_01, vandaag=vandaag),
        tweede=grenszin(ado_01, ado_03, vandaag=vandaag),
        tegels=vier(stand),
        kaart_adres=naar_kaart,
        kaart_woorden="Naar de provincies" if gemeenten_noemen(stand) == "nee" else "Naar de kaart",
        kaart=heel(_waar(stand, ado_01, naar_kaart)),
        waar_zin=gebieden_zin(stand, "provincie"),
        waar_titel=provincies_titel(stand),
        sinds=sinds_kop(stand.vorige_peildatum),
        zinnen=veranderingen(ado_07, gemeten("ADO-07", stand, per="provincie"), vandaag=vandaag),
        i_veranderd=i(ado_07.indicator, keuze),
        weg=heel(_weg(stand, vandaag)),
        weg_adres=f"{naar_kaart}#op-weg",
        weg_titel=opweg_titel(scherm),
        aandacht=aandacht(scherm),
        pauzes=pauzes,
        pauzes_bron=pauzes_bron,
        pauzes_adres=keuze.adres("/pauzes"),
        schuldeisers=antwoorden(scherm) if pauzes else "",
        schuldeisers_adres=keuze.adres("/schuldeisers"),
        strook=_strook(stand),
        mijlpalen_adres=f"{keuze.adres('/definities')}#mijlpalen",
    )  # fmt: skip


def _waar(stand: Stand, ado_01: Measurement, naar_kaart: str) -> str:
    """The small map; for a role that may see no gemeente with its stand, the provincies in its place."""
    om = om_van(ado_01, "kaart-klein", stand=stand)
    if gemeenten_noemen(stand) == "nee":
        return provincies_groot(verdeeld(stand, "provincie"), land(stand), om=om, breedte=290, letter=11)
    return tegelkaart(lijst(stand), om=om, koppeling=lambda _: naar_kaart, formaat=KLEIN)


def vier(stand: Stand) -> tuple[Markup, ...]:
    """The four tiles: ADO-01, ADO-02, ADO-03, and ADO-08 with ADO-09."""
    een, twee, drie, acht = (gemeten(code, stand) for code in ("ADO-01", "ADO-02", "ADO-03", "ADO-08"))
    zeven, negen = gemeten("ADO-07", stand), gemeten("ADO-09", stand)
    return (
        heel(tegel(een, regels=regels_gebruikt(zeven))),
        heel(tegel(twee, regels=regels_nog_niet(twee, zeven))),
        heel(tegel(drie, regels=regels_geen_antwoord(zeven, stand.vorige_peildatum))),
        heel(tegel(acht, regels=regels_nodig(negen, doel_op(stand.peildatum)))),
    )


def _weg(stand: Stand, vandaag: date) -> str:
    beeld = weg_van(stand, vandaag, met_gebeurtenissen=False)
    om = om_van(gemeten("ADO-01", stand), "weg-klein", stand=stand)
    return weg_svg(beeld, om=om, breedte=530, hoogte=160)


def _strook(stand: Stand) -> dict[str, str]:
    """The strip at the bottom: how phase 2 stands, and the next milestone."""
    rij = gemeten("ADO-01", stand).totaal()
    volgende = next((m for m in mijlpalen(stand) if m.oordeel == "komt_nog"), None)
    return {
        "fase_2": f"{schrijf_aantal(rij.teller or 0)} van {schrijf_aantal(rij.noemer or 0)}",
        "mijlpaal": f"{schrijf_datum(volgende.datum)}, {volgende.tekst}" if volgende else "er staat er geen gepland",
    }
