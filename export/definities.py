"""The sheet Definities: what each figure counts, in the words of the indicator itself."""

from export.blad import Blad, Cel, Getal, Kolom, tekst
from export.stempel import CONCEPT, Uitgave, stempel
from indicators.cijferboek import ALLE
from indicators.indicator import Indicator
from indicators.tekst import ingevuld
from store.stand import Stand

KOLOMMEN = (
    Kolom("Code"), Kolom("Cijfer", 24), Kolom("Uitleg", 44), Kolom("Teller", 26), Kolom("Noemer", 26),
    Kolom("Grenzen", 30), Kolom("Eenheid", 14), Kolom("Zeg niet", 30), Kolom("Versie van de definitie", 12),
)  # fmt: skip


def definities(stand: Stand, uitgave: Uitgave = CONCEPT) -> Blad:
    """One row per figure."""
    return Blad(
        naam="Definities", titel="Wat elk cijfer betekent", stempel=stempel(stand, uitgave), kolommen=KOLOMMEN,
        rijen=tuple(_rij(indicator, stand) for indicator in ALLE),
    )  # fmt: skip


def _rij(indicator: Indicator, stand: Stand) -> tuple[Cel, ...]:
    def vol(zin: str) -> str:
        return tekst(ingevuld(zin, stand.peildatum))

    return (
        indicator.code, indicator.label, vol(indicator.uitleg), vol(indicator.teller_tekst),
        vol(indicator.noemer_tekst), vol(indicator.grenzen_tekst), indicator.eenheid.naam,
        vol(indicator.zeg_niet), Getal(indicator.versie),
    )  # fmt: skip
