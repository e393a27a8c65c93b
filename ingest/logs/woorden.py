"""What the cells of a log stand for: per field of the Source a function from text to code."""

import re
from collections.abc import Callable
from functools import cache, lru_cache, partial

from ingest.logs import codes as logcodes
from ingest.logs.getallen import (
    lees_aantal,
    lees_bedrag_klasse,
    lees_personen,
    lees_signaalnummer,
    lees_termijn,
)
from ingest.woorden.keuzes import lees_janee, lees_keuzes
from ingest.woorden.normaal import woorden
from ingest.woorden.waarde import Waarde, genoemd
from ingest.woorden.woordenlijst import patronen

__all__ = ["LEZERS", "Waarde", "subreden_van"]

_NIETS = frozenset(
    ["", "leeg", "null", "none", "nan", "n a", "na", "n b", "nb", "niet ingevuld", "nog niet bekend", "geen"]
)
_NVT = frozenset(["nvt", "n v t", "niet van toepassing"])
_ONBEKEND = frozenset(
    ["onbekend", "niet bekend", "weet niet", "weet ik niet", "reden onbekend", "n n b", "nnb", "geen idee"]
)
_LOOPT = re.compile(r"\b(loopt( nog)?|lopend\w*|actief|open|nog bezig|in behandeling|nog lopend)\b")
_ONTKENNING = re.compile(r"\b(geen|niet|mislukt\w*|afgewezen|geweigerd|afgekeurd|gestrand|zonder)\b")
_INSTEMMING = re.compile(r"\b(geen bezwaar\w*|zonder (?:voorwaarden|voorbehoud))\b")
_AFGEROND = re.compile(r"\b(afgerond|succesvol\w*|geslaagd|gereed|klaar|voltooid)\b")
_ZELF = re.compile(r"\b(zelf|eigen kracht|zelfstandig)\b")


@cache
def _lijst(naam: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    return patronen(getattr(logcodes, naam))


def _code(kaal: str, *lijsten: str) -> str:
    """Return the first code whose own name or words stand in the text; '' when none do."""
    paren = [paar for naam in lijsten for paar in _lijst(naam)]
    eigen = next((code for code, _ in paren if kaal == woorden(code)), "")
    return eigen or next((code for code, patroon in paren if patroon.search(kaal)), "")


def _onbekend(tekst: str, wat: str, waarde: str = "") -> Waarde:
    return Waarde(waarde, f"Wij kennen {genoemd(tekst)} niet als {wat}.")


@lru_cache(65_536)
def _keuze(tekst: str, *, lijst: str, wat: str, leeg: str = "", anders: str = "") -> Waarde:
    """Read a field with one list of words; an empty-looking text gives `leeg`, an unknown one `anders` and a reason."""
    kaal = woorden(tekst)
    if kaal in _NIETS | _NVT:
        return Waarde(leeg)
    code = _code(kaal, lijst)
    if code or kaal in _ONBEKEND:
        return Waarde(code or leeg)
    return _onbekend(tekst, wat, anders)


@lru_cache(65_536)
def lees_kanaal(tekst: str) -> Waarde:
    """Read how a Kennisgeving was sent; two ways in one cell are not one."""
    kaal = woorden(tekst)
    codes = {code for code, patroon in _lijst("KANAAL") if patroon.search(kaal)} - {"onbekend"}
    if len(codes) > 1:
        return Waarde("onbekend", "In deze cel staan meer manieren van versturen.")
    return _keuze(tekst, lijst="KANAAL", wat="manier van versturen", leeg="onbekend", anders="onbekend")


@lru_cache(65_536)
def lees_reactie(tekst: str) -> Waarde:
    """Read what a creditor answered; ja is toegekend, nothing is geen_reactie, which is no refusal."""
    kaal = woorden(tekst)
    if kaal in _NIETS | _ONBEKEND:
        return Waarde("geen_reactie")
    ja = lees_janee(tekst)
    if ja is not None and kaal not in {"niet", "nog niet"}:
        return Waarde("toegekend" if ja else "geweigerd")
    kaal = _INSTEMMING.sub(" akkoord ", kaal)
    code = _code(kaal, "REACTIE")
    if code == "toegekend" and _ONTKENNING.search(kaal):
        code = ""
    return Waarde(code) if code else _onbekend(tekst, "antwoord van een schuldeiser")


@lru_cache(65_536)
def lees_reden(tekst: str) -> Waarde:
    """Read why a creditor refused or gave part; what is no known reason is `anders`, and its text is not kept."""
    kaal = woorden(tekst)
    if kaal in _NIETS | _NVT | _ONBEKEND:
        return Waarde("")
    code = _code(kaal, "REDEN")
    return (
        Waarde(code) if code else Waarde("anders", "Deze reden kennen wij niet. Wij tellen haar als een andere reden.")
    )


@lru_cache(65_536)
def lees_uitstroomreden(tekst: str) -> Waarde:
    """Read why a traject ended, in the words of DDAS, or which solution it reached."""
    kaal = woorden(tekst)
    if kaal in _NIETS | _NVT:
        return Waarde("")
    if kaal in _ONBEKEND:
        return Waarde("onbekend")
    if code := _reden_van_uitstroom(kaal):
        return Waarde(code)
    return Waarde("") if _LOOPT.search(kaal) else _onbekend(tekst, "reden van uitstroom", "onbekend")


def _reden_van_uitstroom(kaal: str) -> str:
    if _rechter(kaal):
        return "overig"
    if code := _code(kaal, "UITSTROOM"):
        return code
    if _ZELF.search(kaal) and not _ONTKENNING.search(kaal):
        return "zelf"
    if code := _oplossing(kaal):
        return code
    if _AFGEROND.search(kaal) and not _ONTKENNING.search(kaal):
        return "afgerond"
    return "overig" if _code(kaal, "STOP") else ""


@lru_cache(65_536)
def lees_uitkomst(tekst: str) -> Waarde:
    """Read how a pauze ended; '' while it runs. Afgerond without a solution is onbekend."""
    kaal = woorden(tekst)
    if kaal in _NIETS | _NVT:
        return Waarde("")
    if code := _code(kaal, "HERVAT") or _rechter(kaal):
        return Waarde(code)
    if _code(kaal, "UITSTROOM"):
        return Waarde("hulp_gestopt")
    if code := _oplossing(kaal) or _code(kaal, "VERLOOP"):
        return Waarde(code)
    if _LOOPT.search(kaal):
        return Waarde("")
    return _zonder_oplossing(kaal) or _onbekend(tekst, "einde van een pauze")


def _zonder_oplossing(kaal: str) -> Waarde | None:
    """Return what an end without a named solution counts as; None when the words say nothing of an end."""
    if kaal in _ONBEKEND:
        return Waarde("onbekend")
    if _ZELF.search(kaal) and not _ONTKENNING.search(kaal):
        return Waarde("volledige_betaling")
    if _AFGEROND.search(kaal):
        return Waarde("onbekend")
    return Waarde("hulp_gestopt") if _code(kaal, "STOP") else None


def _oplossing(kaal: str) -> str:
    return "" if _ONTKENNING.search(kaal) else _code(kaal, "OPLOSSING")


def _rechter(kaal: str) -> str:
    return "" if _ONTKENNING.search(kaal) else _code(kaal, "RECHTER")


@lru_cache(65_536)
def subreden_van(tekst: str) -> str:
    """Return the nearer reason that a text gives for an end: of DDAS, or why a creditor resumed; '' when none."""
    kaal = woorden(tekst)
    if _code(kaal, "HERVAT"):
        return _code(kaal, "HERVATREDEN")
    if lees_uitkomst(tekst) != Waarde("hulp_gestopt"):
        return ""
    return _code(kaal, "UITSTROOM") or "overig"


@lru_cache(65_536)
def lees_subreden(tekst: str) -> Waarde:
    """Read a column of nearer reasons."""
    kaal = woorden(tekst)
    if kaal in _NIETS | _NVT | _ONBEKEND:
        return Waarde("")
    code = _code(kaal, "UITSTROOM", "HERVATREDEN", "STOP")
    return Waarde(code) if code else _onbekend(tekst, "nadere reden")


@lru_cache(65_536)
def lees_schending(tekst: str) -> Waarde:
    """Read whether a breach was reported; a kind of breach in this column is a report."""
    kaal = woorden(tekst)
    if kaal in _NIETS | _NVT | _ONBEKEND:
        return Waarde("geen_melding")
    ja = lees_janee(tekst)
    if ja is not None:
        return Waarde("gemeld" if ja else "geen_melding")
    code = _code(kaal, "SCHENDING") or ("gemeld" if lees_keuzes(tekst, "schending_soort").codes - {"anders"} else "")
    return Waarde(code) if code else _onbekend(tekst, "melding over incasso", "geen_melding")


@lru_cache(65_536)
def lees_schending_soort(tekst: str) -> Waarde:
    """Read of which kinds a breach was, as ";code;code;"; what is no known kind is `anders`."""
    codes = lees_keuzes(tekst, "schending_soort").codes
    return Waarde("".join(f";{code}" for code in sorted(codes)) + ";" if codes else "")


@lru_cache(65_536)
def lees_crisis(tekst: str) -> Waarde:
    """Read whether there is a threatening situation."""
    kaal, ja = woorden(tekst), lees_janee(tekst)
    if ja is not None:
        return Waarde(ja)
    if kaal in _NIETS | _NVT | _ONBEKEND:
        return Waarde(None)
    code = _code(kaal, "CRISIS")
    return Waarde(code == "ja") if code else Waarde(None, f"Wij kunnen {genoemd(tekst)} niet als ja of nee lezen.")


@lru_cache(65_536)
def lees_particulier_ondernemer(tekst: str) -> Waarde:
    """Read whether it is about a private person or an entrepreneur; ja is an entrepreneur."""
    ja = lees_janee(tekst)
    if ja is not None:
        return Waarde("ondernemer" if ja else "particulier")
    return _keuze(tekst, lijst="PARTICULIER", wat="particulier of ondernemer", leeg="onbekend", anders="onbekend")


@lru_cache(65_536)
def lees_berichtsoort(tekst: str) -> Waarde:
    """Read the type of a message of the Schuldenknooppunt; any other type counts as `anders`."""
    return Waarde(_code(woorden(tekst), "BERICHT") or "anders")


def _of_leeg(lees: Callable[[str], Waarde]) -> Callable[[str], Waarde]:
    """Return the reader of a number that takes a text without meaning for no number at all."""

    @lru_cache(65_536)
    def gelezen(tekst: str) -> Waarde:
        return Waarde(None) if woorden(tekst) in _NIETS | _NVT | _ONBEKEND else lees(tekst)

    return gelezen


LEZERS: dict[str, Callable[[str], Waarde]] = {
    "signaalnummer": lru_cache(4096)(lees_signaalnummer),
    "afgever_rol": partial(_keuze, lijst="AFGEVER_ROL", wat="afgever van een signaal"),
    "kanaal": lees_kanaal,
    "aantal_schuldeisers_bekend": _of_leeg(partial(lees_aantal, tot_en_met=200)),
    "aantal_verzonden": _of_leeg(lees_aantal),
    "termijn_gevraagd_maanden": _of_leeg(partial(lees_termijn, hoogstens=12)),
    "crisis": lees_crisis,
    "aantal_personen": _of_leeg(lees_personen),
    "particulier_ondernemer": lees_particulier_ondernemer,
    "uitstroomreden": lees_uitstroomreden,
    "initiatief": partial(_keuze, lijst="INITIATIEF", wat="initiatief", leeg="kennisgeving"),
    "reactie": lees_reactie,
    "reden": lees_reden,
    "termijn_toegezegd_maanden": _of_leeg(partial(lees_termijn, hoogstens=36)),
    "uitkomst": lees_uitkomst,
    "subreden": lees_subreden,
    "schending": lees_schending,
    "schending_soort": lees_schending_soort,
    "vorderingen_totaal": _of_leeg(lees_aantal),
    "vorderingen_gepauzeerd": _of_leeg(lees_aantal),
    "bedrag_klasse": lees_bedrag_klasse,
    "berichtsoort": lees_berichtsoort,
    "jaar": _of_leeg(partial(lees_aantal, vanaf=2000, tot_en_met=2100)),
    "aantal": partial(lees_aantal, tot_en_met=10**9),
}
