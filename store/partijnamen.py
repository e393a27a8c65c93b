"""Every name by which the parties of a register are known, and the party that a text certainly names."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from store.naamsleutel import woorden
from store.register import Register

# Words that say nothing of which organisation it is, before and behind its name.
_VOOR_WOORDEN = (
    "de het firma st stichting woningcorporatie corporatie woningstichting woonstichting waterbedrijf "
    "drinkwaterbedrijf energieleverancier energiemaatschappij energiebedrijf zorgverzekeraar verzekeraar "
    "ziektekostenverzekeraar provider telecomprovider incassobureau incasso gerechtsdeurwaarder "
    "gerechtsdeurwaarders gerechtsdeurwaarderskantoor deurwaarder deurwaarders deurwaarderskantoor gdw cooperatie "
    "webshop webwinkel www"
)
_NA_WOORDEN = (
    "b v bv n nv u a ua sa se plc nederland netherlands nl benelux com group groep holding services service "
    "klantenservice debiteuren debiteurenbeheer debiteurenadministratie incasso incassoafdeling invordering "
    "afdeling afd administratie crediteurenadministratie consumenten consument particulier particulieren zakelijk "
    "mobiel internet tv telecom energie bank zorg zorgverzekeraar zorgverzekering zorgverzekeringen ziektekosten "
    "ziektekostenverzekering ziektekostenverzekeringen hypotheken kredieten waterbedrijf drinkwater "
    "drinkwaterbedrijf retail gerechtsdeurwaarder gerechtsdeurwaarders deurwaarders credit management "
    "creditmanagement collections en te in"
)
_VOOR, _NA = frozenset(_VOOR_WOORDEN.split()), frozenset(_NA_WOORDEN.split())
_VROEGER = re.compile(r" (?:v h|vh|voorheen|vroeger|thans|nu|nu genaamd|onderdeel van|eerder|ook wel|fka|formerly) .*$")
_RECHTSVORM = re.compile(r"\b(b v|bv|n v|nv|u a)\b")
_KORTSTE_MET_FOUT = 7  # a shorter name resembles another one by chance
IsPlaats = Callable[[str], bool]


def kernnaam(tekst: str) -> str:
    """The bare words of a name without its legal form: what its key is made of."""
    return " ".join(_RECHTSVORM.sub(" ", woorden(tekst)).split()) or woorden(tekst)


@dataclass(frozen=True, eq=False)  # there is one of each register; by identity it is a cheap key
class Partijnamen:
    """Every name in bare words with its id, the same without spaces, the long ones, and who only collects."""

    namen: dict[str, str]
    aaneen: dict[str, str]
    lange: tuple[str, ...]
    incassanten: frozenset[str]

    def genoemd(self, kaal: str, is_plaats: IsPlaats) -> str:
        """The id of a known name that stands in bare words with nothing but idle words and a place around it."""
        return self._genoemd(kaal, is_plaats) or self._genoemd(_VROEGER.sub("", kaal), is_plaats)

    def _genoemd(self, kaal: str, is_plaats: IsPlaats) -> str:
        if code := self.namen.get(kaal) or self.aaneen.get(kaal.replace(" ", "")):
            return code
        delen = kaal.split()[:12]
        begin = 0
        while begin < len(delen) and (begin == 0 or delen[begin - 1] in _VOOR):
            for eind in range(len(delen), begin, -1):
                code = self.namen.get(" ".join(delen[begin:eind]))
                rest = delen[eind:]
                if code and (_zegt_niets(rest, is_plaats) or self.namen.get(" ".join(rest)) == code):
                    return code
            begin += 1
        return ""

    def verschreven(self, kaal: str) -> str:
        """The id of the one known name that is a single slip of the pen away."""
        from rapidfuzz import process  # noqa: PLC0415 - most names are spelled well
        from rapidfuzz.distance import OSA  # noqa: PLC0415

        if len(kaal) < _KORTSTE_MET_FOUT:
            return ""
        treffers = process.extract(kaal, self.lange, scorer=OSA.distance, score_cutoff=1, limit=3)
        codes = {self.namen[naam] for naam, _, _ in treffers}
        return codes.pop() if len(codes) == 1 else ""


@lru_cache(maxsize=16)
def partijnamen(register: Register) -> Partijnamen:
    """The names of a register; of two parties with one name the first has it."""
    namen: dict[str, str] = {}
    for rij in register.schuldeisers:
        if rij["schuldeiser_id"] in ("PARTICULIER", "ONBEKEND"):
            continue  # no names: what stands for a human being, and for nobody named
        for tekst in (rij["naam"], rij["schuldeiser_id"].replace("_", " "), *rij["ook_bekend_als"].split("|")):
            if tekst:
                namen.setdefault(woorden(tekst), rij["schuldeiser_id"])
    aaneen = {naam.replace(" ", ""): code for naam, code in namen.items()}
    alleen = frozenset(rij["schuldeiser_id"] for rij in register.schuldeisers if rij["rol"] == "incassant")
    lange = tuple(naam for naam in namen if len(naam) >= _KORTSTE_MET_FOUT)
    return Partijnamen(namen, aaneen, lange, alleen)


def _zegt_niets(rest: list[str], is_plaats: IsPlaats) -> bool:
    """Say whether what follows a name adds nothing: idle words, then perhaps a place."""
    over = rest
    while over and (over[0] in _NA or over[0].isdigit()):
        over = over[1:]
    while over and (over[-1] in _NA or over[-1].isdigit()):
        over = over[:-1]
    return not over or is_plaats(" ".join(over))
