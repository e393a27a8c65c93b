"""A sheet as every form writes it: a title, notes and one table. Workbook, CSV, ODS and print page all take one."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache
from textwrap import wrap

from export.grafiek import Grafiek
from indicators.measurement import Status
from indicators.unit import Unit, schrijf_datum

# Instead of an empty cell; the words stand beside the table and on Leeswijzer, only where they are used.
AFKORTINGEN = {
    "[c]": "niet getoond om mensen te beschermen",
    "[u]": "te weinig om iets te zeggen",
    "[x]": "geen gegevens",
    "[z]": "niet van toepassing",
}
NIET_VAN_TOEPASSING = "[z]"
GEEN_GEGEVENS = "[x]"
VAN_STATUS = {
    Status.GEEN_WAARNEMINGEN: "[x]",
    Status.BUITEN_GEGEVENS: "[x]",
    Status.NIET_BEREIKT: "[x]",
    Status.TE_KLEIN: "[u]",
    Status.ONDERDRUKT: "[c]",
    Status.NIET_VAN_TOEPASSING: "[z]",
}
RUIMTE = 3


@dataclass(frozen=True, slots=True)
class Getal:
    """A number with the unit it is written in."""

    waarde: float
    eenheid: Unit = Unit.AANTAL


@dataclass(frozen=True, slots=True)
class Controle:
    """A check on the same row: the sum of columns `delen` minus column `totaal` (places from 0). It must be 0."""

    delen: tuple[int, ...]
    totaal: int
    waarde: float


@dataclass(frozen=True, slots=True)
class Noten:
    """What must be read with this row: sentences that the sheet Noten holds, once it has given them a number."""

    zinnen: tuple[str, ...]


Cel = str | date | Getal | Controle | Noten


@dataclass(frozen=True, slots=True)
class Kolom:
    """A heading, and how wide its column may become before the text goes to a second line."""

    kop: str
    breedst: int = 40


@dataclass(frozen=True)
class Blad:
    """One sheet with one table. `stempel` says of which stand it is; every row has a cell for each column."""

    naam: str
    titel: str
    stempel: str
    kolommen: tuple[Kolom, ...]
    rijen: tuple[tuple[Cel, ...], ...]
    noten: tuple[str, ...] = ()
    grafiek: Grafiek | None = None

    @property
    def eerste_rij(self) -> int:
        """The place (from 0) of the first row below the headings, in a workbook."""
        return len(self.regels) + 2

    def kolom(self, kop: str) -> int:
        """The place (from 0) of the column with this heading. Raises ValueError when there is none."""
        return [kolom.kop for kolom in self.kolommen].index(kop)

    @property
    def afkortingen(self) -> tuple[str, ...]:
        """The shorthand that stands in this sheet."""
        gebruikt = {cel for rij in self.rijen for cel in rij if isinstance(cel, str)}
        return tuple(kort for kort in AFKORTINGEN if kort in gebruikt)

    @property
    def regels(self) -> tuple[str, ...]:
        """What stands between the title and the table."""
        return (self.stempel, *self.noten, *uitgelegd(self.afkortingen))

    @cached_property
    def breedtes(self) -> tuple[int, ...]:
        """The width of each column in characters: nothing is cut off, long text goes on below itself."""
        return tuple(_breedte(kolom, [rij[i] for rij in self.rijen]) for i, kolom in enumerate(self.kolommen))

    def is_getal(self, plaats: int) -> bool:
        """Whether a column holds numbers: it is then set to the right, its heading and shorthand too."""
        return any(isinstance(rij[plaats], Getal | Controle) for rij in self.rijen)

    def hoogte(self, rij: Sequence[Cel]) -> int:
        """How many lines of text a row needs at the widths of its columns; what is no text fits on one."""
        teksten = ((cel, breed) for cel, breed in zip(rij, self.breedtes, strict=True) if isinstance(cel, str))
        return max((_regels(cel, breed) for cel, breed in teksten), default=1)


def _breedte(kolom: Kolom, cellen: Sequence[Cel]) -> int:
    woord = max(len(deel) for deel in kolom.kop.split())
    vast = max((len(als_tekst(cel)) for cel in cellen if not isinstance(cel, str)), default=0)
    langst = max((len(cel) for cel in cellen if isinstance(cel, str)), default=0)
    return max(woord, vast, min(langst, kolom.breedst)) + RUIMTE


@lru_cache(maxsize=1024)  # the same words stand in many rows
def _regels(tekst: str, breedte: int) -> int:
    if len(tekst) <= breedte and "\n" not in tekst:  # most cells, and wrapping is what a workbook spends its time on
        return 1
    return sum(max(1, len(wrap(deel, breedte))) for deel in tekst.split("\n"))


def uitgelegd(afkortingen: Iterable[str]) -> tuple[str, ...]:
    """One sentence with what the shorthand means; nothing when there is none."""
    delen = [f"{kort} = {AFKORTINGEN[kort]}" for kort in afkortingen]
    return (f"In de tabel betekent {', '.join(delen)}.",) if delen else ()


def getal(waarde: float | None, eenheid: Unit = Unit.AANTAL, *, anders: str = NIET_VAN_TOEPASSING) -> Cel:
    """A number, or the shorthand that says why there is none."""
    return anders if waarde is None else Getal(waarde, eenheid)


def telling(waarde: float | None, *, anders: str = NIET_VAN_TOEPASSING) -> Cel:
    """A count; what is not whole (months to go) keeps a decimal."""
    heel = waarde is None or float(waarde).is_integer()
    return getal(waarde, Unit.AANTAL if heel else Unit.MAANDEN, anders=anders)


def tekst(waarde: str | None, *, anders: str = NIET_VAN_TOEPASSING) -> str:
    """A text, or the shorthand that says why there is none."""
    return waarde or anders


def als_tekst(cel: Cel) -> str:
    """A cell as a reader meets it."""
    if isinstance(cel, Getal):
        return cel.eenheid.write(cel.waarde)
    if isinstance(cel, Controle):
        return Unit.AANTAL.write(cel.waarde)
    if isinstance(cel, Noten):
        return " ".join(cel.zinnen) or NIET_VAN_TOEPASSING
    return schrijf_datum(cel) if isinstance(cel, date) else cel
