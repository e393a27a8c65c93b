"""The words of a register of creditors: its sectors, its koepels, and what is public or private."""

import re
from collections.abc import Mapping
from functools import cache

from ingest.logs.getallen import lees_termijn
from ingest.woorden.keuzes import lees_janee
from ingest.woorden.normaal import woorden
from ingest.woorden.waarde import Waarde
from ingest.woorden.woordenlijst import patronen
from store.register import eigen_register

# Of these lines the first that fits wins.
_SECTOREN = """
gemeente = gemeente*, overheid lokaal, lokale overheid*, lokale belasting*, waterschap*, decentra*, medeoverheid*
overheid = overheid*, rijk*, publiek*, uitvoeringsinstantie*, zbo
zorgverzekeraar = zorgverzeker*, ziektekosten*, zorg verzeker*
zorgfactoring = zorgfactoring, factoring*, zorg, zorgaanbieder*, zorgverlener*
verzekeraar = verzeker*
water = water*, drinkwater*
energie = energie*, gas, elektra, elektriciteit, stroom, nuts*
woningcorporatie = woningcorporatie*, corporatie*, woning*, huur*, wonen, verhuur*, woonstichting*
webshop_bnpl = bnpl*, webshop*, webwinkel*, achteraf betalen, postorder*, buy now*, detailhandel, retail
telecom = telecom*, telefon*, internet*, provider*, mobiel*
gerechtsdeurwaarder = deurwaarder*, gerechtsdeurwaarder*
incasso = incasso*
bank_krediet = bank*, krediet*, financ*, hypothe*, lening*, credit*
vervoer = vervoer*, ov, mobiliteit, spoor*
abonnement = abonnement*, sport*, fitness*
"""
KOEPELS: Mapping[str, tuple[str, ...]] = {
    "ZN": ("zn", "zorgverzekeraars nederland"),
    "VEWIN": ("vewin", "vereniging van waterbedrijven in nederland"),
    "LVLB": ("lvlb", "landelijke vereniging lokale belastingen"),
    "NVB": ("nvb", "nederlandse vereniging van banken"),
}
INCASSEERT = frozenset({"incasso", "gerechtsdeurwaarder"})
_OVERHEID = frozenset({"overheid", "gemeente"})
_NIETS = frozenset(["", "nvt", "n v t", "onbekend", "niet bekend", "n b", "nb", "leeg", "geen gegevens"])
_PUBLIEK = re.compile(r"\b(publiek\w*|overheid\w*|openbaar)\b")
_PRIVAAT = re.compile(r"\b(privaat|private|particulier\w*|commercieel|niet publiek|bedrijf)\b")
_GEEN_CONVENANT = re.compile(r"^(geen|niet|zonder)\b")
_NOG_NIET = re.compile(r"\b(gesprek\w*|onderhandel\w*|aangevraagd|in voorbereiding|concept|volgt)\b")


def lees_sector(tekst: str) -> Waarde:
    """Read the sector of a party as its code; '' and a reason when nobody knows the word."""
    kaal = woorden(tekst)
    if kaal in _NIETS:
        return Waarde("")
    code = next((code for code, _ in sectoren() if kaal == woorden(code)), "")
    code = code or next((code for code, patroon in sectoren() if patroon.search(kaal)), "")
    return Waarde(code) if code else Waarde("", "Wij kennen deze sector niet.")


@cache
def sectoren() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Every sector that a register can name, with its words."""
    return patronen(_SECTOREN)


@cache
def ddas_soort(sector: str) -> str:
    """The DDAS kind of a sector."""
    return next((rij["ddas_soort"] for rij in eigen_register().schuldeisers if rij["sector"] == sector), "Overig")


def is_publiek(tekst: str, sector: str) -> Waarde:
    """Read whether a party is public; what is not said follows from its sector, if that tells."""
    kaal = woorden(tekst)
    if kaal in _NIETS:
        return Waarde((sector in _OVERHEID) if sector else None)
    privaat = bool(_PRIVAAT.search(kaal))
    if privaat or _PUBLIEK.search(kaal):
        return Waarde(not privaat)
    ja = lees_janee(tekst)
    return Waarde(ja) if ja is not None else Waarde(None, "Wij kunnen dit niet als publiek of privaat lezen.")


def lees_koepel(tekst: str) -> str:
    """The code of a koepel that we know by name; '' of any other."""
    kaal = re.sub(r"\b(b v|bv)\b", "", woorden(re.sub(r"\(.*?\)", " ", tekst))).strip()
    return next((code for code, namen in KOEPELS.items() if kaal in namen), "")


def lees_rol(tekst: str, sector: str) -> str:
    """Whether a party is owed money, only collects it, or both."""
    kaal = woorden(tekst)
    eist, int_ = "schuldeiser" in kaal, "incass" in kaal or "deurwaarder" in kaal or lees_janee(tekst) is True
    if eist and int_:
        return "schuldeiser|incassant"
    return "incassant" if int_ or (sector in INCASSEERT and not eist) else "schuldeiser"


def lees_convenant(tekst: str) -> tuple[Waarde, str]:
    """Read whether there is a covenant, and its name where the cell holds that; '' is not known."""
    kaal, ja = woorden(tekst), lees_janee(tekst)
    if kaal in _NIETS:
        return Waarde(""), ""
    if ja is not None or _GEEN_CONVENANT.search(kaal):
        return Waarde("ja" if ja else "nee"), ""
    if _NOG_NIET.search(kaal):
        return Waarde("", "Hier staat geen ja of nee. Wij tellen: niet bekend."), ""
    return Waarde("ja"), " ".join(tekst.split())[:120]


def lees_maanden(tekst: str) -> Waarde:
    """Read a term in whole months; nothing is not known, and never a usual term."""
    if woorden(tekst) in _NIETS or tekst.strip() in ("-", "?"):
        return Waarde(None)
    gelezen = lees_termijn(tekst, hoogstens=36)
    if gelezen.reden:
        return gelezen
    if gelezen.waarde != int(gelezen.waarde):
        return Waarde(None, "Een termijn in deze lijst is een aantal hele maanden. Wij tellen: niet bekend.")
    return Waarde(int(gelezen.waarde))


def lees_stelling(tekst: str) -> Waarde:
    """Read a cell that says ja or nee; None is not known."""
    ja = lees_janee(tekst)
    bekend = ja is not None or woorden(tekst) in _NIETS
    return Waarde(ja) if bekend else Waarde(None, "Wij kunnen dit niet als ja of nee lezen. Wij tellen: niet bekend.")
