"""The creditors and agents of a register by every name they go by, and the gemeenten that are owed money."""

import re
from functools import lru_cache

from ingest.namen.gemeentelijst import gemeentelijst
from ingest.woorden.normaal import sleutel, woorden
from store.partijnamen import Partijnamen, kernnaam, partijnamen
from store.register import eigen_register

__all__ = ["Partijnamen", "bekend_als", "bij_naam", "gemeente_als", "kernnaam", "register"]

_GEMEENTE = re.compile(
    r"\b(?:gemeente|gem|gemeentebelastingen|gemeentelijke belastingen|belastingen gemeente|belastingen) (?P<na>.+)$"
)
_ALLEEN_GEMEENTE = re.compile(
    r"\b(gemeente|gemeentebelasting\w*|gemeentelijke (belasting\w*|sociale dienst|heffing\w*))\b"
)
_GM_CODE = re.compile(r"gm ?(\d{4})")


def register() -> Partijnamen:
    """The names of the project's own register."""
    return partijnamen(eigen_register())


@lru_cache(65_536)
def bekend_als(tekst: str, namen: Partijnamen | None = None) -> str:
    """The id of the organisation that a name certainly means, a gemeente included; '' when nobody known."""
    namen = namen or register()
    return bij_naam(tekst, namen) or namen.verschreven(woorden(tekst))


def bij_naam(tekst: str, namen: Partijnamen) -> str:
    """The same, without a slip of the pen."""
    kaal = woorden(tekst)
    return namen.namen.get(kaal) or gemeente_als(kaal) or namen.genoemd(kaal, _is_plaats)


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


def _is_plaats(naam: str) -> bool:
    return naam in {"leeuwarden", "den haag", "nederland"} or sleutel(naam) in gemeentelijst().namen
