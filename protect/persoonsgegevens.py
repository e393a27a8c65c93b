"""What a typed text may not hold: a contact or a number that belongs to one person."""

import re

import phonenumbers
from stdnum import iban
from stdnum.nl import bsn

_CIJFERS = re.compile(r"(?<!\d)(?:\d[ .\-]?){7,8}\d(?!\d)")
_IBAN = re.compile(r"\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]){11,30}\b")
_MAIL = re.compile(r"\S@\S+\.\S")


def soorten_gevonden(tekst: str) -> tuple[str, ...]:
    """The kinds of personal data in a text, in Dutch; never the value itself."""
    kaal = "".join(teken if teken.isprintable() else " " for teken in tekst)
    gevonden = {
        "een e-mailadres": _MAIL.search(kaal) is not None,
        "een telefoonnummer": _heeft_nummer(kaal),
        "een burgerservicenummer": any(bsn.is_valid(cijfers) for cijfers in _CIJFERS.findall(kaal)),
        "een rekeningnummer": any(iban.is_valid(deel) for deel in _IBAN.findall(kaal.upper())),
    }
    return tuple(soort for soort, waar in gevonden.items() if waar)


def _heeft_nummer(tekst: str) -> bool:
    return any(phonenumbers.PhoneNumberMatcher(tekst, "NL"))
