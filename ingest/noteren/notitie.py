"""What is noted about a creditor or a contradiction, as every such entry is taken in: one row, one document."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from typing import Any

from ingest.namen.schuldeisernamen import bekend_als
from ingest.namen.vondst import naam as gemeentenaam
from ingest.noteren.antwoord import functie_van
from ingest.noteren.getypt import NietGenoteerd
from ingest.register.verschil import geldend_register
from ingest.woorden.normaal import aanhaling, woorden
from store.editie import Editie
from store.invoerschema import INVOER
from store.partijnamen import partijnamen
from store.register import Register

VRAAG = "Welke schuldeiser is bedoeld?"


@dataclass(frozen=True)
class Getypt:
    """What somebody typed, the day on which, and the editie that was there."""

    velden: Mapping[str, Any]
    vandaag: date
    editie: Editie | None


@dataclass(frozen=True)
class Notitie:
    """One entry: `velden` are its columns, `gezegd` is what it says in one word or sentence for the receipt."""

    soort: str
    bestand: str
    peildatum: date
    velden: dict[str, Any]
    gezegd: str
    functie: str

    @property
    def document(self) -> dict[str, Any]:
        """The entry itself: the same entry is the same document, whoever typed it and however."""
        velden = {naam: x.isoformat() if isinstance(x, date) else x for naam, x in self.velden.items()}
        return {"soort_notitie": self.soort, **velden}

    def als_rij(self) -> dict[str, Any]:
        """The entry as a row in the columns of its schema."""
        return {**dict.fromkeys(INVOER[self.soort]), "blad": self.soort, "rij": 1, **self.velden}


def schuldeiser_van(tekst: str, op: date, editie: Editie | None = None) -> tuple[str, str]:
    """The id and the name of the creditor that a text certainly means, by the register that counts in an editie."""
    register = geldend_register(editie)
    namen = partijnamen(register)
    code = bekend_als(tekst, namen)
    if code == "GEMEENTE":
        raise NietGenoteerd(f"Wij weten niet welke gemeente {aanhaling(tekst)} is. Geef de code, zoals GM0363.")
    if code:
        return code, schuldeisernaam(code, op, register)
    codes = dict.fromkeys(namen.namen[x] for x in get_close_matches(woorden(tekst), namen.namen, n=5))
    keuzes = tuple(f"{c} {schuldeisernaam(c, op, register)}" for c in codes)
    zin = f"Wij kennen geen schuldeiser {aanhaling(tekst)}."
    if keuzes:
        raise NietGenoteerd(f"{zin} Bedoelt u: {'; '.join(keuzes)}?", keuzes, VRAAG)
    raise NietGenoteerd(f"{zin} Geef de naam of de code, zoals CZ.")


def schuldeisernaam(code: str, op: date, register: Register) -> str:
    """What a creditor is called."""
    if code.startswith("GM") and code[2:].isdigit():
        return f"Gemeente {gemeentenaam(code, op)}"
    return next((x["naam"] for x in register.schuldeisers if x["schuldeiser_id"] == code), code)


def functie(getypt: Getypt) -> str:
    """The function of who notes it, one of the list; never a name."""
    return functie_van(str(getypt.velden.get("functie") or ""))
