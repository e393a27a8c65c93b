"""How a number, a share and a date are written in Dutch: once, for page, chart, sentence and cell."""

from datetime import date
from enum import Enum

MAANDEN = ("januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober",
           "november", "december")  # fmt: skip
NIETS = "–"


class Unit(Enum):
    """A unit: its name, the decimals that are written, a factor, what follows the number, and Excel's format."""

    AANTAL = ("aantal", 0, 1, "", "#,##0")
    GEMEENTEN = ("gemeenten", 0, 1, "", "#,##0")
    INWONERS = ("inwoners", 0, 1, "", "#,##0")
    AANDEEL = ("aandeel", 1, 100, "%", "0.0%")
    HEEL_AANDEEL = ("aandeel", 0, 100, "%", "0%")
    PROCENTPUNT = ("procentpunt", 1, 100, "%-punt", '0.0%"-punt"')
    PER_MAAND = ("gemeenten per maand", 1, 1, "", "0.0")
    MAANDEN = ("maanden", 1, 1, "", "0.0")
    DAGEN = ("dagen", 0, 1, "", "#,##0")
    PER_10000 = ("per 10.000 inwoners", 1, 1, "", "0.0")
    PER_1000 = ("per 1.000 maanden pauze", 1, 1, "", "0.0")

    def __init__(self, naam: str, decimalen: int, factor: int, achter: str, excel: str) -> None:
        self.naam = naam
        self.decimalen = decimalen
        self.factor = factor
        self.achter = achter
        self.excel = excel

    @property
    def is_aandeel(self) -> bool:
        """Whether it is a share of 0 to 1, however many decimals are written."""
        return self in (Unit.AANDEEL, Unit.HEEL_AANDEEL)

    def write(self, waarde: float | None) -> str:
        """The value as a reader meets it: 1.234, 58,5%, 10,2. Nothing known is a dash."""
        if waarde is None:
            return NIETS
        return schrijf_getal(waarde * self.factor, decimalen=self.decimalen) + self.achter


def schrijf_getal(waarde: float, *, decimalen: int = 0) -> str:
    """A number with points for thousands, a comma for decimals and a real minus sign; halves go up."""
    afgerond = _afgerond(waarde, decimalen)
    tekst = f"{abs(afgerond):,.{decimalen}f}".translate(str.maketrans(",.", ".,"))
    return f"−{tekst}" if afgerond < 0 else tekst


def _afgerond(waarde: float, decimalen: int) -> float:
    # Shares come from whole numbers; a hair is added so that 0,25 and its float neighbours both round up.
    stap = float(10**decimalen)
    hele = int(abs(waarde) * stap + 0.5 + 1e-9)
    return (hele if waarde >= 0 else -hele) / stap


def schrijf_aantal(aantal: float) -> str:
    """A count: 1.234."""
    return schrijf_getal(aantal)


def schrijf_datum(dag: date) -> str:
    """A day as 4 november 2025."""
    return f"{dag.day} {MAANDEN[dag.month - 1]} {dag.year}"


def schrijf_maand(dag: date) -> str:
    """A month as november 2025."""
    return f"{MAANDEN[dag.month - 1]} {dag.year}"


def van_de(teller: float | None, noemer: float | None, eenheid: Unit = Unit.AANDEEL) -> str:
    """Counts with their share in its unit: 200 van de 342 (58,5%). Never a bare percentage."""
    if teller is None or noemer is None:
        return NIETS
    kaal = f"{schrijf_aantal(teller)} van de {schrijf_aantal(noemer)}"
    return f"{kaal} ({eenheid.write(teller / noemer)})" if noemer else kaal
