"""Personal numbers and addresses in a text: BSN by the elfproef, IBAN, e-mail and Dutch telephone numbers."""

import re
from collections.abc import Iterator

SOORTEN = ("bsn", "iban", "e-mail", "telefoon")
BSN_WOORD = re.compile(r"\b(bsn|bsn-?nummers?|burger\s?service\s?nummers?|sofi-?\s?nummers?|sofi)\b|bsn", re.IGNORECASE)

_MOGELIJK = re.compile(r"@|\d(?:[ .()/-]{0,3}\d){7}|[A-Za-z]{2}\d{2}[ ]?[A-Za-z0-9]{4}")
_BSN = re.compile(r"(?<!\d)(?<!\d[.,])(?:\d{8,9}|\d{2,4}([. ])\d{2,4}(?:\1\d{2,4}){1,2}|\d{3}-\d{3}-\d{3})(?![.,]?\d)")
_DATUM = re.compile(
    r"(?:19|20)\d{2}[. ]?(?:0\d|1[0-2])[. ]?[0-3]\d"
    r"|[0-3]\d[. ]?(?:0\d|1[0-2])[. ]?(?:19|20)\d{2}|[0-3]?\d[. ][01]?\d[. ]\d{4}"
)
_IBAN = re.compile(r"(?<![A-Za-z0-9])[A-Za-z]{2}\d{2}(?:[ ]?[A-Za-z0-9]){11,30}(?![A-Za-z0-9])")
_EMAIL = re.compile(r"[\w.+-]+\s?@\s?[\w-]+(?:\.[\w-]+)+")
_TELEFOON = re.compile(
    r"(?<![\w.,/-])(?:(?:\+|00)\s?31[\s.-]*(?:\(0\))?|\(?0)[\s.-]*[1-9](?:[\s().-]{0,2}\d){7,9}(?![\w])(?![.,/-]\d)"
)
_DATUM_VOORAAN = re.compile(r"0?\d{1,2}([-./])\d{1,2}\1\d{2,4}(?!\1?\d)")


def found(tekst: str) -> Iterator[tuple[str, int, int]]:
    """Yield (kind, begin, end) of every personal value in a text."""
    if not _MOGELIJK.search(tekst):
        return
    bezet: list[tuple[int, int]] = []
    for patroon, soort in ((_EMAIL, "e-mail"), (_IBAN, "iban"), (_TELEFOON, "telefoon"), (_BSN, "bsn")):
        for treffer in patroon.finditer(tekst):
            begin, eind = treffer.span()
            if soort == "iban":
                eind = begin + _iban_length(treffer.group())
            elif any(van <= begin and eind <= tot for van, tot in bezet):
                continue  # the tail of a telephone number is no BSN
            if eind > begin and _is(soort, treffer.group()):
                bezet.append((begin, eind))
                yield soort, begin, eind


def kinds(tekst: str) -> tuple[str, ...]:
    """Return the kinds of personal value in a text, each once."""
    return tuple(dict.fromkeys(soort for soort, _, _ in found(tekst)))


def masked(tekst: str) -> str:
    """Return a text with every personal value replaced by its kind, fit for a receipt or a message."""
    for soort, begin, eind in sorted(found(tekst), key=lambda deel: -deel[1]):
        tekst = f"{tekst[:begin]}[{soort}]{tekst[eind:]}"
    return tekst


def bsn_shaped(tekst: str) -> str | None:
    """Return the nine digits of a text that is nothing but a number of eight or nine digits, dates excepted."""
    kaal = tekst.strip()
    if len(kaal) > 12 or not _BSN.fullmatch(kaal) or _DATUM.fullmatch(kaal):
        return None
    cijfers = re.sub(r"\D", "", kaal)
    return cijfers.zfill(9) if len(cijfers) in {8, 9} else None


def elfproef(cijfers: str) -> bool:
    """Say whether nine digits could be a BSN."""
    from stdnum.nl import bsn  # noqa: PLC0415 - most files have no number of that length

    return bool(bsn.is_valid(cijfers)) and int(cijfers) > 0


def _is(soort: str, tekst: str) -> bool:
    if soort == "bsn":
        cijfers = bsn_shaped(tekst)
        return cijfers is not None and elfproef(cijfers)
    if soort == "telefoon":
        return _is_telephone(tekst)
    return True


def _iban_length(tekst: str) -> int:
    """Return how much of the text is an IBAN: words behind it may look like a part of it; 0 when none is."""
    from stdnum import iban  # noqa: PLC0415

    for eind in range(len(tekst), 14, -1):
        if tekst[eind - 1] != " " and iban.is_valid(tekst[:eind], check_country=False):
            return eind
    return 0


def _is_telephone(tekst: str) -> bool:
    if _DATUM_VOORAAN.match(tekst):
        return False
    from phonenumbers import NumberParseException, is_valid_number, parse  # noqa: PLC0415 - slow to load

    try:
        return bool(is_valid_number(parse(tekst, "NL")))
    except NumberParseException:
        return False
