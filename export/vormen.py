"""The forms a report can take. All write the same sheets, so they cannot say different things."""

from collections.abc import Sequence

from export.blad import Blad
from export.csv import csv_bestanden
from export.html import schrijf_html
from export.ods import schrijf_ods
from export.stempel import TITEL
from export.xlsx import schrijf_xlsx
from store.stand import Stand

VORMEN = ("xlsx", "ods", "csv", "html")


def rapport(bladen: Sequence[Blad], stand: Stand, *, naam: str, vorm: str) -> dict[str, bytes]:
    """The files of a report in one form, by file name."""
    if vorm == "csv":
        return csv_bestanden(bladen, naam)
    if vorm == "html":
        return {f"{naam}.html": schrijf_html(bladen, titel=TITEL)}
    schrijf = {"xlsx": schrijf_xlsx, "ods": schrijf_ods}[vorm]
    return {f"{naam}.{vorm}": schrijf(bladen, titel=TITEL, dag=stand.peildatum)}
