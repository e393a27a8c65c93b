"""The parts of the screen Gebied: counts beside the country, the answer to copy, who is in it, plans and obstacles."""

from datetime import date

from markupsafe import Markup

from charts.balken import staven
from charts.taal import gemeenten_woord
from charts.tabel import html_tabel
from charts.tabelrijen import rijen_meting
from charts.tegel import tegel
from charts.verdeling import verdelingen
from charts.zinnen.adoptie import plek, titel, titel_gebied
from charts.zinnen.beelden import titel_staven
from charts.zinnen.gebied import Gebiedmeting, antwoord, belemmering_zin, sinds, starts_zin, tegelregels
from charts.zinnen.verandering import sinds_kop
from indicators.lijsten import GemeenteStand, gefilterd, gemeenten
from indicators.measurement import Measurement
from indicators.woorden import STANDEN
from pages.frame import Scherm
from pages.gemeten import gemeten, lijst, namen
from pages.html import heel, vul
from pages.onderdelen.cijfer import deel, i, metingtabel
from pages.onderdelen.gebieden import land
from pages.onderdelen.gemeentetabel import gemeenterijen
from pages.onderdelen.pauzes_plaats import pauzes_van_gebied
from pages.plaats import waar_filters
from pages.status import om_van
from protect.gemeenten import GEEN_SELECTIE, selectie_mag

SOORTNAMEN = {"provincie": "Provincie", "arbeidsmarktregio": "Arbeidsmarktregio", "uitvoerder": "Uitvoerder"}


def waar(scherm: Scherm) -> str:
    """Where, as a piece of a sentence."""
    keuze = scherm.keuze
    naam = "" if keuze.soort == "selectie" else namen(scherm.stand)[keuze.soort].get(keuze.code, "")
    return plek(keuze.soort, naam)


def kan_niet(scherm: Scherm) -> Markup:
    """A calm page where there is no gebied to show, or nothing where there is."""
    keuze = scherm.keuze
    if not keuze.gebied:
        zin = "Kies een gebied." if keuze.soort != "selectie" else "Kies gemeenten voor uw selectie."
    elif keuze.soort == "selectie" and not selectie_mag(scherm.stand):
        zin = GEEN_SELECTIE
    elif not binnen(scherm):
        soort = SOORTNAMEN.get(keuze.soort, "gemeente").lower()
        zin = f"Wij kennen geen {soort} met code '{keuze.code or keuze.codes}' op deze datum."
    else:
        return Markup()
    return vul("gebied_kies", zin=zin, lijsten=_alle(scherm), terug=keuze.adres("/adoptie"))


def _alle(scherm: Scherm) -> list[tuple[str, list[tuple[str, str]]]]:
    """Every gebied that can be chosen, with its address."""
    return [
        (woord, [(naam, scherm.keuze.adres("/gebied", soort=soort, code=code))
                 for code, naam in namen(scherm.stand)[soort].items()])
        for soort, woord in SOORTNAMEN.items()
    ]  # fmt: skip


def binnen(scherm: Scherm) -> tuple[GemeenteStand, ...]:
    """The gemeenten of the gebied; of an own selection some roles may see more."""
    keuze = scherm.keuze
    if keuze.soort == "selectie":
        return gefilterd(gemeenten(scherm.stand, frozenset(keuze.codes.split(","))), keuze.gebied)
    return gefilterd(lijst(scherm.stand), keuze.gebied)


def selectiebalk(scherm: Scherm) -> Markup:
    """The own selection: what is in it, each removable, and a box to add one."""
    keuze = scherm.keuze
    codes = [code for code in keuze.codes.split(",") if code]
    naam = {g.gm_code: g.naam for g in lijst(scherm.stand)}
    chips = [
        (naam.get(code, code), keuze.adres("/gebied", soort="selectie", codes=",".join(c for c in codes if c != code)))
        for code in codes
    ]
    verder = {"alleen": "gemeente", "voegtoe": keuze.adres("/gebied", soort="selectie"), "codes": keuze.codes}
    woorden = {"label": "Voeg een gemeente toe", "woorden": "Voeg toe: typ een gemeente"}
    zoek = vul("zoek", id="pm-voegtoe", verder=verder, **woorden)
    return vul("selectie", chips=chips, mag=selectie_mag(scherm.stand), zoek=zoek)


def meting_van(scherm: Scherm) -> Gebiedmeting:
    """The figures of the gebied and of the country beside it."""
    een, twee, drie, zeven = (gemeten(c, scherm.stand, filters=scherm.keuze.gebied)
                              for c in ("ADO-01", "ADO-02", "ADO-03", "ADO-07"))  # fmt: skip
    (verdeeld,) = verdelingen(een, twee, ado_03=drie)
    return Gebiedmeting(een, drie, zeven, verdeeld, land(scherm.stand))


def gebied(scherm: Scherm, *, vandaag: date) -> Markup:
    """The whole screen under the choice, and the same as one A4."""
    stand, keuze, m = scherm.stand, scherm.keuze, meting_van(scherm)
    filters, hier = keuze.gebied, waar(scherm)
    twee, twaalf, vijftien = (gemeten(c, stand, filters=filters) for c in ("ADO-02", "ADO-12", "ADO-15"))
    regels = tegelregels(m.gebied, m.land)
    zinnen = antwoord(m, waar=hier, vorige=stand.vorige_peildatum, vandaag=vandaag)
    inhoud = {
        "titel": titel_gebied(m.ado_01, m.ado_03, waar=hier, vandaag=vandaag),
        "tweede": f"In heel Nederland: {titel(gemeten('ADO-01', stand), vandaag=vandaag)}.",
        "zinnen": zinnen,
        "sinds_kop": sinds_kop(stand.vorige_peildatum),
        "sinds": sinds(m.ado_07, stand.vorige_peildatum),
        "starts": starts_zin(vijftien),
        "tegen": belemmering_zin(twaalf),
    }
    return vul(
        "gebied", **inhoud,
        bron=_bron(scherm, m.ado_01),
        tegels=[heel(tegel(x, regels=regel)) for x, regel in zip((m.ado_01, twee, m.ado_03), regels, strict=True)],
        i_veranderd=i(m.ado_07.indicator, keuze),
        delen=[pauzes_van_gebied(scherm), _lijst(scherm, str(inhoud["titel"])), _starts(scherm, vijftien),
               _tegen(scherm, twaalf)],
        a4=vul("gebied_a4", **inhoud, bron=_bron(scherm, m.ado_01), tellingen=_tellingen(m), gemeenten=_kort(scherm)),
    )  # fmt: skip


def _waar(scherm: Scherm) -> str:
    return waar_filters(scherm.stand, scherm.keuze.gebied)


def _bron(scherm: Scherm, ado_01: Measurement) -> str:
    return om_van(ado_01, "gebied", stand=scherm.stand, waar=_waar(scherm)).bronregel


def _tellingen(m: Gebiedmeting) -> list[tuple[str, int, int, tuple[str, ...]]]:
    aantallen = (m.gebied.gebruikt, m.gebied.nog_niet, m.gebied.geen)
    woorden = ("Gebruikt de Kennisgeving", "Gebruikt (nog) niet", "Gaf geen antwoord")
    return [
        (woord, aantal, m.gebied.totaal, regel)
        for woord, aantal, regel in zip(woorden, aantallen, tegelregels(m.gebied, m.land), strict=True)
    ]


def _kort(scherm: Scherm) -> list[tuple[str, list[str]]]:
    """For the A4: the names per stand that this role may see."""
    wie = binnen(scherm)
    groepen = [*STANDEN.items(), (None, "Niet getoond per gemeente")]
    return [(woord, [g.naam for g in wie if g.stand == stand]) for stand, woord in groepen if any(
        g.stand == stand for g in wie)]  # fmt: skip


def _lijst(scherm: Scherm, zin: str) -> Markup:
    wie = binnen(scherm)
    verborgen = sum(g.stand is None for g in wie)
    zinnen = [f"Van {gemeenten_woord(verborgen)} tonen wij in deze rol de stand niet bij naam."] if verborgen else []
    koppen, rijen = gemeenterijen(wie, scherm)
    tabel = html_tabel(koppen, rijen, bijschrift=f"De {gemeenten_woord(len(wie))}", id="gebied-gemeenten")
    return deel("gemeenten-in-gebied", titel=f"De {gemeenten_woord(len(wie))}" if len(wie) > 1 else "De gemeente",
                tekens=[], zinnen=zinnen, tabel=tabel, open_tabel=True, zin=zin)  # fmt: skip


def _starts(scherm: Scherm, meting: Measurement) -> Markup:
    """ADO-15 within the gebied."""
    per_kwartaal = gemeten("ADO-15", scherm.stand, per="kwartaal", filters=scherm.keuze.gebied)
    tabel = metingtabel(rijen_meting(per_kwartaal), id="gebied-starts", bijschrift=meting.indicator.label)
    return deel("gebied-starts-deel", titel=meting.indicator.label, tekens=[i(meting.indicator, scherm.keuze)],
                zinnen=[starts_zin(meting)], tabel=tabel if per_kwartaal.rijen else "", open_tabel=True)  # fmt: skip


def _tegen(scherm: Scherm, meting: Measurement) -> Markup:
    """ADO-12 within the gebied."""
    genoemd = any(r.teller for r in meting.rijen)
    return deel(
        "deel-ADO-12", titel=titel_staven(meting), tekens=[i(meting.indicator, scherm.keuze)],
        zinnen=[] if genoemd else [belemmering_zin(meting)],
        beeld=staven(meting, om=om_van(meting, "gebied-tegen", stand=scherm.stand, waar=_waar(scherm)))
        if genoemd else "",
        tabel=metingtabel(rijen_meting(meting), id="gebied-tegen-tabel", bijschrift=meting.indicator.label),
    )  # fmt: skip
