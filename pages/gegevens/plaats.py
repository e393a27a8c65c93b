"""Where something was read: the delivery by its number, the sheet and the cell, with the way to its receipt."""

from charts.tabel import Link
from pages.gegevens.vragen import plek
from pages.keuze import Keuze
from store.editie import Editie
from store.leveringen import Levering, lees_kwitantie

PAD = "/aanleveren"
CSV = "CSV"  # what the receipt calls the only sheet of such a file


def levering_van(editie: Editie, sleutel: str) -> Levering | None:
    """The delivery that rows call by this name: the one that counts, else the last."""
    geldend = [x for x in editie.geldende_leveringen if x.sleutel == sleutel]
    return next(iter(geldend or [x for x in reversed(editie.leveringen) if x.sleutel == sleutel]), None)


def kwitantie_adres(keuze: Keuze, levering: Levering) -> str:
    """Where the receipt of a delivery is shown."""
    return keuze.adres(PAD, code=str(levering.nummer)) + "#kwitantie"


def plaats_link(editie: Editie, keuze: Keuze, sleutel: str, *, blad: str, cel: str) -> Link | str:
    """Levering 12, blad ‘Reacties’, cel D4, as a way to the receipt; only the place where no delivery is known."""
    levering, waar = levering_van(editie, sleutel), plek("" if blad == CSV else blad, cel)
    if levering is None:
        return waar
    onder = f", {waar[:1].lower()}{waar[1:]}" if waar else ""
    return Link(f"Levering {levering.nummer}{onder}", kwitantie_adres(keuze, levering))


def cel_van(editie: Editie, sleutel: str, *, blad: str, rij: int, veld: str) -> str:
    """The cell of a field in a row of a log, from the columns that its receipt names; the row where it names none."""
    levering = levering_van(editie, sleutel)
    kwitantie = lees_kwitantie(editie.data, levering.sha256, levering.lezing) if levering else {}
    kolom = kwitantie.get("kolommen", {}).get(blad, {}).get(veld, "")
    return f"{kolom}{rij}" if kolom else ""
