"""Which gemeenten a delivered text means on a day, or the question or the reason when that is not certain."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import lru_cache

from ingest.namen import enkelnaam
from ingest.namen.gemeentelijst import gemeentelijst, provincie_code
from ingest.namen.opsomming import is_opsomming, verdeel
from ingest.namen.uitvoerders import uitvoerders
from ingest.namen.vondst import Vondst, gevraagd, keuzetekst, naam, op_schrift, opgesomd
from ingest.woorden.gelijkenis import nabij
from ingest.woorden.normaal import aanhaling, herstel, sleutel

__all__ = ["Vondst", "code_uit_keuze", "keuzetekst", "met_antwoord", "naam", "vergelijk", "zoek"]

_CODE = re.compile(
    r"(?P<gm>gm|gemeentecode)?[\s.:_-]*(?P<nummer>\d{1,4})(?:[.,]0+)?(?:[\s:-]+(?P<naam>(?!(?:en|and)\b|gm\W?\d)\D.*))?",
    re.I,
)
_HAAKJES = re.compile(r"(?P<voor>[^():]+?)\s*(?:\((?P<in>.+)\)|:\s*(?P<na>.+))$")
_OPEN_EINDE = re.compile(r"[\s,;]*(?:\.\.\.*|…|\be\.\s?a\.?|\betc\.?|\ben (?:de )?(?:overige|anderen?).*)\s*$", re.I)
# Hostile cells: the names of all gemeenten together are some 4,000 letters, and no name has layers of brackets.
_LANGSTE = 10_000
_LANGSTE_MET_FOUTEN = 2_000
_MEESTE_LAGEN = 10


def zoek(tekst: str, *, provincie: str = "", op: date) -> Vondst:
    """Look a text up as the gemeenten valid on `op`; a provincie in the same row decides between namesakes."""
    return _zoek(_heel(tekst), provincie_code(provincie), op)


def code_uit_keuze(tekst: str) -> str:
    """The gm-code or uitvoerder code that an answer names ("GM0893", "0893", "Bergen (L.)", a choice), or ''."""
    gevonden = _zoek(_heel(tekst), "", gemeentelijst().grenzen[-1])
    if gevonden.wijze == "uitvoerder":
        return gevonden.uitvoerder
    return gevonden.codes[0] if len(gevonden.codes) == 1 and gevonden.wijze != "benadering" else ""


def met_antwoord(tekst: str, deel: str, antwoord: str) -> str:
    """The text with the part that could not be read replaced by what was answered, to be looked up again."""
    heel, code = _heel(tekst), code_uit_keuze(antwoord)
    vervanging = code if code.startswith("GM") else antwoord
    return heel.replace(deel, vervanging, 1) if deel and deel in heel else vervanging


def vergelijk(uit_code: Vondst, uit_naam: Vondst) -> Vondst:
    """What a row means that has a code and a name: the code, unless the name certainly means something else."""
    if not uit_code.codes:
        return uit_naam if uit_naam.codes else (uit_code if uit_code.vraag else uit_naam)
    if not uit_naam.codes:
        past = not uit_naam.kandidaten or not uit_naam.vraag or uit_code.codes[0] in uit_naam.kandidaten
        if past:
            onherkend = "De naam in deze rij herkennen wij niet. De code is gebruikt." if uit_naam.melding else ""
            return uit_code if uit_naam.vraag else replace(uit_code, melding=uit_code.melding or onherkend)
    elif set(uit_naam.codes) == set(uit_code.codes):
        return replace(uit_code, melding=uit_code.melding or (uit_naam.melding if uit_naam.wijze == "oud" else ""))
    beide = tuple(dict.fromkeys((*uit_code.codes, *(uit_naam.codes or uit_naam.kandidaten))))[:6]
    vraag = f"De code en de naam in deze rij spreken elkaar tegen ({opgesomd(beide)}). Welke gemeente is bedoeld?"
    return Vondst(kandidaten=beide, vraag=vraag, melding=vraag)


@lru_cache(maxsize=200_000)
def _zoek(tekst: str, provincie: str, op: date) -> Vondst:
    if len(tekst) > _LANGSTE:
        return Vondst(melding="Deze tekst is te lang voor een naam of een lijst van gemeenten.", deel=tekst)
    for stap in _STAPPEN:
        if gevonden := stap(tekst, provincie, op):
            return gevonden
    return enkelnaam.niet_gevonden(tekst, op)


def _als_code(tekst: str, _provincie: str, op: date) -> Vondst | None:
    vorm = _CODE.fullmatch(tekst)
    if not vorm or (vorm["naam"] and not (vorm["gm"] or len(vorm["nummer"]) == 4)):
        return None
    if vorm["naam"] and is_opsomming(vorm["naam"]) and not enkelnaam.is_bekend(sleutel(vorm["naam"])):
        return None
    lijst, code = gemeentelijst(), f"GM{int(vorm['nummer']):04d}"
    codes = lijst.huidig((code,), op)
    if len(codes) == 1:
        melding = "" if codes == (code,) else _opgegaan(code, codes[0], op)
        uit_code = Vondst(codes, "oud" if melding else "code", melding=melding)
    elif codes:
        uit_code = gevraagd(tekst, codes, f"{lijst.naam(code, op)} is verdeeld over meer gemeenten. Welke is bedoeld?")
    else:
        uit_code = Vondst(melding=f"{code} is geen code van een gemeente die op {op_schrift(op)} bestaat.", deel=tekst)
    return vergelijk(uit_code, _zoek(vorm["naam"], "", op)) if vorm["naam"] else uit_code


def _opgegaan(code: str, nieuw: str, op: date) -> str:
    return f"{code} ({gemeentelijst().naam(code, op)}) is opgegaan in {gemeentelijst().naam(nieuw, op)}."


def _als_opsomming(tekst: str, provincie: str, op: date) -> Vondst | None:
    if not is_opsomming(tekst):
        return None
    delen = verdeel(tekst, enkelnaam.is_bekend)
    return _samen(tekst, [deel.tekst for deel in delen], provincie, op) if all(deel.bekend for deel in delen) else None


def _deels_opsomming(tekst: str, provincie: str, op: date) -> Vondst | None:
    """A list with a part that is misspelled or unknown: read when every part can be, else the part is named."""
    if not is_opsomming(tekst):
        return None
    ruim = len(tekst) <= _LANGSTE_MET_FOUTEN
    delen = verdeel(tekst, lambda key: enkelnaam.is_bekend(key) or (ruim and bool(nabij(key))))
    return _samen(tekst, [deel.tekst for deel in delen], provincie, op) if len(delen) > 1 else None


def _samen(tekst: str, delen: list[str], provincie: str, op: date) -> Vondst | None:
    if not delen or delen == [tekst]:
        return None
    vondsten = [_deel(deel, provincie, op) for deel in delen]
    for deel, vondst in zip(delen, vondsten, strict=True):
        if not vondst.codes:
            reden = vondst.vraag or vondst.melding
            melding = f"In {aanhaling(tekst)} kunnen wij {aanhaling(deel)} niet lezen. {reden}"
            return replace(vondst, melding=melding, deel=vondst.deel or deel)
    codes = tuple(dict.fromkeys(code for vondst in vondsten for code in vondst.codes))
    lichamen = {vondst.uitvoerder for vondst in vondsten}
    melding = " ".join(dict.fromkeys(vondst.melding for vondst in vondsten if vondst.melding))
    return Vondst(codes, "opsomming", uitvoerder=lichamen.pop() if len(lichamen) == 1 else "", melding=melding)


def _deel(deel: str, provincie: str, op: date) -> Vondst:
    """A part of a list: the provincie of the row only chooses between namesakes, since a list may cross a border."""
    vondst = _zoek(deel, "", op)
    return vondst if vondst.codes or not provincie else _zoek(deel, provincie, op)


def _met_haakjes(tekst: str, provincie: str, op: date) -> Vondst | None:
    """A name with something between brackets or after a colon: a provincie, a place, or the gemeenten of a body."""
    vorm = _HAAKJES.fullmatch(tekst) if tekst.count("(") + tekst.count(":") <= _MEESTE_LAGEN else None
    if not vorm or (is_opsomming(vorm["voor"]) and not enkelnaam.is_bekend(sleutel(vorm["voor"]))):
        return None
    voor, binnen = _zoek(vorm["voor"], provincie, op), vorm["in"] or vorm["na"]
    if genoemd := provincie_code(binnen):
        gevonden = _zoek(vorm["voor"], genoemd, op)
        return gevonden if gevonden.codes or gevonden.vraag else None
    volledig = _OPEN_EINDE.sub("", binnen)
    leden = _zoek(volledig, provincie, op)
    if not leden.codes:
        return _half_gelezen(tekst, voor, leden)
    return _lichaam(tekst, voor, leden, open_einde=volledig != binnen)


def _half_gelezen(tekst: str, voor: Vondst, leden: Vondst) -> Vondst | None:
    """Where what stands between the brackets is no gemeente: a place of the one before it, or a question."""
    if voor.uitvoerder:
        return leden
    if len(voor.codes) != 1:
        return None
    plaats = leden.vraag and leden.kandidaten == voor.codes
    return voor if plaats else gevraagd(tekst, voor.codes, f"Welke gemeente is bedoeld met {aanhaling(tekst)}?")


def _lichaam(tekst: str, voor: Vondst, leden: Vondst, *, open_einde: bool) -> Vondst | None:
    """A body with its gemeenten named: those that are named, or all that are known when the list ends in dots."""
    if voor.uitvoerder and voor.codes and open_einde:
        if set(leden.codes) <= set(voor.codes):
            return voor
        vraag = f"Niet alle genoemde gemeenten horen bij {uitvoerders().naam[voor.uitvoerder]}. Om welke gaat het?"
        return Vondst(kandidaten=leden.codes, vraag=vraag, melding=vraag, deel=tekst)
    if voor.uitvoerder or (len(leden.codes) > 1 and not voor.codes and not open_einde):
        melding = f"{aanhaling(tekst)} gelezen als {opgesomd(leden.codes)}."
        return Vondst(leden.codes, "opsomming", uitvoerder=voor.uitvoerder, melding=melding)
    if leden.codes == voor.codes or (voor.vraag and leden.codes == voor.kandidaten):
        return leden if voor.vraag else replace(leden, melding=voor.melding or leden.melding)
    if open_einde:
        return None
    beide = tuple(dict.fromkeys((*voor.codes, *leden.codes)))
    return gevraagd(tekst, beide, f"Welke gemeente is bedoeld met {aanhaling(tekst)}?")


def _heel(tekst: str) -> str:
    """The text repaired, with its line breaks kept as the separators that they are in a cell."""
    return herstel(re.sub(r"[\r\n]+", " ; ", tekst.strip())).strip(" ,;*")


_STAPPEN: tuple[Callable[[str, str, date], Vondst | None], ...] = (
    enkelnaam.leeg,
    _als_code,
    enkelnaam.als_naam,
    enkelnaam.als_uitvoerder,
    _als_opsomming,
    _met_haakjes,
    enkelnaam.als_provincie,
    enkelnaam.onbepaald,
    enkelnaam.benaderd,
    _deels_opsomming,
)
