"""What the first rows of a log tell: its tables, which column holds which field, and what must be asked about it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from ingest.antwoorden import met_blad
from ingest.bestanden.cells import Werkmap, kolomletters
from ingest.bestanden.schoon import schone_namen
from ingest.errors import LeveringGeweigerd
from ingest.inventarisaties.levering import Opties
from ingest.inventarisaties.opmerkingen import over_personen
from ingest.kwitantie import INFO, WAARSCHUWING, Antwoord, Melding, Vraag
from ingest.logs.andere_betekenis import andere_betekenis
from ingest.logs.betekenis import andere_log
from ingest.logs.bladvraag import Bladvragen, bladvragen
from ingest.logs.reactiebron import REACTIES
from ingest.persoonlijk.patronen import masked
from ingest.persoonlijk.privacy import Vondst, doorzoek, weigering
from ingest.soortherkenning import andere_soort, heeft_ook, zonder_koppen
from ingest.source import Source
from ingest.tabellen.herkenning import heading_words
from ingest.tabellen.tabel import Tabel, bladen_zonder_tabel, vind_tabellen
from ingest.tabellen.toewijzing import Bevestigd, Toewijzing, wijs_toe

OOK_REACTIES = (
    "Dit bestand heeft ook de kolommen van antwoorden van schuldeisers. Wij lezen nu alleen de signalen. "
    "Lever het bestand ook aan als ‘Antwoorden van schuldeisers’."
)
WAT = {"signalen": "signalen", "reacties": "antwoorden van schuldeisers", "maandtellingen": "maandtellingen"}
_BEGIN = 5  # rows in which a file without a table we know says what it is
PERSOONLIJK = {"contact"}  # kinds of field that hold something personal


@dataclass(frozen=True, eq=False)  # there is one of each sheet; by identity it is a cheap key
class Deel:
    """One sheet to read: its header row, how many columns there are, and the column of every field that is read."""

    blad: str
    koprij: int
    breedte: int
    velden: Mapping[str, int]
    koppen: Mapping[str, str]
    gezegd: Mapping[str, str] = field(default_factory=dict)  # what an answer says for all rows

    @property
    def leest(self) -> frozenset[str]:
        """The fields that every row of this sheet has a text for."""
        return frozenset({*self.velden, *self.gezegd})

    def adres(self, veld: str, rij: int) -> str:
        """The address of a cell; of the first column for what no column says."""
        return f"{kolomletters(self.velden.get(veld, 1))}{rij}"

    def kop(self, veld: str) -> str:
        """The heading that the sender gave a field."""
        return self.koppen.get(veld, "")


@dataclass(frozen=True)
class Logkop:
    """The sheets of a log with their columns, the answers that fit them, and what to say about them."""

    bestand: str
    delen: tuple[Deel, ...]
    toegewezen: Toewijzing
    antwoorden: tuple[Antwoord, ...]
    bladen: Bladvragen
    meldingen: tuple[Melding, ...]

    @property
    def vragen(self) -> tuple[Vraag, ...]:
        """What is asked about headings and sheets."""
        return (*self.toegewezen.vragen, *self.bladen.vragen)

    @property
    def gehoord(self) -> tuple[Antwoord, ...]:
        """The answers about headings and sheets."""
        return (*self.toegewezen.gehoord, *self.bladen.gehoord)


def lees_kop(werkmap: Werkmap, bron: Source, opties: Opties, *, onthouden: Bevestigd) -> Logkop:
    """Find the tables and their columns. Raises LeveringGeweigerd."""
    werkmap, in_namen = schone_namen(werkmap)
    if anders := andere_log(werkmap, bron):
        raise anders
    if not opties.kolommen and (verkeerd := andere_soort(werkmap, bron)):
        raise verkeerd
    tabellen = _tabellen(werkmap, bron)
    if not opties.kolommen and (leeg := zonder_koppen(tabellen, bron, wat=WAT[bron.soort])):
        raise leeg
    if anders := _andere_betekenis(werkmap, tabellen):
        raise anders
    antwoorden = met_blad(opties.antwoorden, (tabel.blad for tabel in tabellen))
    toegewezen = wijs_toe(tabellen, bron, kolommen=opties.kolommen, antwoorden=antwoorden, onthouden=onthouden)
    vondsten = (*in_namen, *_rondom(werkmap, toegewezen, bron))
    if geweigerd := weigering(vondsten):
        raise geweigerd
    bladen = bladvragen(toegewezen.gekoppeld, bron, antwoorden)
    return Logkop(
        bestand=werkmap.bestand,
        delen=tuple(_deel(tabel, velden, bron, bladen) for tabel, velden in _gekozen(toegewezen)),
        toegewezen=toegewezen,
        antwoorden=antwoorden,
        bladen=bladen,
        meldingen=(
            *_over_bladen(werkmap, toegewezen, bron), *toegewezen.meldingen, *bladen.meldingen,
            *over_personen(vondsten),
        ),
    )  # fmt: skip


def _tabellen(werkmap: Werkmap, bron: Source) -> tuple[Tabel, ...]:
    try:
        tabellen = vind_tabellen(werkmap, bron)
    except LeveringGeweigerd as weigering_:
        if anders := andere_betekenis((), _eerste_teksten(werkmap)):
            raise anders from weigering_
        gevonden = weigering_.zinnen[1]
        raise LeveringGeweigerd(
            f"In dit bestand staat geen tabel met {WAT[bron.soort]}.", gevonden,
            "Zet boven elke kolom een kop en lever het bestand opnieuw aan.",
        ) from weigering_  # fmt: skip
    eerste: dict[str, Tabel] = {}
    for tabel in tabellen:
        eerste.setdefault(tabel.blad, tabel)
    return tuple(eerste.values())


def _andere_betekenis(werkmap: Werkmap, tabellen: tuple[Tabel, ...]) -> LeveringGeweigerd | None:
    """The refusal of a file that means something else by our words: by its headings, titles and names."""
    koppen = [kop.tekst for tabel in tabellen for kop in tabel.koppen]
    titels = [cel.tekst for tabel in tabellen for cel in tabel.titelregels]
    signaal = {kop.kolom for tabel in tabellen for kop in tabel.koppen if "signaal" in heading_words(kop.tekst).split()}
    cellen = [rij.cellen[k].tekst for tabel in tabellen for rij in tabel.rijen for k in signaal if k in rij.cellen]
    namen = [werkmap.bestand, *(tabel.blad for tabel in tabellen)]
    return andere_betekenis(koppen, [*titels, *namen], signalen=cellen)


def _eerste_teksten(werkmap: Werkmap) -> list[str]:
    return [werkmap.bestand, *(cel.tekst for blad in werkmap.bladen for cel in blad.cellen if cel.rij <= _BEGIN)]


def _gekozen(toegewezen: Toewijzing) -> Iterable[tuple[Tabel, Mapping[int, str]]]:
    return ((tabel, koppeling.velden) for tabel, koppeling in toegewezen.gekoppeld)


def _deel(tabel: Tabel, velden: Mapping[int, str], bron: Source, bladen: Bladvragen) -> Deel:
    houdt = {veld: kolom for kolom, veld in velden.items() if _gelezen(veld, bron)}
    namen = {kop.kolom: masked(kop.tekst) for kop in tabel.koppen}
    breedte = max((*(kop.kolom for kop in tabel.koppen), *houdt.values()))
    return Deel(
        tabel.blad, tabel.kop_rijen[-1], max(breedte, 2), houdt,
        {veld: namen[kolom] for veld, kolom in houdt.items() if kolom in namen}, bladen.gezegd.get(tabel.blad, {}),
    )  # fmt: skip


def _gelezen(veld: str, bron: Source) -> bool:
    """Whether a field is read at all: what may not be stored is not, but for a help to read something else."""
    gezocht = bron.veld(veld)
    return gezocht is not None and (gezocht.bewaard or gezocht.soort == "hulp")


def _rondom(werkmap: Werkmap, toegewezen: Toewijzing, bron: Source) -> tuple[Vondst, ...]:
    """What is personal outside the rows; what stands in a column is dropped with it, or judged by all of its values."""
    einde = {tabel.blad: tabel.kop_rijen[-1] for tabel, _ in toegewezen.gekoppeld}
    bladen = tuple(
        replace(blad, cellen=tuple(cel for cel in blad.cellen if cel.rij <= einde.get(blad.naam, cel.rij)))
        for blad in werkmap.bladen
    )
    return doorzoek(replace(werkmap, bladen=bladen), toegewezen.gekoppeld, bron)


def _over_bladen(werkmap: Werkmap, toegewezen: Toewijzing, bron: Source) -> Iterable[Melding]:
    if bron.soort == "signalen" and heeft_ook(werkmap, REACTIES):
        yield Melding("", "", "", OOK_REACTIES, WAARSCHUWING)
    for naam in bladen_zonder_tabel(werkmap, [tabel for tabel, _ in toegewezen.gekoppeld]):
        yield Melding(naam, "", "", f"Op dit blad staat geen tabel met {WAT[bron.soort]}. Het is niet gebruikt.")
    for tabel, koppeling in toegewezen.gekoppeld:
        if tabel.blad_verborgen:
            yield Melding(tabel.blad, "", "", "Dit blad is verborgen. Wij hebben het wel gelezen.", WAARSCHUWING)
        yield from _over_kolommen(tabel, koppeling.velden, bron)


def _over_kolommen(tabel: Tabel, velden: Mapping[int, str], bron: Source) -> Iterable[Melding]:
    """Every column that is dropped, by its heading: never stored, and those with something personal said apart."""
    for kop in tabel.koppen:
        veld = bron.veld(velden.get(kop.kolom, ""))
        if veld is not None and (veld.bewaard or veld.soort == "hulp"):
            continue
        naam = masked(kop.tekst)
        if veld is not None and veld.soort in PERSOONLIJK:
            reden = "Deze kolom bevat persoonsgegevens. Wij hebben haar niet gelezen en niet bewaard."
            yield Melding(tabel.blad, kop.cel, naam, reden, WAARSCHUWING)
        else:
            yield Melding(tabel.blad, kop.cel, naam, "Deze kolom is niet gebruikt en niet bewaard.", INFO)
