"""The pictures of Groot scherm, each with its title sentence. Counts and names as the role may see them."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from markupsafe import Markup

from charts.balken import deel as deel_van
from charts.balken import staven
from charts.groot import kaart_groot, provincies_groot
from charts.kader import Kader, kader_van, met_plek
from charts.stijl import GEBRUIKT, VERBORGEN
from charts.weg_svg import weg_svg
from charts.zinnen.beelden import titel_provincies, titel_staven
from indicators.measurement import Measurement
from pages.bovenkant import bronregel
from pages.frame import Scherm
from pages.gemeten import Filters, gemeten, lijst
from pages.html import heel, vul
from pages.onderdelen.gebieden import land, verdeeld
from pages.onderdelen.groot_pauzes import VAN_LOGS, dag_van, te_tonen
from pages.onderdelen.kaart import CODES, gebied, titel_van
from pages.onderdelen.opweg import opweg_titel
from pages.onderdelen.weg import weg_van
from pages.plaats import waar_filters, waar_gebied
from protect.gemeenten import gemeenten_noemen

Beeld = tuple[str, str]
STAVEN = ("ADO-10", "ADO-12", "ADO-16goed", "ADO-16beter", "ADO-17", "ADO-18")
STANDAARD = ("kaart", "weg", "provincies")
# The map says in its title what place it is about; the others are about the whole country.
VAN_EEN_PLAATS = (*STAVEN, "starts")


def groot(scherm: Scherm) -> Markup:
    """The row of pictures that was asked for; what we do not know is left out."""
    gevraagd = [naam for naam in dict.fromkeys(scherm.keuze.beeld.split(",")) if _kan(scherm, naam)] or list(STANDAARD)
    if gemeenten_noemen(scherm.stand) == "nee":
        gevraagd = list(dict.fromkeys("provincies" if naam == "kaart" else naam for naam in gevraagd))
    beelden = [(naam, *_MAKERS[naam](scherm), _bron(scherm, naam)) for naam in gevraagd]
    nu = gevraagd.index(scherm.keuze.toon) if scherm.keuze.toon in gevraagd else 0
    return vul("groot", beelden=[(n, t, heel(b), bron) for n, t, b, bron in beelden], nu=nu,
               terug=_terug(scherm, gevraagd[0]))  # fmt: skip


def _terug(scherm: Scherm, eerste: str) -> str:
    """The screen that Escape leads to."""
    keuze = scherm.keuze
    if keuze.gebied:
        return keuze.adres("/gebied", soort=keuze.soort, code=keuze.code, codes=keuze.codes)
    return keuze.adres(VAN_LOGS[eerste][1] if eerste in VAN_LOGS else "/adoptie")


def _kan(scherm: Scherm, naam: str) -> bool:
    return naam in _MAKERS and (naam not in VAN_LOGS or te_tonen(scherm, naam))


def _bron(scherm: Scherm, naam: str) -> str:
    """Stand, bron and status of one picture; those of the logs stand at the last day of their data."""
    if naam not in VAN_LOGS:
        waar = waar_filters(scherm.stand, _filters(scherm)) if naam in VAN_EEN_PLAATS else ""
        return met_plek(bronregel(scherm.stand, "/"), waar)
    return bronregel(scherm.stand, VAN_LOGS[naam][1], dag=dag_van(scherm, naam))


def _filters(scherm: Scherm) -> Filters:
    """What the figures are about: the gebied that the screen came from, else its filters."""
    return scherm.keuze.gebied if waar_gebied(scherm.stand, scherm.keuze) else scherm.keuze.filters


def _om(meting: Measurement, id: str) -> Kader:
    # The page says stand, bron and status under every picture.
    return replace(kader_van(meting, id), met_bron=False)


def _kaart(scherm: Scherm) -> Beeld:
    metingen = {s: gemeten(code, scherm.stand, filters=gebied(scherm)) for s, code in CODES.items()}
    tellingen = {s: int(m.totaal().teller or 0) for s, m in metingen.items()}
    if gemeenten_noemen(scherm.stand) == "gebruikers":
        tellingen = {GEBRUIKT: tellingen[GEBRUIKT], VERBORGEN: sum(tellingen.values()) - tellingen[GEBRUIKT]}
    ado_01, ado_03 = metingen["gebruikt"], metingen["geen_reactie"]
    beeld = kaart_groot(lijst(scherm.stand), om=_om(ado_01, "groot-kaart"), telling=list(tellingen.items()))
    return titel_van(scherm, ado_01, ado_03), beeld


def _weg(scherm: Scherm) -> Beeld:
    beeld = weg_van(scherm.stand, date.today(), met_gebeurtenissen=False)
    om = _om(gemeten("ADO-01", scherm.stand), "groot-weg")
    return opweg_titel(scherm), weg_svg(beeld, om=om, breedte=532, hoogte=164)


def _provincies(scherm: Scherm) -> Beeld:
    gebieden, heel_land = verdeeld(scherm.stand, "provincie"), land(scherm.stand)
    om = _om(gemeten("ADO-01", scherm.stand), "groot-provincies")
    titel = titel_provincies(gebieden, heel_land, peildatum=scherm.stand.peildatum, vandaag=date.today())
    return titel, provincies_groot(gebieden, heel_land, om=om)


def _starts(scherm: Scherm) -> Beeld:
    meting = gemeten("ADO-15", scherm.stand, per="kwartaal", filters=_filters(scherm))
    gepland = replace(meting, rijen=tuple(replace(r, maat=None) for r in meting.rijen if r.maat == "gepland"))
    return meting.indicator.label, staven(gepland, om=_om(meting, "groot-starts"), breedte=592, naam_breedte=180)


def _staven(code: str) -> Callable[[Scherm], Beeld]:
    def maak(scherm: Scherm) -> Beeld:
        soort = code[6:]
        meting = gemeten(code[:6], scherm.stand, filters=_filters(scherm))
        meting = deel_van(meting, f"{soort}_") if soort else meting
        titel = {"goed": "Wat volgens gemeenten goed gaat", "beter": "Wat volgens gebruikers beter kan"}.get(soort)
        return titel or titel_staven(meting), staven(meting, om=_om(meting, f"groot-{code}"), breedte=592)

    return maak


_MAKERS: dict[str, Callable[[Scherm], Beeld]] = {
    "kaart": _kaart, "weg": _weg, "provincies": _provincies, "starts": _starts,
    **{code: _staven(code) for code in STAVEN},
    **{naam: maak for naam, (_, _, maak) in VAN_LOGS.items()},
}  # fmt: skip
