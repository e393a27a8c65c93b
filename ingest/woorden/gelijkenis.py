"""Which known names a key resembles: a misspelling of exactly one of them, or the nearest to suggest."""

from functools import cache, lru_cache

from rapidfuzz import fuzz, process
from rapidfuzz.distance import OSA

from ingest.namen.gemeentelijst import Naam, gemeentelijst
from ingest.namen.uitvoerders import uitvoerders

_UITVOERDERSWOORDEN = (
    "kredietbank",
    "stadsbank",
    "isd ",
    "sociale dienst",
    "gkb",
    "werk en inkomen",
    "gr ",
    "regeling",
    "regio",
)


def variant(key: str) -> str:
    """The key without spaces and with y for ij: Noord Beveland = Noordbeveland, Ysselstein = IJsselstein."""
    return key.replace(" ", "").replace("ij", "y")


@cache
def varianten() -> dict[str, Naam]:
    """Every name by its variant; those that stand for more than one gemeente are left out."""
    gevonden: dict[str, Naam] = {}
    dubbel = set()
    for key, naam in gemeentelijst().namen.items():
        eerder = gevonden.setdefault(variant(key), naam)
        if eerder.codes != naam.codes:
            dubbel.add(variant(key))
    return {key: naam for key, naam in gevonden.items() if key not in dubbel and len(key) > 3}


@lru_cache(maxsize=65_536)
def nabij(key: str) -> tuple[Naam, ...]:
    """The names one edit away (a swap of neighbours counts as one); else, of ten letters or more, those two away."""
    namen = gemeentelijst().namen
    treffers = process.extract(key, _spelbaar(), scorer=OSA.distance, score_cutoff=2, limit=None)
    een = tuple(namen[naam] for naam, afstand, _ in treffers if afstand == 1)
    return een or tuple(namen[naam] for naam, _, _ in treffers if len(naam.replace(" ", "")) >= 10)


@lru_cache(maxsize=65_536)
def kandidaten(key: str, aantal: int = 3) -> tuple[str, ...]:
    """The codes of what the key resembles most: uitvoerders when it reads like one, else gemeenten."""
    if any(woord in f"{key} " for woord in _UITVOERDERSWOORDEN):
        bekend = uitvoerders().namen
        codes = [bekend[naam] for naam in _lijkend(key, tuple(bekend), aantal)]
    else:
        namen = gemeentelijst().namen
        codes = [code for naam in _lijkend(key, tuple(namen), aantal) for code in namen[naam].codes]
    return tuple(dict.fromkeys(codes))[:aantal]


# Below this two names share no more than some letters; such a candidate helps nobody.
_ENIGSZINS = 30


def _lijkend(key: str, namen: tuple[str, ...], aantal: int) -> list[str]:
    """Names whose every word stands in the key, then those that look most like the whole of it."""
    erin = process.extract(key, namen, scorer=fuzz.token_set_ratio, score_cutoff=99, limit=aantal)
    geheel = process.extract(key, namen, scorer=fuzz.ratio, score_cutoff=_ENIGSZINS, limit=4 * aantal)
    return [naam for naam, _, _ in (*erin, *geheel)]


@cache
def _spelbaar() -> tuple[str, ...]:
    # An abbreviation of three letters resembles any other one: only gemeenten that are really called so may match.
    return tuple(key for key, naam in gemeentelijst().namen.items() if len(key) > 3 or naam.soort == "exact")
