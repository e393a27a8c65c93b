"""The outcomes of all rows as one reading: counts that add up, questions once, and what goes back to the sender."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from ingest.inventarisaties.blik import Bezwaar, Twijfel, Uitkomst, ruw
from ingest.inventarisaties.datumcel import datum_van
from ingest.inventarisaties.opmerkingen import over_antwoorden, over_keuzes, over_leemten, over_volgorde
from ingest.kwitantie import FOUT, Antwoord, Kwitantie, Melding, NietGelezen, Vraag
from ingest.tabellen.toewijzing import Toewijzing
from ingest.tabellen.totaalregels import totaalregels

ZIN_LEEG = (
    "In dit bestand staat geen enkele regel die wij kunnen inlezen. Er is niets ingelezen. "
    "Kijk of onder de koppen regels staan en lever het bestand opnieuw aan."
)
ZIN_TE_VEEL = (
    "{} van de {} regels konden niet worden ingelezen. Dat is zo veel dat het hele bestand wacht. "
    "Beantwoord de vragen of verbeter de regels, en lever het bestand opnieuw aan."
)
TERUG = ("gemeente", "gemeentecode", "uitvoerder", "status", "gepland_vanaf", "in_gebruik_vanaf", "antwoorddatum")


@dataclass(frozen=True)
class Gelezen:
    """A file as it was read. `vastgehouden` holds the sentence why nothing of it may be accepted yet, or ''."""

    kwitantie: Kwitantie
    rijen: tuple[dict[str, Any], ...] = ()
    niet_gelezen: tuple[NietGelezen, ...] = ()
    tegenspraken: tuple[dict[str, str], ...] = ()
    koppelingen: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    vastgehouden: str = ""
    rijenbestand: Path | None = None  # of a log: its rows, written already
    meer: Mapping[str, Any] = field(default_factory=dict)  # what the stored receipt says beside its own keys


def samengevat(
    begin: Kwitantie,
    toegewezen: Toewijzing,
    *,
    uitkomsten: Sequence[Uitkomst],
    gehoord: Iterable[Antwoord],
    afkeur_maximum: float,
) -> Gelezen:
    """Sum up; `gehoord` are the answers that were used already.

    Every row is accepted, not read or set aside; a totals row is set aside, whatever it says.
    """
    goed = [u for u in uitkomsten if u.antwoorden]
    fout = [u for u in uitkomsten if u.bezwaren]
    opzij = [u for u in uitkomsten if u.genegeerd]
    tegenspraken, over_totalen = totaalregels(toegewezen.gekoppeld, goed)
    totalen = sum(len(tabel.totaalrijen) for tabel, _ in toegewezen.gekoppeld)
    vragen = (*begin.vragen, *_vragen(uitkomsten))
    gebruikt = {*gehoord, *toegewezen.gehoord, *(a for u in uitkomsten for a in u.gehoord)}
    kwitantie = replace(
        begin,
        gelezen=len(uitkomsten) + totalen, geaccepteerd=len(goed), afgekeurd=len(fout), genegeerd=len(opzij) + totalen,
        meldingen=(
            *begin.meldingen, *over_volgorde(toegewezen.gekoppeld), *(m for u in uitkomsten for m in u.meldingen),
            *over_keuzes(goed), *over_leemten(goed), *over_totalen,
            *over_antwoorden(begin.antwoorden, gebruikt, vragen), *_over_fouten(fout), *_over_opzij(opzij),
        ),
        vragen=vragen, antwoorden=tuple(a for a in begin.antwoorden if a in gebruikt),
    )  # fmt: skip
    return Gelezen(
        kwitantie=kwitantie,
        rijen=tuple(antwoord for u in goed for antwoord in u.antwoorden),
        niet_gelezen=tuple(_terug(u) for u in fout),
        tegenspraken=tuple(tegenspraken),
        koppelingen=toegewezen.bevestigd,
        vastgehouden=_vastgehouden(len(uitkomsten), len(fout), len(goed), afkeur_maximum),
    )


def _vastgehouden(alle: int, fout: int, goed: int, afkeur_maximum: float) -> str:
    if fout and fout > afkeur_maximum * alle:
        return ZIN_TE_VEEL.format(fout, alle)
    return "" if goed else ZIN_LEEG


def _vragen(uitkomsten: Iterable[Uitkomst]) -> list[Vraag]:
    """Each doubt once, with the number of rows it stands in."""
    per_sleutel: dict[str, list[Twijfel]] = {}
    for twijfel in (b.twijfel for u in uitkomsten for b in u.bezwaren if b.twijfel):
        per_sleutel.setdefault(twijfel.sleutel, []).append(twijfel)
    return [_vraag(zelfde) for zelfde in per_sleutel.values()]


def _vraag(zelfde: list[Twijfel]) -> Vraag:
    eerste, ook = zelfde[0], len({(t.blad, t.cel) for t in zelfde}) - 1
    meer = f" Dit staat ook in {ook} andere {'regel' if ook == 1 else 'regels'}." if ook else ""
    return Vraag(eerste.blad, eerste.cel, eerste.vraag + meer, eerste.keuzes)


def _over_fouten(fout: Iterable[Uitkomst]) -> Iterable[Melding]:
    for u in fout:
        for bezwaar in u.bezwaren:
            yield Melding(u.blad, bezwaar.cel, bezwaar.kolom, _zin(bezwaar), FOUT)


def _zin(bezwaar: Bezwaar) -> str:
    return f"{bezwaar.reden} {bezwaar.doen}".strip()


def _over_opzij(opzij: Iterable[Uitkomst]) -> Iterable[Melding]:
    return (Melding(u.blad, min(u.rij.cellen.values(), key=lambda c: c.kolom).adres, "", u.genegeerd) for u in opzij)


def _mag_terug(uitkomst: Uitkomst, veld: str) -> bool:
    """Whether a cell may be kept: what stands in a column of dates and is none is free text."""
    if veld.endswith(("vanaf", "datum")):
        return datum_van(uitkomst.rij, uitkomst.blik, veld)[0] is not None
    return bool(uitkomst.blik.cel(uitkomst.rij, veld).tekst.strip())


def _terug(uitkomst: Uitkomst) -> NietGelezen:
    """The line for the sender, with the cells that may be kept and nothing of a row with personal data."""
    blik, eerste = uitkomst.blik, uitkomst.bezwaren[0]
    velden = () if uitkomst.persoonlijk else [veld for veld in TERUG if _mag_terug(uitkomst, veld)]
    cellen = {blik.kop(veld): ruw(blik.cel(uitkomst.rij, veld).tekst) for veld in velden}
    reden = " ".join(bezwaar.reden for bezwaar in uitkomst.bezwaren)
    return NietGelezen(uitkomst.blad, uitkomst.rij.rij, eerste.cel, cellen, reden, eerste.doen)
