"""What was decided about contradictions: the log of who chose what, when and why."""

from dataclasses import dataclass
from datetime import date

from indicators.logwoorden import namen
from indicators.woorden import STANDEN, TEGENSPRAKEN
from protect.gemeenten import toonbare_gemeenten
from store.stand import Stand

GEEN = "geen"


@dataclass(frozen=True, slots=True)
class Beslissing:
    """One decision. `geldt` is ene, andere or geen; `laatste`: no later decision took its place. `functie` made it."""

    kenmerk: str
    soort: str
    gm_code: str
    gemeente: str
    datum: date
    reden: str
    geldt: str
    functie: str
    levering: str
    ene_levering: str
    ene_blad: str
    ene_cel: str
    ene_status: str
    andere_levering: str
    andere_blad: str
    andere_cel: str
    andere_status: str
    laatste: bool

    @property
    def waarom(self) -> str:
        """The reason in words."""
        return namen("oplosredenen").get(self.reden, self.reden)

    @property
    def wat(self) -> str:
        """Which contradiction it was about."""
        return ": ".join(deel for deel in (self.gemeente, TEGENSPRAKEN.get(self.soort, self.soort)) if deel)

    @property
    def keuze(self) -> str:
        """Which answer holds."""
        if self.geldt == GEEN:
            return "geen keuze"
        status = self.ene_status if self.geldt == "ene" else self.andere_status
        return STANDEN.get(status, status)


_SELECT = """
SELECT
    b.kenmerk, b.soort, b.gm_code, coalesce(g.naam, ''), b.datum, b.reden, b.geldt, b.functie, b.beslissing,
    b.ene_levering, b.ene_blad, b.ene_cel, b.ene_status, b.andere_levering, b.andere_blad, b.andere_cel,
    b.andere_status, b.laatste
FROM beslissingen AS b
LEFT JOIN (SELECT gm_code, min(naam_kort) AS naam FROM gemeenten GROUP BY gm_code) AS g ON g.gm_code = b.gm_code
ORDER BY b.datum DESC, b.volgorde DESC
"""


def beslissingen(stand: Stand) -> tuple[Beslissing, ...]:
    """Every decision of this editie, newest first. Only for a role that may see every gemeente."""
    if toonbare_gemeenten(stand) is not None or "beslissingen" not in stand.editie.manifest["relaties"]:
        return ()
    return tuple(Beslissing(*rij) for rij in stand.rijen((), _SELECT))
