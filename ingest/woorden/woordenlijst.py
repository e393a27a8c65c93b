"""Lists of words and the code that each stands for, as patterns over bare words."""

import re


def patronen(lijst: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Return (code, pattern) per line "code = word, begin*, far * apart"; the pattern is searched in bare words."""
    gevonden = []
    for regel in lijst.strip().splitlines():
        code, namen = regel.split(" = ")
        vormen = (
            re.escape(naam).replace(r"\*", r"\w*").replace(r"\ \w*\ ", r" (?:\w+ ){0,3}") for naam in namen.split(", ")
        )
        gevonden.append((code, re.compile(rf"\b(?:{'|'.join(vormen)})\b")))
    return tuple(gevonden)
