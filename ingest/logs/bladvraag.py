"""What the rows of a sheet share and no column of it says: asked once for the sheet, and answered for all its rows."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from ingest.antwoorden import kaal
from ingest.bestanden.cells import kolomletters
from ingest.kwitantie import INFO, Antwoord, Melding, Vraag
from ingest.logs.keuzes import gekozen, keuzes_van
from ingest.namen.gemeenten import code_uit_keuze
from ingest.persoonlijk.patronen import masked
from ingest.source import Source, Veld
from ingest.tabellen.koppen import Koppeling
from ingest.tabellen.tabel import Tabel

_ONBEKEND = "onbekend"


@dataclass(frozen=True)
class Bladvragen:
    """Per sheet and field what was answered, which answers that were, and what is still asked."""

    gezegd: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    gehoord: tuple[Antwoord, ...] = ()
    vragen: tuple[Vraag, ...] = ()
    meldingen: tuple[Melding, ...] = ()


def bladvragen(
    gekoppeld: Iterable[tuple[Tabel, Koppeling]], bron: Source, antwoorden: Sequence[Antwoord]
) -> Bladvragen:
    """Ask what every sheet lacks and one answer can give."""
    gezegd: dict[str, dict[str, str]] = {}
    gehoord, vragen, meldingen = list[Antwoord](), list[Vraag](), list[Melding]()
    for tabel, koppeling in gekoppeld:
        for plek, veld in enumerate(_missed(koppeling, bron), 1):
            vraag = _vraag(tabel, veld, plek)
            antwoord = next((a for a in reversed(antwoorden) if _fits(a, vraag, veld)), None)
            if antwoord is None:
                vragen.append(vraag)
                continue
            gezegd.setdefault(tabel.blad, {})[veld.naam] = code_uit_keuze(antwoord.antwoord) or kaal(antwoord.antwoord)
            gehoord.append(antwoord)
            zin = f"Geen kolom geeft {veld.omschrijving}. U antwoordde voor alle regels: {masked(antwoord.antwoord)}."
            meldingen.append(Melding(tabel.blad, vraag.cel, "", zin, INFO))
    return Bladvragen(gezegd, tuple(gehoord), tuple(vragen), tuple(meldingen))


def _missed(koppeling: Koppeling, bron: Source) -> Iterable[Veld]:
    """The fields that rows need, that no column holds or may hold, and that can be said of a whole sheet."""
    houdt = {*koppeling.velden.values(), *(naam for onzeker in koppeling.onzeker for naam in onzeker.kandidaten)}
    for groep in bron.nodig:
        velden = [veld for veld in map(bron.veld, groep) if veld is not None and veld.voor_blad]
        if velden and not houdt & set(groep):
            yield velden[0]


def _vraag(tabel: Tabel, veld: Veld, plek: int) -> Vraag:
    """Ask in the first empty cells behind the headings: where the column would stand."""
    cel = f"{kolomletters(max(kop.kolom for kop in tabel.koppen) + plek)}{tabel.kop_rijen[-1]}"
    vraag = (
        f"Op dit blad staat geen kolom met {veld.omschrijving}. Wat geldt voor alle regels van dit blad? "
        "Zonder antwoord lezen wij deze regels niet in."
    )
    return Vraag(tabel.blad, cel, vraag, tuple(keuzes_van(veld.naam)))


def _fits(antwoord: Antwoord, vraag: Vraag, veld: Veld) -> bool:
    if (antwoord.blad, antwoord.cel) != (vraag.blad, vraag.cel):
        return False
    if vraag.keuzes:
        return gekozen(veld.naam, antwoord.antwoord) is not None
    return kaal(antwoord.antwoord) == _ONBEKEND or code_uit_keuze(antwoord.antwoord).startswith("GM")
