"""Dutch that counts: numbers as words, one or more, lists, how old a day is, and the tense that follows from it."""

from calendar import monthrange
from collections.abc import Sequence
from datetime import date

from indicators.unit import schrijf_aantal, schrijf_datum, schrijf_maand
from store.referentie import norm

TELWOORDEN = ("geen enkele", "één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf",
              "twaalf")  # fmt: skip


def telwoord(aantal: int) -> str:
    """Up to twelve in words, above it in digits."""
    return TELWOORDEN[aantal] if aantal < len(TELWOORDEN) else schrijf_aantal(aantal)


def aan_het_begin(zin: str) -> str:
    """The sentence with a capital."""
    return zin[:1].upper() + zin[1:]


def enkel_of_meer(aantal: float, enkel: str, meer: str) -> str:
    """The form that goes with the number; nought takes the plural."""
    return enkel if aantal == 1 else meer


def gemeenten_woord(aantal: float) -> str:
    """1 gemeente, 2 gemeenten."""
    return f"{schrijf_aantal(aantal)} {enkel_of_meer(aantal, 'gemeente', 'gemeenten')}"


def opsomming(delen: Sequence[str]) -> str:
    """a, b en c."""
    return " en ".join([", ".join(delen[:-1])] * (len(delen) > 1) + list(delen[-1:]))


def is_verleden(dag: date, *, vandaag: date) -> bool:
    """Whether a stand is spoken of in the past tense: older than norm stand_oud_na."""
    return (vandaag - dag).days > norm("stand_oud_na", vandaag)


def hoe_oud(dag: date, *, vandaag: date) -> str:
    """How old a stand is, in words: vandaag, 3 maanden oud, ruim een jaar oud."""
    dagen = (vandaag - dag).days
    maanden, rest = _maanden_en_dagen(dag, vandaag)
    if dagen < 0:
        return "nog niet bereikt"
    if dagen == 0:
        return "vandaag"
    if dagen < 14:
        return f"{dagen} {enkel_of_meer(dagen, 'dag', 'dagen')} oud"
    if maanden < 2:
        return f"{dagen // 7} weken oud"
    if maanden < 12:
        return f"{maanden} maanden oud"
    return _jaren_oud(maanden, rest)


def _jaren_oud(maanden: int, dagen: int) -> str:
    jaren, over = divmod(maanden, 12)
    if over >= 9:
        return f"bijna {_jaar(jaren + 1)} oud"
    return f"{_jaar(jaren)} oud" if over == dagen == 0 else f"ruim {_jaar(jaren)} oud"


def _jaar(aantal: int) -> str:
    return "een jaar" if aantal == 1 else f"{telwoord(aantal)} jaar"


def _maanden_en_dagen(van: date, tot: date) -> tuple[int, int]:
    maanden = (tot.year - van.year) * 12 + tot.month - van.month
    dagdeel = min(van.day, monthrange(tot.year, tot.month)[1])
    if tot.day >= dagdeel:
        return maanden, tot.day - dagdeel
    vorige = (tot.year, tot.month - 1) if tot.month > 1 else (tot.year - 1, 12)
    return maanden - 1, tot.day + monthrange(*vorige)[1] - dagdeel


def schrijf_moment(dag: date, precisie: str) -> str:
    """A day as precisely as it is known: 4 november 2025, november 2025, 4e kwartaal van 2025, 2025."""
    if precisie == "jaar":
        return str(dag.year)
    if precisie == "kwartaal":
        return f"het {(dag.month + 2) // 3}e kwartaal van {dag.year}"
    return schrijf_maand(dag) if precisie == "maand" else schrijf_datum(dag)
