"""The sheet Definities: what each figure counts, in the words of the indicator itself."""

from export.blad import Blad, Cel, Getal, Kolom, tekst
from export.stempel import stempel
from indicators.cijferboek import ALLE
from indicators.indicator import Indicator
from indicators.tekst import ingevuld
from store.stand import Stand

KOLOMMEN = (
    Kolom("Code"), Kolom("Cijfer", 34), Kolom("Uitleg", 60), Kolom("Teller", 40), Kolom("Noemer", 40),
    Kolom("Grenzen", 44), Kolom("Eenheid", 14), Kolom("Zeg niet", 44), Kolom("Versie van de definitie", 12),
)  # fmt: skip


def definities(stand: Stand) -> Blad:
    """One row per figure."""
    return Blad(
        naam="Definities", titel="Wat elk cijfer betekent", stempel=stempel(stand), kolommen=KOLOMMEN,
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
