"""The gemeenten per provincie, size class, arbeidsmarktregio and uitvoerder: bars beside the country, and tables."""

from datetime import date
from functools import lru_cache

from markupsafe import Markup

from charts.balken import provinciebalken
from charts.tabel import Link, html_tabel
from charts.tabelrijen import KOPPEN_PROVINCIES, rijen_provincies
from charts.verdeling import Verdeling, verdelingen
from charts.zinnen.beelden import ondertitel_provincies, titel_provincies
from charts.zinnen.kopieren import zin_gebieden, zin_te_winnen
from indicators.cijferboek import indicator
from pages.frame import Scherm
from pages.gemeten import gemeten, namen
from pages.keuze import GEBIEDEN
from pages.onderdelen.cijfer import deel, i
from pages.status import om_van
from store.stand import Stand

KNOPPEN = {"aandeel": "Op aandeel", "alfabet": "Alfabet", "meeste_te_gaan": "Meeste nog te gaan"}


@lru_cache(maxsize=64)
def verdeeld(stand: Stand, per: str) -> tuple[Verdeling, ...]:
    """How the gemeenten of every area are divided over the three stands."""
    een, twee, drie = (gemeten(code, stand, per=per) for code in ("ADO-01", "ADO-02", "ADO-03"))
    return verdelingen(een, twee, ado_03=drie)


def land(stand: Stand) -> Verdeling:
    """The same for the whole country."""
    een, twee, drie = (gemeten(code, stand) for code in ("ADO-01", "ADO-02", "ADO-03"))
    (alles,) = verdelingen(een, twee, ado_03=drie)
    return Verdeling(alles.code, "Nederland", alles.gebruikt, alles.nog_niet, alles.geen, alles.totaal,
                     alles.ondergrens, alles.bovengrens)  # fmt: skip


def provincies_titel(stand: Stand) -> str:
    """How many provincies are certainly above and below the country."""
    gebieden = verdeeld(stand, "provincie")
    return titel_provincies(gebieden, land(stand), peildatum=stand.peildatum, vandaag=date.today())


def per_provincie(scherm: Scherm) -> Markup:
    """Chart 3: one provincie for the minister."""
    stand, keuze, vandaag = scherm.stand, scherm.keuze, date.today()
    gebieden, heel_land = verdeeld(stand, "provincie"), land(stand)
    om = om_van(gemeten("ADO-01", stand), "provincies", stand=stand)
    return deel(
        "per-provincie",
        titel=provincies_titel(stand),
        tekens=[i(indicator("ADO-01"), keuze)],
        zinnen=[ondertitel_provincies(gebieden, heel_land, peildatum=stand.peildatum, vandaag=vandaag)],
        knoppen=[(woorden, f"{keuze.adres('/adoptie', volgorde=v)}#per-provincie", v == keuze.volgorde)
                 for v, woorden in KNOPPEN.items()],
        beeld=provinciebalken(gebieden, heel_land, om=om, volgorde=keuze.volgorde),
        tabel=_tabel(scherm, "provincie", vandaag),
        zin=gebieden_zin(stand, "provincie"),
    )  # fmt: skip


def per_grootteklasse(scherm: Scherm) -> Markup:
    """The table per size class, the four of the screen."""
    return _gebied(scherm, "grootteklasse")


def per_arbeidsmarktregio(scherm: Scherm) -> Markup:
    """The table per arbeidsmarktregio."""
    return _gebied(scherm, "arbeidsmarktregio")


def _gebied(scherm: Scherm, per: str) -> Markup:
    tekens = [i(indicator("ADO-01"), scherm.keuze)]
    tabel = _tabel(scherm, per, date.today())
    return deel(f"per-{per}", titel=f"Per {per}", tekens=tekens, tabel=tabel, open_tabel=per == "grootteklasse",
                zin=gebieden_zin(scherm.stand, per))  # fmt: skip


def gebieden_zin(stand: Stand, per: str) -> str:
    """What may be copied of a table of areas."""
    gebieden = sorted(verdeeld(stand, per), key=lambda v: list(namen(stand)[per]).index(v.code))
    return zin_gebieden(gebieden, land(stand), soort=per, peildatum=stand.peildatum, vandaag=date.today())


def _tabel(scherm: Scherm, per: str, vandaag: date) -> str:
    stand = scherm.stand
    *rijen, totaal = rijen_provincies(
        verdeeld(stand, per),
        land(stand),
        ado_06=gemeten("ADO-06", stand, per=per),
        ado_07=gemeten("ADO-07", stand, per=per),
        vandaag=vandaag,
        soort=per,
    )
    # Size classes have an order of their own; other names stand as the alphabet has them.
    plaats = {naam: i for i, naam in enumerate(namen(stand)[per].values())}
    rijen.sort(key=lambda rij: plaats[str(rij[0])])
    koppen = (per.capitalize(), *KOPPEN_PROVINCIES[1:])
    if per in GEBIEDEN:
        rijen = [(_link(str(rij[0]), scherm, per), *rij[1:]) for rij in rijen]
    bijschrift = f"Gemeenten per {per}"
    return html_tabel(koppen, [*rijen, totaal], bijschrift=bijschrift, id=f"tabel-{per}", totaalrij=True)


def _link(naam: str, scherm: Scherm, soort: str) -> Link | str:
    """The name of a gebied, leading to what is known of it."""
    code = next((code for code, bekend in namen(scherm.stand)[soort].items() if bekend == naam), "")
    return Link(naam, scherm.keuze.adres("/gebied", soort=soort, code=code)) if code else naam


def per_uitvoerder(scherm: Scherm) -> Markup:
    """ADO-14: what is still to be won per uitvoerder."""
    meting = gemeten("ADO-14", scherm.stand, per="uitvoerder")
    rijen = [
        (naam, int(gemeenten.teller or 0), int(inwoners.teller or 0))
        for groep in meting.groepen
        if (gemeenten := meting.rij(groep, "gemeenten")) and (inwoners := meting.rij(groep, "inwoners"))
        for naam in [gemeenten.naam]
    ]
    rijen.sort(key=lambda rij: (rij[0] == "Uitvoerder niet bekend", -rij[1], rij[0]))
    verwezen = [(_link(rij[0], scherm, "uitvoerder"), *rij[1:]) for rij in rijen]
    koppen = ("Uitvoerder", *meting.indicator.maat_teksten.values())
    tabel = html_tabel(koppen, verwezen, bijschrift=meting.indicator.label, id="uitvoerders")
    return deel("per-uitvoerder", titel=meting.indicator.label, tekens=[i(meting.indicator, scherm.keuze)],
                zinnen=meting.opmerkingen, tabel=tabel,
                zin=zin_te_winnen([(naam, aantal) for naam, aantal, _ in rijen]))  # fmt: skip
