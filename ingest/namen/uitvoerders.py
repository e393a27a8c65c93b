"""The known uitvoerders: the names they go by and the gemeenten they work for on a day."""

from dataclasses import dataclass
from datetime import date
from functools import cache

from ingest.woorden.normaal import sleutel
from store.naamindex import spellingen
from store.referentie import lees_referentie


@dataclass(frozen=True, slots=True)
class Uitvoerders:
    namen: dict[str, str]  # key of a name -> uitvoerder_code
    naam: dict[str, str]  # uitvoerder_code -> name
    werkgebied: dict[str, tuple[tuple[str, date, date], ...]]  # uitvoerder_code -> (gm_code, from, until exclusive)

    def code(self, tekst: str) -> str:
        """The uitvoerder_code of a name or spelling, or ''."""
        return self.namen.get(sleutel(tekst), "")

    def gemeenten(self, code: str, op: date) -> tuple[str, ...]:
        """The codes of the gemeenten it works for on `op`, as the table has them."""
        gebied = self.werkgebied.get(code, ())
        return tuple(sorted({gm_code for gm_code, vanaf, tot in gebied if vanaf <= op < tot}))


@cache
def uitvoerders() -> Uitvoerders:
    """The uitvoerders as the reference table gives them, built once per process."""
    namen: dict[str, str] = {}
    naam: dict[str, str] = {}
    gebied: dict[str, list[tuple[str, date, date]]] = {}
    for rij in lees_referentie("uitvoerders"):
        code = rij["uitvoerder_code"]
        naam[code] = rij["naam"]
        for spelling in (*spellingen(rij["naam"]), *rij["ook_bekend_als"].split("|")):
            if sleutel(spelling):
                namen.setdefault(sleutel(spelling), code)
        vanaf = date.fromisoformat(rij["geldig_vanaf"]) if rij["geldig_vanaf"] else date.min
        tot = date.fromisoformat(rij["geldig_tot"]) if rij["geldig_tot"] else date.max
        if rij["gm_code"]:
            gebied.setdefault(code, []).append((rij["gm_code"], vanaf, tot))
    return Uitvoerders(namen, naam, {code: tuple(rijen) for code, rijen in gebied.items()})
