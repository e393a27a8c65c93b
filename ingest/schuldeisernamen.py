"""The register of creditors and agents by every name they go by, and the gemeenten that are owed money."""

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from ingest.gemeentelijst import gemeentelijst
from ingest.normaal import sleutel, woorden
from store.referentie import lees_referentie

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
_GEMEENTE = re.compile(
    r"\b(?:gemeente|gem|gemeentebelastingen|gemeentelijke belastingen|belastingen gemeente|belastingen) (?P<na>.+)$"
)
_ALLEEN_GEMEENTE = re.compile(
    r"\b(gemeente|gemeentebelasting\w*|gemeentelijke (belasting\w*|sociale dienst|heffing\w*))\b"
)
_GM_CODE = re.compile(r"gm ?(\d{4})")
_RECHTSVORM = re.compile(r"\b(b v|bv|n v|nv|u a)\b")
_VASTE_AANDUIDING = {"particulier", "onbekend"}  # no names: what stands for a human being, and for nobody named
_KORTSTE_MET_FOUT = 7  # a shorter name resembles another one by chance


@dataclass(frozen=True, slots=True)
class Register:
    """Every name in bare words with its id, the same without spaces, the long ones, and who only collects."""

    namen: dict[str, str]
    aaneen: dict[str, str]
    lange: tuple[str, ...]
    incassanten: frozenset[str]


def kernnaam(tekst: str) -> str:
    """The bare words of a name without its legal form: what its key is made of."""
    return " ".join(_RECHTSVORM.sub(" ", woorden(tekst)).split()) or woorden(tekst)


@cache
def register() -> Register:
    """The register as the reference table gives it, built once per process."""
    namen: dict[str, str] = {}
    for rij in lees_referentie("schuldeisers"):
        if rij["sector"] in _VASTE_AANDUIDING:
            continue
        for tekst in (rij["naam"], rij["schuldeiser_id"].replace("_", " "), *rij["ook_bekend_als"].split("|")):
            if tekst:
                namen.setdefault(woorden(tekst), rij["schuldeiser_id"])
    aaneen = {naam.replace(" ", ""): code for naam, code in namen.items()}
    alleen = frozenset(r["schuldeiser_id"] for r in lees_referentie("schuldeisers") if r["rol"] == "incassant")
    lange = tuple(naam for naam in namen if len(naam) >= _KORTSTE_MET_FOUT)
    return Register(namen, aaneen, lange, alleen)


@lru_cache(65_536)
def bekend_als(tekst: str) -> str:
    """The id of the organisation that a name certainly means, a gemeente included; '' when nobody known."""
    kaal = woorden(tekst)
    if code := register().namen.get(kaal):
        return code
    return gemeente_als(kaal) or _genoemd(kaal) or _genoemd(_VROEGER.sub("", kaal)) or _verschreven(kaal)


def gemeente_als(kaal: str) -> str:
    """The gm_code of a gemeente that is owed money; GEMEENTE when it says gemeente and not which; '' for none."""
    if (vondst := _GM_CODE.fullmatch(kaal)) and f"GM{vondst[1]}" in gemeentelijst().jaargangen:
        return f"GM{vondst[1]}"
    na = _GEMEENTE.search(kaal)
    delen = na["na"].split()[:6] if na else []
    codes = [_gm_code(" ".join(delen[:eind])) for eind in range(len(delen), 0, -1)]
    if not any(codes) and not _ALLEEN_GEMEENTE.search(kaal):
        return ""
    voor, _, _ = kaal.partition(" gemeente")
    delen = voor.split() if voor != kaal else []
    codes += [_gm_code(" ".join(delen[begin:])) for begin in range(len(delen))]
    return next((code for code in codes if code), "GEMEENTE")


def _gm_code(naam: str) -> str:
    lijst = gemeentelijst()
    gevonden = lijst.namen.get(sleutel(naam))
    if gevonden is None or gevonden.soort not in {"exact", "schrijfwijze", "oud"}:
        return ""
    codes = lijst.huidig(gevonden.codes, lijst.grenzen[-1])
    return codes[0] if len(codes) == 1 else ""


def _genoemd(kaal: str) -> str:
    """The id of the longest known name that stands in the text with nothing but idle words and a place around it."""
    bekend = register()
    if code := bekend.namen.get(kaal) or bekend.aaneen.get(kaal.replace(" ", "")):
        return code
    delen = kaal.split()[:12]
    begin = 0
    while begin < len(delen) and (begin == 0 or delen[begin - 1] in _VOOR):
        for eind in range(len(delen), begin, -1):
            code = bekend.namen.get(" ".join(delen[begin:eind]))
            if code and (_zegt_niets(delen[eind:]) or bekend.namen.get(" ".join(delen[eind:])) == code):
                return code
        begin += 1
    return ""


def _zegt_niets(rest: list[str]) -> bool:
    """Say whether what follows a name adds nothing: idle words, then perhaps a place."""
    over = rest
    while over and (over[0] in _NA or over[0].isdigit()):
        over = over[1:]
    while over and (over[-1] in _NA or over[-1].isdigit()):
        over = over[:-1]
    return not over or _is_plaats(" ".join(over))


def _is_plaats(naam: str) -> bool:
    return naam in {"leeuwarden", "den haag", "nederland"} or sleutel(naam) in gemeentelijst().namen


def _verschreven(kaal: str) -> str:
    """The id of the one known name that is a single slip of the pen away."""
    from rapidfuzz import process  # noqa: PLC0415 - most names are spelled well
    from rapidfuzz.distance import OSA  # noqa: PLC0415

    if len(kaal) < _KORTSTE_MET_FOUT:
        return ""
    treffers = process.extract(kaal, register().lange, scorer=OSA.distance, score_cutoff=1, limit=3)
    codes = {register().namen[naam] for naam, _, _ in treffers}
    return codes.pop() if len(codes) == 1 else ""
