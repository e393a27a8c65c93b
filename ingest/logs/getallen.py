"""Numbers as logs write them: a count, a term in months, the number of a signal, the class of an amount."""

import re

from ingest.woorden.normaal import herstel, woorden
from ingest.woorden.waarde import Waarde, genoemd

_WOORDEN = ("nul", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf")
TELWOORDEN = {woord: getal for getal, woord in enumerate(_WOORDEN)}
_RANG = {"eerste": 1, "tweede": 2, "derde": 3, "vierde": 4, "i": 1, "ii": 2, "iii": 3, "iv": 4}
_HEEL = re.compile(r"(\d{1,3}(?:[. ]\d{3})+|\d+)(?:[.,]0+)?")
_DECIMAAL = re.compile(r"(\d{1,3})(?:[.,](\d{1,2}))?")
_MAANDEN = re.compile(
    r"(?:ca\.?|circa|max\.?|maximaal|totaal)?\s*(?P<n>[\d.,]+|[a-z]+)\s*(?P<e>mnd\.?|mnden|maand(?:en)?|m|mdn|jaar|jr)?\.?",
    re.I,
)
_BEDRAG = re.compile(r"\d{1,3}(?:[. ]\d{3})+(?:,\d{1,2}|,-)?|\d+(?:[.,]\d{1,2})?")
KLASSEN = ("<500", "500-2.500", "2.500-10.000", ">10.000")


def lees_aantal(tekst: str, *, vanaf: int = 0, tot_en_met: int = 32_767) -> Waarde:
    """Read a whole number between two bounds; a dot before three digits parts thousands."""
    kaal = herstel(tekst).strip("' ")
    vondst = _HEEL.fullmatch(kaal)
    getal = int(re.sub(r"\D", "", vondst[1])) if vondst else TELWOORDEN.get(woorden(kaal))
    if getal is None:
        return Waarde(None, f"Wij kunnen {genoemd(tekst)} niet als een heel getal lezen.")
    if not vanaf <= getal <= tot_en_met:
        return Waarde(None, f"Het aantal {genoemd(tekst)} ligt niet tussen {vanaf} en {tot_en_met}.")
    return Waarde(getal)


def lees_personen(tekst: str) -> Waarde:
    """Read how many people a traject is about: 1 or 2, as a number or as a word."""
    kaal = woorden(tekst)
    if re.search(r"\b(alleen\w*|enkel|single)\b", kaal):
        return Waarde(1)
    if re.search(r"\b(paar|stel|samen\w*|gehuwd|dubbel|partners?)\b", kaal):
        return Waarde(2)
    return lees_aantal(tekst, vanaf=1, tot_en_met=2)


def lees_termijn(tekst: str, *, hoogstens: float) -> Waarde:
    """Read a term in months; a year is twelve, days and weeks are no months."""
    kaal = herstel(tekst).strip("' ()").casefold()
    if woorden(kaal) in {"half jaar", "een half jaar"}:
        return Waarde(6.0)
    vondst = _MAANDEN.fullmatch(kaal)
    getal = _getal(vondst["n"]) if vondst else None
    if vondst is None or getal is None:
        return Waarde(None, f"Wij kunnen {genoemd(tekst)} niet als een aantal maanden lezen.")
    maanden = getal * (12 if (vondst["e"] or "").startswith("j") else 1)
    if not 0 < maanden <= hoogstens:
        return Waarde(None, f"Een termijn is meer dan 0 en hoogstens {hoogstens:g} maanden; hier staat {maanden:g}.")
    return Waarde(maanden)


def _getal(tekst: str) -> float | None:
    vondst = _DECIMAAL.fullmatch(tekst)
    if vondst is None:
        woord = TELWOORDEN.get(tekst)
        return None if woord is None else float(woord)
    return float(f"{vondst[1]}.{vondst[2] or 0}")


def lees_signaalnummer(tekst: str) -> Waarde:
    """Read the number of a signal, 1 to 4; the Kennisgeving is signal 4."""
    kaal = woorden(re.sub(r"([.,]0+)(?!\d)", "", herstel(tekst)))
    nummers = {int(cijfer) for cijfer in re.findall(r"(?<!\d)(\d{1,2})(?!\d)(?:e|de)?", kaal)}
    nummers |= {nummer for woord, nummer in {**TELWOORDEN, **_RANG}.items() if woord in kaal.split()}
    if re.search(r"\bkennisgeving", kaal):
        nummers.add(4)
    nummers |= {int(cijfer) for cijfer in re.findall(r"\b(?:s|signaal)(\d)\b", kaal)}
    if len(nummers) == 1 and nummers <= {1, 2, 3, 4}:
        return Waarde(nummers.pop())
    return Waarde(None, f"Een signaal heeft één nummer, van 1 tot en met 4. Wij kunnen {genoemd(tekst)} zo niet lezen.")


def lees_bedrag_klasse(tekst: str) -> Waarde:
    """Read the class of an amount; an exact amount becomes its class at once and goes no further."""
    kaal = herstel(tekst).casefold()
    if woorden(kaal) in {"onbekend", "niet bekend", "nog niet bekend", "pm", "p m"}:
        return Waarde("onbekend")
    bedragen = [_euro(deel) for deel in _BEDRAG.findall(kaal)]
    if len(bedragen) == 1:
        return _enkel(kaal, bedragen[0])
    if len(bedragen) == 2 and bedragen[0] < bedragen[1]:
        laag, hoog = bedragen
        for klasse, van, tot in zip(KLASSEN, (0, 500, 2_500, 10_000), (500, 2_500, 10_000, 10**9), strict=True):
            if van <= laag and hoog <= tot + 1:
                return Waarde(klasse)
    return Waarde("onbekend", "De klasse van het bedrag is niet te lezen. Wij kennen: " + ", ".join(KLASSEN) + ".")


def _enkel(kaal: str, bedrag: float) -> Waarde:
    lager = bool(re.search(r"<|\b(minder|onder|tot|max\w*|beneden|kleiner)\b", kaal))
    hoger = bool(re.search(r">|\b(meer|boven|vanaf|hoger|groter|over)\b", kaal))
    if (lager and bedrag > 501) or (hoger and bedrag < 10_000):
        return Waarde("onbekend", "Deze klasse van het bedrag past niet bij onze klassen: " + ", ".join(KLASSEN) + ".")
    if lager:
        return Waarde(KLASSEN[0])
    if hoger or bedrag > 10_000:
        return Waarde(KLASSEN[3])
    return Waarde(KLASSEN[0] if bedrag < 500 else KLASSEN[1] if bedrag < 2_500 else KLASSEN[2])


def _euro(tekst: str) -> float:
    heel = re.sub(r"[. ](?=\d{3}(?:\D|$))", "", tekst.removesuffix(",-"))
    return float(heel.replace(",", "."))
