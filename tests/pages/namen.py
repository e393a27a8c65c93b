"""Reading what was sent to a screen for the one thing that may not be there: a gemeente with a stand it hides."""

import re
from html import unescape

from indicators.lijsten import gemeenten
from pages.gemeten import stand_van

EENHEDEN = re.compile(
    r"<tr\b.*?</tr>|<li\b.*?</li>|<a\b.*?</a>|<p\b.*?</p>|<h[123]\b.*?</h[123]>|<dl\b.*?</dl>|<title>.*?</title>", re.S
)
STANDWOORDEN = re.compile(
    r"(?<!getoond )\b[Gg]ebruikte?n?\b|[Gg]af (?:nog )?geen antwoord|Geen antwoord|Antwoord van|nog niet|[Gg]estopt"
)
TEGEL = re.compile(r'data-gm="(GM\d{4})".*?class="vorm (\w+)"', re.S)


def verborgen(rol: str) -> dict[str, str]:
    """The gemeenten whose stand this role may not see, by code; names that are also a provincie's are left out."""
    alle = gemeenten(stand_van(None, editie="", rol=rol))
    provincies = {g.provincie_naam for g in alle}
    return {g.gm_code: g.naam for g in alle if g.stand is None and g.naam not in provincies}


def gelekt(html: str, rol: str) -> list[str]:
    """Every piece that names a hidden gemeente together with a word of a stand, and every tile that is coloured."""
    weg = verborgen(rol)
    namen = re.compile("|".join(rf"(?<![\w-]){re.escape(naam)}(?![\w-])" for naam in weg.values()))
    stukken = [_tekst(stuk) for stuk in EENHEDEN.findall(html)]
    stukken += [unescape(label) for label in re.findall(r'(?:aria-label|title|data-tekst|data-zin)="([^"]*)"', html)]
    fout = [s for s in stukken if len(s) < 600 and namen.search(s) and STANDWOORDEN.search(s) and "regio" not in s]
    return fout + [f"{code} {kleur}" for code, kleur in TEGEL.findall(html) if code in weg and kleur != "verborgen"]


def _tekst(html: str) -> str:
    return re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]+>", " ", html)))
