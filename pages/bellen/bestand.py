"""The call list as a CSV file: exactly the lines and columns that are shown."""

from collections.abc import Sequence

from export.blad import Blad, Cel, Getal, Kolom
from export.csv import schrijf_csv
from indicators.bellijst import Belregel
from indicators.unit import Unit, schrijf_datum
from indicators.woorden import STANDEN
from store.stand import Stand

KOLOMMEN = ("nr", "gemeente", "gemeentecode", "provincie", "inwoners", "stand", "uitvoerder", "waarom", "toolbox",
            "gebeld")  # fmt: skip


def als_csv(regels: Sequence[Belregel], stand: Stand) -> bytes:
    """The lines in their order; each says of which stand it is and that it is internal."""
    rijen = tuple(_rij(nummer, regel) for nummer, regel in enumerate(regels, 1))
    return schrijf_csv(Blad("Bellijst", "Wie bellen wij?", stempel(stand), tuple(map(Kolom, KOLOMMEN)), rijen))


def stempel(stand: Stand) -> str:
    """Of which stand the list is, and that it stays inside."""
    wat = "Voorbeelddata (fictief). " if stand.editie.voorbeeld else ""
    return f"{wat}Alleen intern. Stand van {schrijf_datum(stand.peildatum)}, gegevens nr. {stand.editie.nummer}."


def _rij(nummer: int, regel: Belregel) -> tuple[Cel, ...]:
    g = regel.gemeente
    return (
        Getal(nummer), g.naam, g.gm_code, g.provincie_naam, Getal(g.inwoners, Unit.INWONERS),
        STANDEN[g.stand or "geen_reactie"], ", ".join(g.uitvoerders) or "Niet bekend",
        "; ".join(reden.tekst for reden in regel.redenen),
        "; ".join(f"{reden.toolbox}: {reden.adres}" for reden in regel.redenen if reden.toolbox),
        schrijf_datum(regel.gebeld_op) if regel.gebeld_op else "",
    )  # fmt: skip
