"""What files of one kind look like: their headings, their fields and their limits."""

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Limieten:
    """How large a file, what is in it and the reading of it may become."""

    bytes: int = 10_000_000
    uitgepakt: int = 60_000_000
    verhouding: int = 100
    verhouding_vanaf: int = 20_000_000  # empty formatted rows compress well and do no harm below this size
    onderdelen: int = 200
    rijen: int = 50_000
    kolommen: int = 60
    cellen: int = 2_000_000
    geheugen: int = 1_000_000_000
    cpu: int = 20
    wand: float = 60.0


@dataclass(frozen=True)
class Veld:
    """One field: the headings that name it, whether a row needs it and whether its value may be stored."""

    naam: str
    koppen: tuple[str, ...]  # these name it for certain
    verplicht: str = "O"  # V: no row without it, A: accepted with a warning, O: optional
    soort: str = "tekst"  # gemeente, code, status, datum, keuzes, janee, tekst, hulp, contact, vrij, negeer
    bewaard: bool = True
    zwak: tuple[str, ...] = ()  # headings that name it only when no other heading does
    vragen: tuple[str, ...] = ()  # patterns over a normalised heading, for whole questions
    omschrijving: str = ""  # how a question to the sender names the field
    voor_blad: bool = False  # where no column holds it, one answer may say it for all rows of a sheet


@dataclass(frozen=True, eq=False)  # there is one of each kind; by identity it is a cheap key
class Source:
    """One kind of delivery: its fields in order of claim, what it needs and where its limits lie."""

    soort: str
    velden: tuple[Veld, ...]
    nodig: tuple[tuple[str, ...], ...] = ()  # of every group at least one field must have a column
    limieten: Limieten = field(default_factory=Limieten)

    def veld(self, naam: str) -> Veld | None:
        """Return the field of that name, or nothing."""
        return next((veld for veld in self.velden if veld.naam == naam), None)
