"""What a person typed about one gemeente, read field by field; what is not certain is refused with a Dutch sentence."""

from collections.abc import Mapping
from datetime import date

from ingest.namen.gemeenten import zoek
from ingest.namen.vondst import keuzetekst
from ingest.persoonlijk.patronen import kinds
from ingest.woorden.datums import Datum, Onleesbaar, lees_datum
from ingest.woorden.normaal import aanhaling
from store.referentie import lees_referentie

ZEKER = ("exact", "code", "schrijfwijze", "oud")
PERSOONLIJK = {
    "bsn": "een burgerservicenummer (BSN)", "iban": "een rekeningnummer", "e-mail": "een e-mailadres",
    "telefoon": "een telefoonnummer",
}  # fmt: skip


class NietGenoteerd(Exception):  # noqa: N818 - the domain calls it a refusal, and it is read as one
    """Nothing was noted; the sentence says why and what to do, `keuzes` are what may be meant, asked by `vraag`."""

    def __init__(self, zin: str, keuzes: tuple[str, ...] = (), vraag: str = "Welke gemeente is bedoeld?") -> None:
        """Keep the choices apart, so that a page can offer them."""
        self.keuzes, self.vraag = keuzes, vraag
        super().__init__(zin)


def keur_persoonlijk(velden: Mapping[str, str]) -> None:
    """Refuse a field that holds a personal number or address; the value itself is never repeated."""
    for veld, tekst in velden.items():
        for soort in kinds(tekst):
            raise NietGenoteerd(f"Bij {veld} staat {PERSOONLIJK[soort]}. Dat mogen wij niet bewaren. Haal het weg.")


def gemeente_van(tekst: str, op: date) -> str:
    """The gm-code that a text certainly means on a day."""
    vondst = zoek(tekst, op=op)
    if len(vondst.codes) == 1 and vondst.wijze in ZEKER:
        return vondst.codes[0]
    if len(vondst.codes) > 1:
        raise NietGenoteerd(f"{aanhaling(tekst)} is meer dan één gemeente. Noteer een antwoord per gemeente.")
    keuzes = tuple(map(keuzetekst, vondst.codes or vondst.kandidaten))
    if keuzes:
        zin = f"Wij weten niet zeker welke gemeente {aanhaling(tekst)} is. Bedoelt u: {'; '.join(keuzes)}?"
        raise NietGenoteerd(zin, keuzes)
    raise NietGenoteerd(f"Wij kennen geen gemeente {aanhaling(tekst)}. Geef de naam of de code, zoals GM0363.")


def dag_van(tekst: str, veld: str) -> date:
    """A whole day, no earlier than the first list of gemeenten."""
    datum = datum_van(tekst, veld)
    if datum is None or datum.precisie != "dag":
        raise NietGenoteerd(f"Bij {veld} hoort een hele dag. Schrijf de datum als dag-maand-jaar, zoals 04-11-2025.")
    eerste = date.fromisoformat(min(rij["geldig_vanaf"] for rij in lees_referentie("gemeenten")))
    if datum.dag < eerste:
        raise NietGenoteerd(f"De {veld} ligt voor {eerste:%d-%m-%Y}. Van die tijd kennen wij de gemeenten niet.")
    return datum.dag


def niet_na(dag: date, vandaag: date, veld: str) -> date:
    """The day, when it has come."""
    if dag > vandaag:
        raise NietGenoteerd(f"De {veld} ligt na vandaag ({vandaag:%d-%m-%Y}). Verbeter de datum.")
    return dag


def datum_van(tekst: str, veld: str) -> Datum | None:
    """A date of any precision; None where nothing is filled in."""
    if not tekst.strip():
        return None
    gelezen = lees_datum(tekst)
    if isinstance(gelezen, Onleesbaar):
        raise NietGenoteerd(f"Bij {veld}: {gelezen.reden} Schrijf een datum als 04-11-2025, november 2025 of 2025.")
    return gelezen
