"""A call that nobody answered: which gemeente, when, and the day to call again."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from ingest.namen.vondst import naam
from ingest.noteren.antwoord import geschreven
from ingest.noteren.getypt import NietGenoteerd, dag_van, gemeente_van, keur_persoonlijk, niet_na

BLAD = "belnotitie"


@dataclass(frozen=True)
class Belnotitie:
    """One call without an answer."""

    gm_code: str
    gebeld: date
    terugbellen: date

    @property
    def bestand(self) -> str:
        """What this note is called in lists and receipts."""
        return f"Belnotitie {naam(self.gm_code, self.gebeld)} (gebeld op {geschreven(self.gebeld)}, geen antwoord)"

    def als_document(self) -> dict[str, Any]:
        """The note itself: the same note is the same document."""
        return {
            "soort": "belnotitie", "gemeente": self.gm_code, "gebeld": self.gebeld.isoformat(),
            "terugbellen": self.terugbellen.isoformat(),
        }  # fmt: skip

    def als_rij(self) -> dict[str, Any]:
        """The note as a row."""
        return {
            "blad": BLAD, "rij": 1, "gm_code": self.gm_code, "gebeld_op": self.gebeld,
            "terugbellen_op": self.terugbellen,
        }  # fmt: skip


def belnotitie_van(getypt: Mapping[str, str], *, vandaag: date) -> Belnotitie:
    """The note that was typed. Raises NietGenoteerd."""
    keur_persoonlijk({veld: getypt[veld] for veld in ("gemeente", "gebeld", "terugbellen")})
    gebeld = niet_na(dag_van(getypt["gebeld"], "datum van het gesprek"), vandaag, "datum van het gesprek")
    terugbellen = dag_van(getypt["terugbellen"], "datum om terug te bellen")
    if terugbellen <= gebeld:
        raise NietGenoteerd("De datum om terug te bellen ligt niet na de dag waarop u belde. Verbeter de datum.")
    return Belnotitie(gemeente_van(getypt["gemeente"], gebeld), gebeld, terugbellen)
