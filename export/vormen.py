"""The forms a report can take. All write the same sheets, so they cannot say different things."""

from collections.abc import Mapping, Sequence

from export.blad import Blad
from export.csv import als_zip, csv_bestanden
from export.datapakket import NAAM as DATAPAKKET
from export.datapakket import datapakket
from export.html import opening, schrijf_html
from export.ods import schrijf_ods
from export.stempel import CONCEPT, TITEL, Uitgave
from export.xlsx import schrijf_xlsx
from store.stand import Stand

VORMEN = ("xlsx", "ods", "csv", "html")
ALLE = "alle"


def rapport(
    bladen: Sequence[Blad], stand: Stand, *, naam: str, vorm: str, uitgave: Uitgave = CONCEPT
) -> dict[str, bytes]:
    """The files of a report in one form (or all of them), by file name."""
    if vorm == ALLE:
        per_vorm = (rapport(bladen, stand, naam=naam, vorm=deel, uitgave=uitgave) for deel in VORMEN)
        return {bestand: inhoud for bestanden in per_vorm for bestand, inhoud in bestanden.items()}
    if vorm == "csv":
        return {**csv_bestanden(bladen, naam), f"{naam}-{DATAPAKKET}": datapakket(bladen, naam)}
    if vorm == "html":
        return {f"{naam}.html": schrijf_html(bladen, titel=TITEL, opening=opening(stand, uitgave))}
    schrijf = {"xlsx": schrijf_xlsx, "ods": schrijf_ods}[vorm]
    return {f"{naam}.{vorm}": schrijf(bladen, titel=TITEL, dag=stand.peildatum)}


def van_vorm(bestanden: Mapping[str, bytes], vorm: str) -> dict[str, bytes]:
    """Of the files of a report those of one form; the description belongs to the CSV files."""
    if vorm == ALLE:
        return dict(bestanden)
    achter = (".csv", DATAPAKKET) if vorm == "csv" else (f".{vorm}",)
    return {naam: inhoud for naam, inhoud in bestanden.items() if naam.endswith(achter)}


def als_een(bestanden: Mapping[str, bytes], vorm: str) -> bytes:
    """One file of one form: the CSV files and their description as an archive, in which it has its usual name."""
    deel = van_vorm(bestanden, vorm)
    if vorm == "csv":
        return als_zip({DATAPAKKET if naam.endswith(DATAPAKKET) else naam: x for naam, x in deel.items()})
    (inhoud,) = deel.values()
    return inhoud
