"""The sheet Schuldeisers_sector: what was sent and what was answered, per sector. It names no creditor."""

from charts.zinnen.antwoorden import NIET_SLECHTER
from export.blad import GEEN_GEGEVENS, VAN_STATUS, Blad, Cel, Kolom, Noten, telling
from export.cellen import waarde_cellen
from export.meetrijen import dagen, noot
from export.stempel import CONCEPT, Uitgave, stempel
from indicators.creditors import SCH_01, SCH_02, SCH_04, SCH_11
from indicators.logwoorden import REACTIES
from indicators.measure import measure
from indicators.measurement import TOTAAL, Measurement, Rij, Status, lege_rij
from store.stand import Stand

NAAM = "Schuldeisers_sector"
ALLE = "Alle schuldeisers"
_CIJFERS = (SCH_01, SCH_02, SCH_04, SCH_11)
_VERSTUURD = Kolom("Verstuurde Kennisgevingen", 16)
KOLOMMEN = (
    Kolom("Sector", 24), Kolom("Van", 12), Kolom("Tot en met", 12), _VERSTUURD,
    Kolom("Tijd om te antwoorden voorbij", 14), Kolom("Antwoord bekend", 12), Kolom("Aandeel antwoord bekend", 12),
    *(Kolom(naam, 14) for naam in REACTIES.values()),
    Kolom("Ja of deels, van wie ja of nee zei", 14), Kolom("Aandeel ja of deels", 12), Kolom("Noot", 14),
)  # fmt: skip
NAAST = "'Ja of deels' staat hier nooit los: ernaast staat bij hoeveel Kennisgevingen geen antwoord bekend is."


def schuldeisers_sector(stand: Stand, uitgave: Uitgave = CONCEPT) -> Blad:
    """A row per sector by name, never by rate, and one of all creditors.

    What was sent stands only where it may be known: of a closed half-year it is those whose time to answer is over.
    """
    per_sector = [measure(cijfer, stand, per="sector") for cijfer in _CIJFERS]
    alle = [measure(cijfer, stand) for cijfer in _CIJFERS]
    namen = {rij.groep: rij.naam for meting in per_sector for rij in meting.rijen if rij.groep != TOTAAL}
    op_naam = sorted(namen.items(), key=lambda x: x[1].casefold())
    rijen = [*(_rij(per_sector, groep, naam) for groep, naam in op_naam), _rij(alle, TOTAAL, ALLE)]
    kolommen, i = KOLOMMEN, KOLOMMEN.index(_VERSTUURD)
    if not alle[0].rijen:
        kolommen, rijen = (*kolommen[:i], *kolommen[i + 1 :]), [(*rij[:i], *rij[i + 1 :]) for rij in rijen]
    return Blad(
        naam=NAAM, titel="Wat schuldeisers antwoorden, per sector", stempel=stempel(stand, uitgave),
        noten=(SCH_02.zeg_niet, NIET_SLECHTER, NAAST), kolommen=kolommen, rijen=tuple(rijen),
    )  # fmt: skip


def _rij(metingen: list[Measurement], groep: str, naam: str) -> tuple[Cel, ...]:
    verstuurd, antwoord, ja, elf = metingen
    een, twee, vier = (_van(meting, groep) for meting in (verstuurd, antwoord, ja))
    bekend = waarde_cellen(twee, antwoord.eenheid())
    gaf = waarde_cellen(vier, ja.eenheid())
    periode = dagen(next((meting for meting in metingen if meting.rijen), verstuurd))
    return (
        naam, *periode, _aantal(een, een.teller), bekend[1], bekend[0], bekend[2],
        *(_aantal(rij, rij.teller) for rij in (_van(elf, groep, code) for code in REACTIES)),
        gaf[0], gaf[2], _noten(metingen),
    )  # fmt: skip


def _van(meting: Measurement, groep: str, maat: str | None = None) -> Rij:
    """The row of a group; one without numbers where this role does not get to see it, or there is none."""
    niet = Status.GEEN_WAARNEMINGEN if meting.rijen else Status.ONDERDRUKT
    return meting.rij(groep, maat) or lege_rij(maat, niet)


def _aantal(rij: Rij, aantal: float | None) -> Cel:
    return telling(aantal, anders=VAN_STATUS.get(rij.status, GEEN_GEGEVENS))


def _noten(metingen: list[Measurement]) -> Noten:
    """What must be read with the figures of a row; where there are none, why not."""
    met_rijen = [meting for meting in metingen if meting.rijen] or metingen
    return Noten(tuple(dict.fromkeys(zin for meting in met_rijen for zin in noot(meting).zinnen)))
