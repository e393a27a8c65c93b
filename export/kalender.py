"""When figures go to the ministry: the months of the reference table, and the sentences about them."""

from datetime import date

from indicators.unit import schrijf_maand
from store.referentie import geldig_op, lees_referentie

ONBEKEND = "De datum van de volgende cijfers is nog niet bekend."


def volgende_maand(dag: date) -> date | None:
    """The first expected month that is not over on a day, as its first day; None when the table holds none."""
    maanden = sorted(int(rij["maand"]) for rij in geldig_op(lees_referentie("rapportagekalender"), dag))
    rest = [date(dag.year, maand, 1) for maand in maanden if maand >= dag.month]
    return next(iter([*rest, *(date(dag.year + 1, maand, 1) for maand in maanden)]), None)


def daarna(maand: date) -> date | None:
    """The expected month after one."""
    return volgende_maand(date(maand.year + maand.month // 12, maand.month % 12 + 1, 1))


def volgende_cijfers(peildatum: date) -> str:
    """For which month a report counts, and when the next is expected."""
    eigen = volgende_maand(peildatum)
    volgende = daarna(eigen) if eigen else None
    if eigen is None or volgende is None:
        return ONBEKEND
    return (
        f"Dit rapport hoort bij {schrijf_maand(eigen)}. De volgende cijfers verwachten wij in "
        f"{schrijf_maand(volgende)}. Dat ritme is nog niet afgesproken met het ministerie."
    )


def verwacht(vandaag: date) -> str:
    """When the next report is expected, seen from today."""
    maand = volgende_maand(vandaag)
    return f"Het volgende rapport verwachten wij in {schrijf_maand(maand)}." if maand else ONBEKEND
