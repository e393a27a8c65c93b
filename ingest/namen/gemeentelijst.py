"""The known gemeenten: which codes are valid on a day, what became of the old ones, and every name they go by."""

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cache

from ingest.woorden.normaal import sleutel, woorden
from store.naamindex import PROVINCIEWOORDEN
from store.referentie import lees_referentie

_PROVINCIE = {woord: code for code, namen in PROVINCIEWOORDEN.items() for woord in namen.split()}
# A part of a gemeente's name or area is no spelling of the gemeente: it is suggested, never accepted.
_VOORSTEL = ("kern", "deelnaam", "stadsdeel", "plaats", "dorp")


@dataclass(frozen=True, slots=True)
class Naam:
    """What one key stands for: `soort` is exact, schrijfwijze, oud, dubbelzinnig, kern or buiten."""

    codes: tuple[str, ...]
    soort: str
    tekst: str


@dataclass(frozen=True, slots=True)
class Jaargang:
    code: str
    naam: str
    naam_kort: str
    provincie: str
    vanaf: date
    tot: date


@dataclass(frozen=True, slots=True)
class Herindeling:
    datum: date
    nieuw: str
    oude_naam: str


@dataclass(frozen=True, slots=True)
class Gemeentelijst:
    jaargangen: dict[str, tuple[Jaargang, ...]]
    herindelingen: dict[str, tuple[Herindeling, ...]]
    namen: dict[str, Naam]
    grenzen: tuple[date, ...]
    provincienamen: dict[str, str]

    def tijdvak(self, op: date) -> date:
        """The day on which the list last changed before `op`; the first known day for an earlier one."""
        return self.grenzen[max(bisect_right(self.grenzen, op) - 1, 0)]

    def op_dag(self, code: str, op: date) -> Jaargang | None:
        """The gemeente with this code as it was on `op`, or None when it did not exist then."""
        dag = self.tijdvak(op)
        if any(oud.datum <= dag for oud in self.herindelingen.get(code, ())):
            return None
        return next((jaar for jaar in self.jaargangen.get(code, ()) if jaar.vanaf <= dag < jaar.tot), None)

    def huidig(self, codes: Iterable[str], op: date) -> tuple[str, ...]:
        """The codes that on `op` carry on these ones: themselves, or their successors; sorted, without doubles."""
        gevonden: set[str] = set()
        for code in codes:
            if self.op_dag(code, op):
                gevonden.add(code)
            else:
                opvolgers = [h.nieuw for h in self.herindelingen.get(code, ()) if h.datum <= self.tijdvak(op)]
                gevonden.update(self.huidig([c for c in opvolgers if c != code], op))
        return tuple(sorted(gevonden))

    def naam(self, code: str, op: date) -> str:
        """The official name on `op`, else the last one known, else the code itself."""
        jaren = self.jaargangen.get(code, ())
        jaar = self.op_dag(code, op) or (jaren[-1] if jaren else None)
        if jaar:
            return jaar.naam
        oud = self.herindelingen.get(code, ())
        return oud[0].oude_naam if oud else code

    def in_provincie(self, codes: Iterable[str], provincie: str, op: date) -> tuple[str, ...]:
        """Those of the codes that lie in this provincie on `op`."""
        jaren = [self.op_dag(code, op) for code in codes]
        return tuple(jaar.code for jaar in jaren if jaar and jaar.provincie == provincie)


def provincie_code(tekst: str) -> str:
    """The PV code of a provincie however written ("NH", "Noord-Holland", "PV27", "Friesland"), or ''."""
    woord = woorden(tekst).removeprefix("provincie ").removeprefix("prov ").replace(" ", "")
    nummer = woord.removeprefix("pv")
    return f"PV{nummer}" if nummer.isdigit() and 20 <= int(nummer) <= 31 else _PROVINCIE.get(woord, "")


@cache
def gemeentelijst() -> Gemeentelijst:
    """The list as the reference tables give it, built once per process."""
    jaargangen: dict[str, list[Jaargang]] = {}
    for rij in lees_referentie("gemeenten"):
        jaargangen.setdefault(rij["gm_code"], []).append(_jaargang(rij))
    geordend = {code: tuple(sorted(jaren, key=lambda jaar: jaar.vanaf)) for code, jaren in jaargangen.items()}
    oud: dict[str, tuple[Herindeling, ...]] = {}
    for rij in lees_referentie("herindelingen"):
        if rij["status"].replace("_", " ") == "van kracht":
            stap = Herindeling(date.fromisoformat(rij["datum"]), rij["nieuwe_code"], rij["oude_naam"])
            oud[rij["oude_code"]] = (*oud.get(rij["oude_code"], ()), stap)
    dagen = {jaar.vanaf for jaren in geordend.values() for jaar in jaren}
    eerste = min(dagen)
    dagen |= {stap.datum for stappen in oud.values() for stap in stappen if stap.datum > eerste}
    provincies = {rij["provincie_code"]: rij["provincie_naam"] for rij in lees_referentie("gemeenten")}
    return Gemeentelijst(geordend, oud, _namen(geordend, oud), tuple(sorted(dagen)), provincies)


def _jaargang(rij: dict[str, str]) -> Jaargang:
    tot = date.fromisoformat(rij["geldig_tot"]) if rij["geldig_tot"] else date.max
    vanaf = date.fromisoformat(rij["geldig_vanaf"])
    return Jaargang(rij["gm_code"], rij["naam"], rij["naam_kort"], rij["provincie_code"], vanaf, tot)


def _namen(jaargangen: dict[str, tuple[Jaargang, ...]], oud: dict[str, tuple[Herindeling, ...]]) -> dict[str, Naam]:
    """Every key with what it stands for; an earlier kind wins: official and short, ambiguous, old, other spellings."""
    officieel: dict[str, tuple[set[str], str]] = {}
    for jaren in jaargangen.values():
        for jaar in jaren:
            for tekst in (jaar.naam, jaar.naam_kort):
                officieel.setdefault(sleutel(tekst), (set(), tekst))[0].add(jaar.code)
    namen = {
        key: Naam(tuple(sorted(codes)), "exact" if len(codes) == 1 else "dubbelzinnig", tekst)
        for key, (codes, tekst) in officieel.items()
    }
    spellingen = [_spelling(rij) for rij in lees_referentie("schrijfwijzen")]
    opgeheven = [Naam((code,), "oud", stappen[0].oude_naam) for code, stappen in oud.items()]
    for naam in (
        *(naam for naam in spellingen if naam.soort == "dubbelzinnig"),
        *opgeheven,
        *(naam for naam in spellingen if naam.soort != "dubbelzinnig"),
    ):
        namen.setdefault(sleutel(naam.tekst), naam)
    return namen


def _spelling(rij: dict[str, str]) -> Naam:
    tekst, soort = rij["schrijfwijze"], rij["soort"]
    if rij["dubbelzinnig"] == "1":
        return Naam(tuple(sorted(rij["kandidaten"].split("|"))), "dubbelzinnig", tekst)
    if rij["gm_code"].startswith("GM9"):
        return Naam((), "buiten", tekst)
    if soort.startswith(_VOORSTEL):
        return Naam((rij["gm_code"],), "kern", tekst)
    return Naam((rij["gm_code"],), "oud" if soort.startswith(("oud", "opgeheven")) else "schrijfwijze", tekst)
