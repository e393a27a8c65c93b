"""A text in one dress: readable text repaired, and the key under which two spellings of a name meet."""

import re
import unicodedata

_QUOTES = str.maketrans(dict.fromkeys("’‘‛`´ʼ′", "'") | dict.fromkeys("“”„", '"'))
_INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
_LIGATURES = str.maketrans({"\u0132": "IJ", "\u0133": "ij"} | dict.fromkeys(_INVISIBLE))
_BYTES_OF_CP1252 = {bytes([b]).decode("cp1252", errors="ignore"): b for b in range(0x80, 0x100)}
_MOJIBAKE = re.compile(
    r"[\u00c2-\u00f4][\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]{1,3}"
)
_RIVER = re.compile(r"\b(?:a d|ad|a den|aan den|aan d)\b(?= )")
_PREFIX = re.compile(r"^(?:(?:de )?gemeenten?|gem)(?= )")
_SUFFIX = re.compile(r"(?<= )gemeente$")


def herstel(tekst: str) -> str:
    """The text as its writer meant it: encoding repaired, letters composed, quotes straight, spaces single."""
    heel = _MOJIBAKE.sub(_decoded, tekst) if any("\u00c2" <= teken <= "\u00f4" for teken in tekst) else tekst
    heel = unicodedata.normalize("NFC", heel).translate(_LIGATURES).translate(_QUOTES)
    return " ".join(heel.split())


def sleutel(tekst: str) -> str:
    """The key of a name: no case, accents, apostrophes, signs, nor the word gemeente around it; a/d becomes aan de."""
    kaal = _SUFFIX.sub("", _PREFIX.sub("", woorden(tekst))).strip()
    kaal = _RIVER.sub("aan de", kaal)
    return "sint " + kaal[3:] if kaal.startswith("st ") else kaal


def woorden(tekst: str) -> str:
    """The bare words of a text: lower case, accents dropped, & read as en, every other sign a space."""
    los = unicodedata.normalize("NFKD", herstel(tekst)).lower()
    kaal = "".join(teken for teken in los if not unicodedata.combining(teken))
    kaal = kaal.replace("&", " en ").replace("'", "")
    return " ".join(re.sub(r"[^a-z0-9]+", " ", kaal).split())


def _decoded(vondst: re.Match[str]) -> str:
    stuk = vondst.group()
    for einde in range(len(stuk), 1, -1):
        rauw = bytes(_BYTES_OF_CP1252.get(teken, ord(teken) & 0xFF) for teken in stuk[:einde])
        try:
            return rauw.decode("utf-8") + stuk[einde:]
        except UnicodeDecodeError:
            continue
    return stuk
