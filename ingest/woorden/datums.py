"""A date as people write it, read with its precision, or the Dutch reason why it cannot be read."""

import calendar
import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from ingest.woorden.datumvormen import (
    EERSTE_JAAR,
    IN_TEKST,
    JAARDEEL,
    LAATSTE_JAAR,
    LEEG,
    MAANDNAMEN,
    NEDERLANDS,
    RANG,
    TIJD,
    VOORAF,
    VORMEN,
    WEEKDAG,
    ZONDER_JAAR,
)
from ingest.woorden.normaal import aanhaling, herstel

_LANGSTE = 100  # no date is written in more signs; patterns are not tried on a page of text


@dataclass(frozen=True, slots=True)
class Datum:
    """A date; of an imprecise one `dag` is the first day of its month, quarter or year."""

    dag: date
    precisie: str  # dag | maand | kwartaal | jaar

    @property
    def laatste_dag(self) -> date:
        maanden = {"dag": 0, "maand": 1, "kwartaal": 3, "jaar": 12}[self.precisie]
        if not maanden:
            return self.dag
        jaar, maand = divmod(self.dag.month - 1 + maanden, 12)
        return date(self.dag.year + jaar, maand + 1, 1) - timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Onleesbaar:
    """Why a text gives no date; `leeg` where the sender simply gave none."""

    reden: str
    leeg: bool = False


@lru_cache(maxsize=65_536)
def lees_datum(tekst: str, *, soort: str = "tekst", maand_eerst: bool = False) -> Datum | Onleesbaar:
    """Read one cell of a date column; `soort` is the kind of the cell, `maand_eerst` the order found for the column."""
    kaal = _kaal(tekst) if len(tekst) <= _LANGSTE else tekst
    if kaal in LEEG:
        return Onleesbaar("Er is geen datum ingevuld.", leeg=True)
    if serieel := _serieel(kaal, soort):
        return serieel
    for vorm, precisie in VORMEN if len(kaal) <= _LANGSTE else ():
        if vondst := vorm.fullmatch(kaal):
            return _uit_vorm(vondst, precisie, maand_eerst=maand_eerst, tekst=tekst)
    if ZONDER_JAAR.fullmatch(kaal):
        return Onleesbaar(f"In {aanhaling(tekst)} ontbreekt het jaar.")
    return Onleesbaar(f"Wij kunnen {aanhaling(tekst)} niet als datum lezen.")


def maand_eerst(teksten: Iterable[str]) -> bool | None:
    """Whether a column writes the month first, from its unambiguous rows; None when it cannot be told."""
    met_maand, met_dag, onbeslist = _bewijs(teksten)
    if met_maand and met_dag:
        return None
    if met_maand:
        return True
    return None if onbeslist and not met_dag else False


def waarschuwing_volgorde(teksten: Iterable[str]) -> str:
    """The Dutch warning when day and month of a column cannot be told apart, or ''."""
    met_maand, met_dag, onbeslist = _bewijs(teksten)
    if met_maand and met_dag:
        return "In deze kolom staat soms de dag en soms de maand voorop. Wij lezen twijfelgevallen als dag-maand-jaar."
    if onbeslist and not met_dag and not met_maand:
        return "Wij kunnen niet zien of in deze kolom de dag of de maand voorop staat. Wij lezen dag-maand-jaar."
    return ""


def zoek_peildatum(tekst: str) -> tuple[Datum, ...]:
    """Every date a title, footer, sheet name or file name mentions; only one of a whole day can be a peildatum."""
    rest, gevonden = herstel(tekst).lower(), []
    for vorm in IN_TEKST:
        for vondst in list(vorm.finditer(rest)):
            datum = lees_datum(vondst.group().replace("_", "-"))
            if isinstance(datum, Datum):
                gevonden.append((vondst.start(), datum))
            # Also what is no date is used up: of "31 juni 2025" no "juni 2025" may be left over.
            rest = rest[: vondst.start()] + "#" * len(vondst.group()) + rest[vondst.end() :]
    dagen = [datum for _, datum in sorted(gevonden, key=lambda paar: paar[0])]
    scherp = [d for d in dagen if d.precisie == "dag"]
    breed = [d for d in dagen if d.precisie != "dag" and not any(d.dag <= s.dag <= d.laatste_dag for s in scherp)]
    return tuple(dict.fromkeys(scherp + breed))


def _kaal(tekst: str) -> str:
    kaal = herstel(tekst).lower().strip("'\" .;,()*").strip()
    kaal = VOORAF.sub("", WEEKDAG.sub("", VOORAF.sub("", TIJD.sub("", kaal))))
    return TIJD.sub("", kaal.strip(" .,;()"))


def _serieel(kaal: str, soort: str) -> Datum | None:
    if not re.fullmatch(r"\d{5}(?:[.,]\d+)?" if soort == "getal" else r"\d{5}", kaal):
        return None
    dag = date(1899, 12, 30) + timedelta(days=int(kaal[:5]))
    return Datum(dag, "dag") if EERSTE_JAAR <= dag.year <= LAATSTE_JAAR else None


def _uit_vorm(vondst: re.Match[str], precisie: str, *, maand_eerst: bool, tekst: str) -> Datum | Onleesbaar:
    deel = vondst.groupdict()
    jaar = int(deel["jr"]) + (2000 if len(deel["jr"]) == 2 else 0)
    maand, dag = _maand(deel), int(deel.get("d") or 1)
    if precisie == "dag of maand eerst":
        if maand > 12 >= dag or (maand_eerst and dag <= 12):
            maand, dag = dag, maand
        precisie = "dag"
    if not 1 <= maand <= 12:
        return Onleesbaar(f"{aanhaling(tekst)} is geen datum: maand of kwartaal klopt niet.")
    if not EERSTE_JAAR <= jaar <= LAATSTE_JAAR:
        return Onleesbaar(f"{aanhaling(tekst)} ligt buiten de jaren {EERSTE_JAAR} tot en met {LAATSTE_JAAR}.")
    dagen = calendar.monthrange(jaar, maand)[1]
    if not 1 <= dag <= dagen:
        return Onleesbaar(f"{aanhaling(tekst)} is geen datum: {NEDERLANDS[maand - 1]} {jaar} heeft {dagen} dagen.")
    return Datum(date(jaar, maand, dag), precisie if precisie in ("dag", "maand", "jaar") else "kwartaal")


def _maand(deel: dict[str, str | None]) -> int:
    if mnd := deel.get("mnd"):
        return MAANDNAMEN[mnd]
    if m := deel.get("m"):
        return int(m)
    if jaardeel := deel.get("deel"):
        return JAARDEEL[jaardeel] * 3 - 2
    if k := deel.get("k"):
        return int(k) * 3 - 2 if 1 <= int(k) <= 4 else 0
    if rang := deel.get("rang"):
        return RANG[rang] * 3 - 2 if rang in RANG else 0
    return 1


def _bewijs(teksten: Iterable[str]) -> tuple[bool, bool, bool]:
    """Of a column: a row that must be month first, one that must be day first, one that could be either."""
    met_maand = met_dag = onbeslist = False
    for tekst in teksten:
        vondst = re.fullmatch(r"(\d{1,2})([-/.])(\d{1,2})\2(?:\d{4}|\d{2})", _kaal(tekst))
        if not vondst:
            continue
        eerste, tweede = int(vondst[1]), int(vondst[3])
        met_maand = met_maand or tweede > 12 >= eerste
        met_dag = met_dag or eerste > 12 >= tweede
        # Only the slash is used in both orders; dashes and dots are day first in Dutch files.
        onbeslist = onbeslist or (vondst[2] == "/" and eerste <= 12 and tweede <= 12 and eerste != tweede)
    return met_maand, met_dag, onbeslist
