"""A date in a row: read in the order of its column, or a remark why it could not be."""

import re
from datetime import date

from ingest.bestanden.cells import Cel
from ingest.inventarisaties.blik import Blik, ruw
from ingest.kwitantie import WAARSCHUWING, Melding
from ingest.tabellen.tabel import TabelRij
from ingest.woorden.datums import Datum, Onleesbaar, lees_datum

GEEN_DAG = "De datum van het antwoord noemt geen dag. Wij rekenen met de peildatum van het bestand."
ONLEESBAAR = "Hier staat geen datum die wij kunnen lezen. De tekst is niet bewaard."
_LANGSTE = 30
NA_PEILDATUM = "De datum van het antwoord ligt na de peildatum. Het antwoord telt pas mee vanaf die datum."
Meldingen = tuple[Melding, ...]


def datum_van(rij: TabelRij, blik: Blik, veld: str) -> tuple[Datum | None, Meldingen]:
    """The date in a field of a row; None with a remark when something stands there that is no date."""
    cel = blik.cel(rij, veld)
    if not cel.tekst.strip():
        return None, ()
    gelezen = lees_datum(cel.tekst, soort=cel.soort, maand_eerst=blik.maand_eerst.get(veld, False))
    if isinstance(gelezen, Onleesbaar):
        # A remark instead of a date may name a person; only what looks like a date is repeated in the receipt.
        reden = gelezen.reden if re.search(r"\d", cel.tekst) and len(cel.tekst) <= _LANGSTE else ONLEESBAAR
        return None, () if gelezen.leeg else (_melding(blik, cel, veld, reden),)
    return gelezen, ()


def antwoorddatum_van(rij: TabelRij, blik: Blik) -> tuple[date | None, str, Meldingen]:
    """The day on which a row was answered and its text: its own, else that of its sheet; None is the peildatum."""
    datum, meldingen = datum_van(rij, blik, "antwoorddatum")
    if datum is None:
        return blik.bladdag, "", meldingen
    cel = blik.cel(rij, "antwoorddatum")
    if datum.precisie != "dag":
        return blik.bladdag, ruw(cel.tekst), (*meldingen, _melding(blik, cel, "antwoorddatum", GEEN_DAG))
    if datum.dag > blik.peildatum:
        meldingen = (*meldingen, _melding(blik, cel, "antwoorddatum", NA_PEILDATUM))
    return datum.dag, ruw(cel.tekst), meldingen


def _melding(blik: Blik, cel: Cel, veld: str, reden: str) -> Melding:
    return Melding(blik.blad, cel.adres, blik.kop(veld), reden, WAARSCHUWING)
