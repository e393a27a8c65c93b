"""The rows of the tables that stand beside the pictures, from the same records as the pictures."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date

from charts.taal import schrijf_moment
from charts.tabel import Cel, Getal, Kopieer, Link
from charts.verdeling import Verdeling, geordend, oordeel
from charts.wegpunten import Weg
from charts.zinnen.adoptie import plek
from charts.zinnen.beelden import citeerzin, rij_naam
from indicators.lijsten import GemeenteStand, Mijlpaal
from indicators.measurement import Measurement, Rij, Status
from indicators.tekst import MERK, schrijf_rij
from indicators.unit import NIETS, Unit, schrijf_datum
from indicators.woorden import STANDEN

Rijen = list[tuple[Cel, ...]]
NIET_GETOOND = "Niet getoond per gemeente"

KOPPEN_KAART = ("Gemeente", "Provincie", "Inwoners", "Stand", "Sinds", "Datum antwoord", "Vorige stand", "Uitvoerder")
KOPPEN_WEG = (
    "Stand van", "Gebruikt", "(Nog) niet", "Geen antwoord", "Totaal", "Begonnen", "Eerste antwoord ja", "Gestopt",
    "Geleverd of benadering", "Bron",
)  # fmt: skip
KOPPEN_GEBEURTENISSEN = ("Datum", "Gebeurtenis", "Bron")
KOPPEN_PROVINCIES = (
    "Provincie", "Gemeenten", "Gebruikt", "Geen antwoord", "(Nog) niet", "Ten minste", "Ten hoogste", "Inwoners",
    "Begonnen", "Eerste antwoord ja", "Tegen Nederland", "Zin",
)  # fmt: skip
KOPPEN_METING = ("Onderdeel", "Waarde", "Aantal", "Van")


def rijen_kaart(gemeenten: Iterable[GemeenteStand], koppeling: Callable[[str], str]) -> Rijen:
    """A row per gemeente, alphabetical; the name links to the gemeente."""
    return [
        (
            Link(g.naam, koppeling(g.gm_code)),
            g.provincie_naam,
            g.inwoners,
            _stand(g.stand, gestopt=g.gestopt) if g.stand else NIET_GETOOND,
            schrijf_moment(g.sinds, g.sinds_precisie) if g.sinds else NIETS,
            schrijf_datum(g.antwoorddatum) if g.antwoorddatum else NIETS,
            _stand(g.stand_toen) if g.stand_toen else NIETS,
            ", ".join(g.uitvoerders) or "Niet bekend",
        )
        for g in sorted(gemeenten, key=lambda g: g.naam.casefold().lstrip("'’"))
    ]


def _stand(stand: str, *, gestopt: bool = False) -> str:
    return f"{STANDEN[stand]}, gestopt" if gestopt else STANDEN[stand]


def rijen_weg(weg: Weg) -> Rijen:
    """A row per delivered point and per approximation, in the order of their days."""
    geleverd = [
        (p.peildatum, (schrijf_datum(p.peildatum), p.gebruikt, p.nog_niet, p.geen, p.totaal, p.begonnen, p.eerste_ja,
                       p.gestopt, "Geleverd", p.bron))
        for p in weg.punten
    ]  # fmt: skip
    return [rij for _, rij in sorted([*geleverd, *map(_benadering, weg.benaderingen)], key=lambda paar: paar[0])]


def _benadering(m: Mijlpaal) -> tuple[date, tuple[Cel, ...]]:
    leeg = (None,) * 6
    return m.datum, (schrijf_moment(m.datum, m.precisie), Getal(m.waarde), *leeg, "Benadering", m.bron)


def rijen_gebeurtenissen(mijlpalen: Iterable[Mijlpaal]) -> Rijen:
    """Every event, also those that the picture leaves out."""
    return [(schrijf_moment(m.datum, m.precisie), m.tekst, m.bron) for m in mijlpalen]


def rijen_provincies(
    gebieden: Sequence[Verdeling],
    land: Verdeling,
    *,
    ado_06: Measurement,
    ado_07: Measurement,
    vandaag: date,
    soort: str = "provincie",
) -> Rijen:
    """A row per area, alphabetical, and the country last. ADO-06 and ADO-07 are measured per the same dimension."""
    rijen = [
        _gebied(g, land, ado_06=ado_06, ado_07=ado_07, vandaag=vandaag, soort=soort)
        for g in geordend(gebieden, "alfabet")
    ]
    return [*rijen, _land(rijen, land)]


def _gebied(
    g: Verdeling, land: Verdeling, *, ado_06: Measurement, ado_07: Measurement, vandaag: date, soort: str
) -> tuple[Cel, ...]:
    inwoners = ado_06.rij(g.code)
    begonnen, eerste_ja = (_waarde(ado_07, g.code, maat) for maat in ("begonnen", "eerste_antwoord_ja"))
    zin = citeerzin(g, land, plek=plek(soort, g.naam), peildatum=ado_06.peildatum, vandaag=vandaag)
    return (
        g.naam, g.totaal, g.gebruikt, g.geen, g.nog_niet,
        Getal(g.ondergrens, Unit.AANDEEL), Getal(g.bovengrens, Unit.AANDEEL),
        Getal(inwoners.noemer if inwoners else None, Unit.INWONERS), begonnen, eerste_ja,
        oordeel(g, land) or "staat niet vast", Kopieer(zin),
    )  # fmt: skip


def _waarde(meting: Measurement, groep: str, maat: str) -> Getal:
    rij = meting.rij(groep, maat)
    return Getal(rij.waarde if rij else None, meting.eenheid(maat))


def _land(rijen: Rijen, land: Verdeling) -> tuple[Cel, ...]:
    """The total row: the sums of what stands above it, which a reader can check."""
    som = [_som(rij[kolom] for rij in rijen) for kolom in (7, 8, 9)]
    grenzen = Getal(land.ondergrens, Unit.AANDEEL), Getal(land.bovengrens, Unit.AANDEEL)
    return (land.naam, land.totaal, land.gebruikt, land.geen, land.nog_niet, *grenzen, *som, "", "")


def _som(cellen: Iterable[Cel]) -> Getal:
    waarden = [cel.waarde for cel in cellen if isinstance(cel, Getal)]
    return Getal(sum(w for w in waarden if w is not None) if any(w is not None for w in waarden) else None)


def rijen_meting(meting: Measurement) -> Rijen:
    """Every row of any measurement: its name, its value in words, and the two counts behind it."""
    return [
        (rij_naam(meting, r.groep, r.maat), schrijf_rij(meting, r), telling(r, r.teller), telling(r, r.noemer))
        for r in meting.rijen
    ]


def telling(rij: Rij, aantal: float | None) -> Cel:
    """A count of a row; the mark where the row may not be shown."""
    return MERK if rij.status == Status.ONDERDRUKT else Getal(aantal)
