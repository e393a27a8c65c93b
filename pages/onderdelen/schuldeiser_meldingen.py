"""Oneens: the reports about one creditor, and its figures with and without those that it disputes, side by side."""

from markupsafe import Markup

from charts.taal import enkel_of_meer
from charts.tabel import Cel, html_tabel
from indicators.cijferboek import indicator
from indicators.creditors_breaches import ZONDER_BETWIST
from indicators.measurement import TOTAAL
from indicators.meldingen import Melding, meldingen
from indicators.schuldeisers import Schuldeiser
from indicators.unit import schrijf_aantal, schrijf_datum
from pages.frame import Scherm
from pages.gegevens.plaats import cel_van, plaats_link
from pages.onderdelen.schuldeiser_waarde import eigen, waarde
from pages.onderdelen.schuldeisers import stuk

CODES = ("SCH-06", "SCH-07", "SCH-08")
KOPPEN = ("Cijfer", "Met alle meldingen", "Zonder de meldingen waar de schuldeiser het niet mee eens is")
KOPPEN_MELDING = ("Gemeld op", "Gemeente", "Wat is gemeld", "Stand van zaken", "De schuldeiser", "Waar staat dit?")
TELT_MEE = (
    "Een melding waar de schuldeiser het niet mee eens is, telt mee tot zij is weerlegd. "
    "Daarnaast staat het cijfer zonder die meldingen. Zo ziet u hoeveel het uitmaakt."
)


def oneens(scherm: Scherm, wie: Schuldeiser) -> Markup:
    """The three figures twice, and under them the reports one by one; nothing where there are no reports."""
    alle = meldingen(scherm.stand, wie.schuldeiser_id)
    if not alle:
        return Markup()
    naast = html_tabel(KOPPEN, [_naast(scherm, wie, code) for code in CODES], id="tabel-oneens",
                       bijschrift="Dezelfde cijfers, met en zonder deze meldingen")  # fmt: skip
    lijst = html_tabel(KOPPEN_MELDING, [_regel(scherm, m) for m in alle], id="tabel-meldingen",
                       bijschrift="Alle meldingen over deze schuldeiser, de nieuwste eerst")  # fmt: skip
    onder = f"<details><summary>Toon de meldingen ({schrijf_aantal(len(alle))})</summary>{lijst}</details>"
    zes = eigen(scherm, "SCH-06", wie)
    return stuk(scherm, zes, id="oneens", titel=_titel(alle), zinnen=(TELT_MEE,), tabel=f"{naast}{onder}",
                ook=CODES[1:], open_tabel=True)  # fmt: skip


def _titel(alle: tuple[Melding, ...]) -> str:
    oneens_ = sum(m.betwist for m in alle)
    wat = enkel_of_meer(len(alle), "de melding", f"de {schrijf_aantal(len(alle))} meldingen")
    if not oneens_:
        return f"Wij weten van geen van {wat} dat de schuldeiser het er niet mee eens is"
    return f"Met {schrijf_aantal(oneens_)} van {wat} is de schuldeiser het niet eens"


def _naast(scherm: Scherm, wie: Schuldeiser, code: str) -> tuple[Cel, ...]:
    meting = eigen(scherm, code, wie)
    met, zonder = (waarde(meting, meting.rij(TOTAAL, maat)) for maat in (None, ZONDER_BETWIST))
    return indicator(code).label, met, zonder


def _regel(scherm: Scherm, m: Melding) -> tuple[Cel, ...]:
    editie = scherm.stand.editie
    cel = cel_van(editie, m.levering, blad=m.blad, rij=m.rij, veld="schending") or f"rij {m.rij}"
    sinds = f" (sinds {schrijf_datum(m.betwist_op)})" if m.betwist and m.betwist_op else ""
    return (
        schrijf_datum(m.gemeld_op), m.gemeente, m.wat or "niet gezegd", m.staat,
        f"{m.oneens}{sinds}" or "zei hier niets over",
        plaats_link(editie, scherm.keuze, m.levering, blad=m.blad, cel=cel),
    )  # fmt: skip
