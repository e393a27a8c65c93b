"""The codes of a multiple-choice answer; what is no known choice becomes `anders` or only a count, never kept text."""

import re
from functools import cache, lru_cache
from typing import NamedTuple

from ingest.woorden.normaal import herstel, woorden
from ingest.woorden.woordenlijst import patronen

# Per field: code = the words it is known by. A word ending in * is the beginning of a word; the first code that fits
# a piece wins, so the order within a field matters ("geen tijd" is capaciteit, "kost tijd" is extra_taak).
_KANAAL = """
skp = skp, schuldenknooppunt*, schulden knooppunt, schuldknooppunt, knooppunt
e-mail = e mail*, email*, mail, mails, mailen, per mail, zivver, outlook
brief = brief, brieven, post, schriftelijk*, per post, briefpost
portaal = portaal, portal, webportaal, website, online formulier
anders = anders*, overig*, andere*, ander
"""
_BELEMMERING = """
extra_taak = extra taak*, extra werk*, kost * tijd, tijdrovend*, werkdruk, administrati*, veel werk, extra handeling*
twijfel_schuldeisers = twijfel*, schuldeiser*, crediteur*, meewerken, incasso*
capaciteit = capaciteit*, personeel*, bezetting, formatie, fte, menskracht, geen tijd, tijdgebrek, tijd, te druk
software = software*, systeem*, applicatie*, ict, leverancier*, automatisering*, techni*
onbekendheid = onbekend*, niet bekend, kennis, weten niet, wisten niet, weet niet, onwetend*
beleid_of_mandaat = beleid*, mandaat*, bestuur*, college*, wethouder*, besluit*, verordening*, raad
privacy = privacy*, avg, gegevensbescherming, toestemming*, persoonsgegevens
nut = nut, meerwaarde, toegevoegde waarde, noodzaak, zinvol, overbodig, niet nodig, geen behoefte, nutteloos
anders = anders*, overig*, andere*, ander
"""
_PLUSPUNT = """
rust_voor_hulpvrager = rust*, stress*, adempauze, lucht, schuldenrust, ademruimte
klant_blijft_betrokken = betrokken*, motiv*, klant blijft*, gemotiveerd
minder_kosten = kosten*, incassokosten, goedkoper, kostenbesparing
beter_contact_schuldeisers = contact*, schuldeiser*, crediteur*, relatie*, samenwerking*, communicatie
scheelt_tijd = tijd*, sneller*, efficien*, minder werk, snelheid
overzicht = overzicht*, inzicht*, duidelijk*
anders = anders*, overig*, andere*, ander
"""
_ONDERSTEUNING = """
geen = geen, geen behoefte, geen ondersteuning, geen vraag, geen vragen, niet nodig, niets, geen hulp, nee
werkinstructie = werkinstructie*, instructie*, werkproces*, handleiding*, stappenplan*, procesbeschrijving*, draaiboek*
toolbox = toolbox*, gereedschapskist
training = training*, scholing*, opleiding*, cursus*, webinar*, workshop*, e learning, kennissessie*
software = software*, systeem*, applicatie*, ict, leverancier*, automatisering*, techni*
bestuur = bestuur*, wethouder*, college*, management*, draagvlak, raad, mandaat
contact = contact*, gesprek*, bellen, helpdesk, accounthouder*, adviseur*, belafspraak, terugbellen
"""
_MODEL = """
stabilisatieovereenkomst = stabilisatie*
eigen = eigen*, zelf*
nvvk_model = nvvk*, model, modelbrief, modelkennisgeving, model kennisgeving, standaardmodel, landelijk model, ja
onbekend = onbekend, weet niet, weet ik niet, niet bekend, geen idee
"""
_RESPONDENT = """
uitvoerder = uitvoer*, kredietbank*, stadsbank*, gr, isd, gkb, sociale dienst, gemeenschappelijke*
nvvk = nvvk*
gemeente = gemeente*, gem
onbekend = onbekend, weet niet
"""
_DIEPTE = """
standaard = standaard, altijd, volledig, ja, alle*, iedereen
pilot = pilot*, proef*
deels = deels, gedeeltelijk, soms, alleen*, incidenteel, af en toe, beperkt
onbekend = onbekend, weet niet
"""
_PLAN = """
geen_plan = geen plan*, niet van plan, niet gepland, nee, geen
gepland = gepland*, ingepland, ja, wel gepland
in_voorbereiding = voorbereid*, in voorbereiding, bezig, volgt, implementatie*, in ontwikkeling
onbekend = onbekend, weet niet, nog niet bekend
"""
_SCHENDING_SOORT = """
incassokosten = incassokosten, kosten, rente, verhoging*, boete*, wik, administratiekosten
dagvaarding = dagvaard*, gedagvaard, rechtszaak, procedure, vonnis
beslag = beslag*, loonbeslag, bankbeslag, executie*, dwangbevel*, vordering op loon
verrekening = verreken*, verrekend, inhouding*, ingehouden, toeslagen verrekend
afsluiting_dreiging = afsluit*, ontruim*, huisuitzetting*, afgesloten, royement, geroyeerd, opzegging*
doorverkoop = doorverkoop, doorverkocht, verkocht, verkoop, overgedragen, overdracht, cessie
telefoon_of_bezoek = telefoon*, gebeld, bellen, bezoek*, huisbezoek, aan de deur, sms, whatsapp
aanmaning = aanman*, aangemaand, herinnering*, sommatie*, gesommeerd, betalingsverzoek*, brief, brieven, e mail, mail
anders = anders*, overig*, andere*, ander
"""
_LIJSTEN = {
    "schending_soort": _SCHENDING_SOORT,
    "kanaal": _KANAAL,
    "belemmering": _BELEMMERING,
    "pluspunt": _PLUSPUNT,
    "ondersteuningsvraag": _ONDERSTEUNING,
    "model_gebruikt": _MODEL,
    "respondent_soort": _RESPONDENT,
    "gebruik_diepte": _DIEPTE,
    "plan_status": _PLAN,
}
_LEEG = frozenset(
    {"", "nvt", "n v t", "geen antwoord", "n a", "n b", "nb", "leeg", "null", "none", "nan", "niet ingevuld"}
)
_GEEN = frozenset({"geen", "niets", "geen belemmering", "geen belemmeringen", "nee"})
_JA = frozenset({"ja", "j", "yes", "y", "1", "1 0", "x", "waar", "true", "wel", "aangesloten", "is aangesloten"})
_NEE = frozenset(
    {"nee", "n", "no", "neen", "0", "0 0", "onwaar", "false", "niet", "nog niet", "nee nog niet", "niet aangesloten"}
)


class Keuzes(NamedTuple):
    """The codes of one cell, and the pieces that were no known choice: to be counted, never kept or shown."""

    codes: frozenset[str]
    onbekend: tuple[str, ...]


@lru_cache(maxsize=65_536)
def lees_keuzes(tekst: str, veld: str) -> Keuzes:
    """The codes of a multiple-choice cell of this field; an unknown piece counts as `anders` where the field has it."""
    delen = [deel for stuk in _stukken(tekst) for deel in _helften(stuk, veld) if not _zegt_niets(deel, veld)]
    onbekend = tuple(deel for deel in delen if not _code(deel, veld))
    codes = {_code(deel, veld) for deel in delen} - {""} | ({"anders"} & codes_van(veld) if onbekend else set())
    return Keuzes(frozenset(codes), onbekend)


def lees_keuze(tekst: str, veld: str) -> str:
    """The one code of a single-choice cell; '' when empty, unknown or more than one."""
    codes, onbekend = lees_keuzes(tekst, veld)
    return next(iter(codes)) if len(codes) == 1 and not onbekend else ""


def lees_janee(tekst: str) -> bool | None:
    """Ja or nee in any spelling; None for anything else."""
    kaal = woorden(tekst)
    if kaal in _JA or herstel(tekst) in ("✓", "✔", "☑", "√"):
        return True
    return False if kaal in _NEE else None


@cache
def codes_van(veld: str) -> frozenset[str]:
    """Every code that this field can hold."""
    return frozenset(code for code, _ in _patronen(veld))


def woorden_van(veld: str) -> str:
    """The list of words of this field, as it is written above."""
    return _LIJSTEN[veld]


def _helften(stuk: str, veld: str) -> list[str]:
    """ "A en B" is two pieces as soon as one half is a known choice."""
    helften = re.split(r"\s(?:en|and|&)\s", stuk)
    return helften if any(_code(helft, veld) for helft in helften) else [stuk]


def _zegt_niets(deel: str, veld: str) -> bool:
    kaal = woorden(deel)
    return not _code(deel, veld) and (kaal in _GEEN or kaal in ("onbekend", "weet niet", "geen idee"))


def _code(stuk: str, veld: str) -> str:
    kaal = woorden(stuk)
    if veld == "kanaal" and re.search(r"\b(?:niet|geen)\b", kaal):
        return ""
    return next((code for code, patroon in _patronen(veld) if kaal == woorden(code) or patroon.search(kaal)), "")


def _stukken(tekst: str) -> list[str]:
    delen = re.split(r"[;,/|+\n\r•·]+|\s[-–]\s", tekst)
    kaal = [herstel(re.sub(r"^\W*\d{1,2}[.)]\s", "", deel)) for deel in delen]
    return [deel for deel in kaal if woorden(deel) not in _LEEG]


@cache
def _patronen(veld: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    return patronen(_LIJSTEN[veld])
