"""The search box of every screen: what can be found, each with the address it opens. Names only."""

from functools import lru_cache
from typing import Any

from indicators.zoekindex import Vindbaar, zoekindex
from pages.keuze import Keuze
from store.stand import Stand


@lru_cache(maxsize=32)
def zoeklijst(stand: Stand, mee: Keuze) -> list[dict[str, Any]]:
    """Per thing its name, what it is, its address, and its other names with their keys; `mee` is the date and data."""
    return [_vindbaar(v, mee) for v in zoekindex(stand)]


def zoeklijst_van(stand: Stand, keuze: Keuze) -> list[dict[str, Any]]:
    """The same for a screen: what is found keeps its date and data."""
    return zoeklijst(stand, Keuze(peildatum=keuze.peildatum, editie=keuze.editie))


def _vindbaar(v: Vindbaar, mee: Keuze) -> dict[str, Any]:
    if v.soort == "schuldeiser":
        adres = mee.adres("/schuldeiser", id=v.code)
    elif v.soort == "gemeente":
        adres = mee.adres("/gemeente", code=v.code)
    else:
        adres = mee.adres("/gebied", soort=v.soort, code=v.code)
    return {"naam": v.namen[0], "wat": v.wat, "soort": v.soort, "code": v.code, "namen": list(v.namen),
            "sleutels": list(v.sleutels), "adres": adres}  # fmt: skip
