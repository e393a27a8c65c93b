"""Names in a register of creditors: what is no name of an organisation, and the other names of a party."""

from functools import cache

from ingest.namen.mensnamen import is_mens
from ingest.namen.schuldeisernamen import bij_naam, register
from ingest.persoonlijk.patronen import kinds
from ingest.woorden.normaal import herstel, woorden
from store.register import VASTE_AANDUIDINGEN, eigen_register

ZONDER_NAAM = "Er staat geen naam in deze regel. | Vul de naam van de organisatie in."
PERSOON = "Hier staat een persoon en geen organisatie. | Wij bewaren de naam niet. Haal deze regel uit de lijst."
GEEN_PARTIJ = "Dit is geen naam van één organisatie. | Vul de naam van de organisatie in."
_GEEN_NAAM = frozenset(["onbekend", "diversen", "overig", "overige", "particulier", "particulieren", "nvt", "n v t"])
_LANGSTE = 120
_SCHEIDING = ("|", ";", "\n")
ALIAS_WEG = "Een van deze namen is geen naam van een organisatie. Die is niet bewaard."


def geen_naam(naam: str) -> str:
    """Say why a text is no name of a party; '' where it can be one."""
    if not naam:
        return ZONDER_NAAM
    if woorden(naam) in _GEEN_NAAM | _fixed_names() or len(naam) > _LANGSTE or not woorden(naam):
        return GEEN_PARTIJ
    return PERSOON if _is_person(naam) else ""


def _is_person(naam: str) -> bool:
    """Say whether a name is plainly a human being's; one that we know is not."""
    return is_mens(naam) and not bij_naam(naam, register())


@cache
def _fixed_names() -> frozenset[str]:
    """How our own register calls who has no name."""
    vast = (rij for rij in eigen_register().schuldeisers if rij["schuldeiser_id"] in VASTE_AANDUIDINGEN)
    return frozenset(woorden(rij["naam"]) for rij in vast)


def andere_namen(tekst: str, naam: str) -> tuple[list[str], bool]:
    """The names in a cell that are not this one, and whether one of them may not be kept."""
    for teken in _SCHEIDING[1:]:
        tekst = tekst.replace(teken, _SCHEIDING[0])
    delen = [d for deel in tekst.split(_SCHEIDING[0]) if woorden(d := " ".join(herstel(deel).split()))]
    goed = [d for d in delen if len(d) <= _LANGSTE and not kinds(d) and not _is_person(d)]
    return [d for d in dict.fromkeys(goed) if woorden(d) != woorden(naam)], len(goed) < len(delen)
