"""The pauses of one place beside its other figures: of the country on Overzicht, of a gebied, of a gemeente."""

from markupsafe import Markup

from charts.kader import met_plek
from charts.tegel import tegel
from charts.zinnen.pauzes import herkomst_kort, lopend_regel, om_pauzes, status_zin
from indicators.measurement import Measurement, Status
from pages.frame import Scherm
from pages.gemeten import Filters, gemeten
from pages.html import heel, vul
from pages.onderdelen.cijfer import i
from pages.plaats import waar_filters
from protect.mensen import ziet_mensen
from store.stand import NietBewaardError

NIET_HIER = "Deze gemeente komt niet voor in de cijfers die gemeenten en uitvoerders aan ons doorgeven."
NIEMAND_HIER = "Geen enkele gemeente in dit gebied geeft ons cijfers over pauzes door."


def rij_van_overzicht(scherm: Scherm) -> tuple[list[Markup], str]:
    """PAU-02 and PAU-13 as tiles with their source; none before there are logs, or for a role that may not see them."""
    if not _iets_te_zien(scherm):
        return [], ""
    vijf, twee, dertien = _metingen(scherm, ("SIG-05", "PAU-02", "PAU-13"), ())
    tegels = [
        heel(tegel(twee, regels=herkomst_kort(vijf, twee))),
        heel(tegel(dertien, regels=_samen(_in_het_jaar(dertien), *herkomst_kort(vijf, dertien)))),
    ]
    return tegels, om_pauzes(vijf, twee, "overzicht").bronregel


def _iets_te_zien(scherm: Scherm) -> bool:
    if not ziet_mensen(scherm.stand):
        return False
    return any(gemeten(c, scherm.stand).totaal().status != Status.GEEN_WAARNEMINGEN for c in ("SIG-01", "PAU-02"))


def _metingen(scherm: Scherm, codes: tuple[str, ...], filters: Filters) -> list[Measurement]:
    return [gemeten(code, scherm.stand, filters=filters) for code in codes]


def _in_het_jaar(meting: Measurement) -> str:
    """Of which year: in 2025."""
    return f"in {meting.periode[0].year}" if meting.periode else ""


def _samen(jaar: str, *regels: str) -> tuple[str, ...]:
    """The year before the last line: in 2025, gegevens t/m 31 oktober 2025."""
    return (*regels[:-1], ", ".join(deel for deel in (jaar, *regels[-1:]) if deel))


def pauzes_van_gebied(scherm: Scherm) -> Markup:
    """What is known of pauses in the gebied on screen."""
    keuze = scherm.keuze
    adres = "" if keuze.soort == "selectie" else keuze.adres("/pauzes", **{keuze.soort: keuze.code})
    return _deel(scherm, keuze.gebied, titel="Pauzes in dit gebied", leeg=NIEMAND_HIER, adres=adres)


def pauzes_van_gemeente(scherm: Scherm, gm_code: str) -> Markup:
    """What is known of pauses in one gemeente."""
    return _deel(scherm, (("gemeente", gm_code),), titel="Pauzes in deze gemeente", leeg=NIET_HIER, adres="")


def _deel(scherm: Scherm, filters: Filters, *, titel: str, leeg: str, adres: str) -> Markup:
    """The tiles of a place, or why there are none; nothing at all for another role or before there are logs."""
    if not _iets_te_zien(scherm):
        return Markup()
    try:
        een, twee, lopend, bijna, vijf = _metingen(scherm, ("SIG-01", "PAU-02", "PAU-01", "PAU-06", "SIG-05"), filters)
    except NietBewaardError as fout:
        return vul("pauzes_plaats", titel=titel, teken="", zin=str(fout), tegels=[], adres="", bron="")
    rij = een.totaal()
    zin = status_zin(een, rij) if rij.status == Status.BUITEN_GEGEVENS else leeg
    tegels = []
    if geeft_door(vijf) and rij.status != Status.BUITEN_GEGEVENS:
        tegels = [
            heel(tegel(een, regels=(_in_het_jaar(een), *_waaruit(vijf, een, filters)))),
            heel(tegel(twee, regels=(lopend_regel(lopend), *_waaruit(vijf, twee, filters)))),
            heel(tegel(bijna, "binnen_30", regels=("binnen 30 dagen", *_waaruit(vijf, bijna, filters)))),
        ]
    bron = met_plek(om_pauzes(vijf, twee, "plaats").bronregel, waar_filters(scherm.stand, filters))
    return vul("pauzes_plaats", titel=titel, teken=i(twee.indicator, scherm.keuze), zin="" if tegels else zin,
               tegels=tegels, adres=adres, bron=bron)  # fmt: skip


def _waaruit(sig_05: Measurement, meting: Measurement, filters: Filters) -> tuple[str, ...]:
    """From how many gemeenten and until when; of one gemeente only until when."""
    een_gemeente = any(naam == "gemeente" and "," not in code for naam, code in filters)
    return herkomst_kort(sig_05, meting)[-1:] if een_gemeente else herkomst_kort(sig_05, meting)


def geeft_door(sig_05: Measurement) -> bool:
    """Whether any gemeente here passes its figures on, with a ja or without."""
    return bool((sig_05.totaal().teller or 0) + (sig_05.totaal("zonder_ja").waarde or 0))
