"""The ways to read a text as one name: of a gemeente, of an uitvoerder, misspelled, or none that is known."""

import re
from dataclasses import replace
from datetime import date

from ingest.namen.gemeentelijst import Naam, gemeentelijst, provincie_code
from ingest.namen.uitvoerders import uitvoerders
from ingest.namen.vondst import Vondst, gevraagd, op_schrift, opgesomd
from ingest.woorden.gelijkenis import kandidaten, nabij, variant, varianten
from ingest.woorden.normaal import aanhaling, sleutel, woorden

_ONBEPAALD = re.compile(
    r"\b(?:overige?|idem|alle|alles|rest|diverse|meerdere|verschillende|anderen)\b|\.\.|…|\be\.a\b|\betc\b", re.I
)
_LIDWOORD = re.compile(r"(?P<rest>.+) (?P<lidwoord>de|den|het|s)")


def leeg(tekst: str, _provincie: str, _op: date) -> Vondst | None:
    return None if sleutel(tekst) else Vondst(melding="Er staat geen gemeente in deze rij.", deel=tekst)


def als_naam(tekst: str, provincie: str, op: date) -> Vondst | None:
    key = sleutel(tekst)
    namen = gemeentelijst().namen
    if key in namen:
        return _duid(namen[key], tekst, provincie, op)
    achteraan = _LIDWOORD.fullmatch(key)
    anders = f"{achteraan['lidwoord']} {achteraan['rest']}" if achteraan else key
    gevonden = namen.get(anders) or varianten().get(variant(key)) or varianten().get(variant(anders))
    if not gevonden:
        return None
    vondst = _duid(gevonden, tekst, provincie, op)
    return replace(vondst, wijze="schrijfwijze") if vondst.wijze == "exact" else vondst


def _duid(naam: Naam, tekst: str, provincie: str, op: date) -> Vondst:
    """What a known name means on `op`, given the provincie of the row."""
    noem, codes = aanhaling(tekst), gemeentelijst().huidig(naam.codes, op)
    if not codes:
        buiten = "hoort niet bij de gemeenten van Europees Nederland" if naam.soort == "buiten" else "bestaat dan niet"
        return Vondst(melding=f"{noem} {buiten} en telt niet mee.", deel=tekst)
    if naam.soort == "kern":
        vraag = f"{noem} is een plaats of een deel van een naam. Bedoelt u de gemeente {opgesomd(codes)}?"
        return gevraagd(tekst, codes, vraag)
    binnen = gemeentelijst().in_provincie(codes, provincie, op) if provincie else ()
    if len(codes) > 1:
        return _dubbelzinnig(tekst, codes, binnen)
    if naam.soort == "oud" or codes != naam.codes:
        return Vondst(codes, "oud", melding=f"{noem} gelezen als {opgesomd(codes)}.")
    if provincie and not binnen:
        return _andere_provincie(tekst, codes, provincie)
    return Vondst(codes, "exact" if naam.soort == "exact" else "schrijfwijze")


def _dubbelzinnig(tekst: str, codes: tuple[str, ...], binnen: tuple[str, ...]) -> Vondst:
    """A name of several gemeenten: read only when the provincie leaves one of them (`binnen`)."""
    noem = aanhaling(tekst)
    if len(binnen) == 1:
        return Vondst(binnen, "schrijfwijze", melding=f"{noem} gelezen als {opgesomd(binnen)}.")
    return gevraagd(tekst, binnen or codes, f"{noem} kan meer gemeenten betekenen. Welke gemeente is bedoeld?")


def _andere_provincie(tekst: str, codes: tuple[str, ...], provincie: str) -> Vondst:
    genoemd = gemeentelijst().provincienamen.get(provincie, provincie)
    vraag = f"De gemeente {opgesomd(codes)} ligt niet in {genoemd}, zoals de rij zegt. Welke gemeente is bedoeld?"
    return gevraagd(tekst, codes, vraag)


def als_provincie(tekst: str, _provincie: str, _op: date) -> Vondst | None:
    kaal = woorden(tekst)
    if not (kaal.startswith("provincie ") or kaal.endswith(" provincie") or (len(kaal) > 5 and provincie_code(kaal))):
        return None
    return Vondst(melding=f"{aanhaling(tekst)} is een provincie en geen gemeente. Noem de gemeenten.", deel=tekst)


def als_uitvoerder(tekst: str, _provincie: str, op: date) -> Vondst | None:
    code = uitvoerders().code(tekst)
    if not code:
        return None
    noem, codes = uitvoerders().naam[code], _werkgebied(code, op)
    if not codes:
        melding = f"Wij weten niet voor welke gemeenten {noem} op {op_schrift(op)} werkt. Noem de gemeenten."
        return Vondst(uitvoerder=code, melding=melding, deel=tekst)
    aantal = "1 gemeente" if len(codes) == 1 else f"{len(codes)} gemeenten"
    melding = f"{aanhaling(tekst)} gelezen als {noem}, voor zover bekend uitvoerder van {aantal}: {opgesomd(codes)}."
    return Vondst(codes, "uitvoerder", uitvoerder=code, melding=melding)


def _werkgebied(code: str, op: date) -> tuple[str, ...]:
    # The tables begin on a day; an older answer is read with what held then.
    dag = max(op, gemeentelijst().grenzen[0])
    return gemeentelijst().huidig(uitvoerders().gemeenten(code, dag), dag)


def onbepaald(tekst: str, _provincie: str, _op: date) -> Vondst | None:
    if not _ONBEPAALD.search(tekst):
        return None
    return Vondst(
        melding=f"Uit {aanhaling(tekst)} blijkt niet om welke gemeenten het gaat. Noem ze allemaal.", deel=tekst
    )


def benaderd(tekst: str, provincie: str, op: date) -> Vondst | None:
    """A misspelling: one edit from one name (two in long names) is read and named, more than one is asked."""
    namen = nabij(sleutel(tekst))
    codes = gemeentelijst().huidig({code for naam in namen for code in naam.codes}, op)
    if not codes:
        return None
    binnen = gemeentelijst().in_provincie(codes, provincie, op) if provincie else ()
    zeker = [naam for naam in namen if naam.soort in ("exact", "schrijfwijze", "oud")]
    gekozen = codes if len(codes) == 1 else binnen
    if len(gekozen) == 1 and len(zeker) == len(namen):
        if provincie and not binnen:
            return _andere_provincie(tekst, gekozen, provincie)
        return Vondst(gekozen, "benadering", melding=f"{aanhaling(tekst)} gelezen als {opgesomd(gekozen)}.")
    return gevraagd(
        tekst, binnen or codes, f"{aanhaling(tekst)} lijkt op {opgesomd(codes)}. Welke gemeente is bedoeld?"
    )


def niet_gevonden(tekst: str, op: date) -> Vondst:
    lichamen, lijst = uitvoerders().naam, gemeentelijst()
    gelijkend = [(c,) if c in lichamen else lijst.huidig((c,), op) for c in kandidaten(sleutel(tekst))]
    dichtbij = tuple(dict.fromkeys(code for codes in gelijkend for code in codes))[:3]
    reden = f"Wij kennen geen gemeente of uitvoerder met de naam {aanhaling(tekst)}."
    melding = f"{reden} Het meest lijkt op: {opgesomd(dichtbij)}." if dichtbij else reden
    return Vondst(kandidaten=dichtbij, melding=melding, deel=tekst)


def is_bekend(key: str) -> bool:
    namen, code = gemeentelijst().namen, re.fullmatch(r"(?:gm ?)?\d{1,4}(?: (?P<naam>.+))?", key)
    if code and (code["naam"] is None or code["naam"] in namen):
        return True
    return key in namen or key in uitvoerders().namen or variant(key) in varianten()
