"""What a cell's style says about its value: whether a number is a date, and which colour fills the cell."""

import re
from collections.abc import Iterable
from colorsys import hls_to_rgb, rgb_to_hls
from xml.etree.ElementTree import Element

_INGEBOUWD = (
    dict.fromkeys((14, 15, 22, *range(27, 32), 34, 35, 36, *range(50, 59)), "dag")
    | {16: "dag", 17: "maand", 30: "dag", 32: "tijd", 33: "tijd"}
    | dict.fromkeys((18, 19, 20, 21, 45, 47), "tijd")
)
_VERBORGEN_DEEL = re.compile(r'"[^"]*"|\\.|_.|\*.|\[[^\]]*\]')
_VAST = ("000000", "FFFFFF", "FF0000", "00FF00", "0000FF", "FFFF00", "FF00FF", "00FFFF")
_PALET = _VAST + _VAST + (
    "800000", "008000", "000080", "808000", "800080", "008080", "C0C0C0", "808080", "9999FF", "993366", "FFFFCC",
    "CCFFFF", "660066", "FF8080", "0066CC", "CCCCFF", "000080", "FF00FF", "FFFF00", "00FFFF", "800080", "800000",
    "008080", "0000FF", "00CCFF", "CCFFFF", "CCFFCC", "FFFF99", "99CCFF", "FF99CC", "CC99FF", "FFCC99", "3366FF",
    "33CCCC", "99CC00", "FFCC00", "FF9900", "FF6600", "666699", "969696", "003366", "339966", "003300", "333300",
    "993300", "993366", "333399", "333333",
)  # fmt: skip
_THEMA = ("lt1", "dk1", "lt2", "dk2", *(f"accent{n}" for n in range(1, 7)), "hlink", "folHlink")


def local(naam: str) -> str:
    """Return a tag or attribute name without its namespace."""
    return naam.rsplit("}", 1)[-1]


def children(ouder: Element | None, naam: str) -> list[Element]:
    """Return the children with that local name; none of nothing."""
    return [] if ouder is None else [kind for kind in ouder if local(kind.tag) == naam]


def child(ouder: Element | None, naam: str) -> Element | None:
    """Return the first child with that local name."""
    return next(iter(children(ouder, naam)), None)


def date_kind(code: str) -> str:
    """Return what a number format shows: 'dag', 'maand', 'jaar', 'tijd', or '' for a plain number."""
    if code.casefold() in {"general", "standaard", "standard", "@"} or re.search(r"\[(h+|m+|s+)\]", code, re.I):
        return ""
    kern = _VERBORGEN_DEEL.sub("", code.split(";", 1)[0]).casefold().replace("am/pm", "").replace("a/p", "")
    if "d" in kern:
        return "dag"
    if "y" in kern or "j" in kern:
        return "maand" if "m" in kern else "jaar"
    if "h" in kern or "s" in kern:
        return "tijd"
    return "maand" if "m" in kern and "0" not in kern else ""


def theme_colours(wortel: Element | None) -> tuple[str, ...]:
    """Return the twelve theme colours as RRGGBB, in the order in which a style numbers them."""
    schema = None if wortel is None else next((el for el in wortel.iter() if local(el.tag) == "clrScheme"), None)
    kleuren = {local(kind.tag): _first_colour(kind) for kind in (schema if schema is not None else ())}
    return tuple(kleuren.get(naam, "") for naam in _THEMA)


def _first_colour(kind: Element) -> str:
    for el in kind:
        return (el.get("val", "") if local(el.tag) == "srgbClr" else el.get("lastClr", "")).upper()
    return ""


def _tinted(kleur: str, tint: float) -> str:
    if not tint or not re.fullmatch(r"[0-9A-F]{6}", kleur):
        return kleur
    tint_, licht, verzadiging = rgb_to_hls(*(int(kleur[i : i + 2], 16) / 255 for i in (0, 2, 4)))
    licht = licht * (1 + tint) if tint < 0 else licht * (1 - tint) + tint
    return "".join(f"{round(max(0.0, min(1.0, deel)) * 255):02X}" for deel in hls_to_rgb(tint_, licht, verzadiging))


def _colour(el: Element | None, thema: tuple[str, ...]) -> str:
    if el is None:
        return ""
    kleur = el.get("rgb", "")[-6:].upper()
    if (nummer := el.get("theme")) is not None:
        kleur = thema[int(nummer)] if int(nummer) < len(thema) and thema[int(nummer)] else f"thema-{nummer}"
    elif (nummer := el.get("indexed")) is not None:
        kleur = _PALET[int(nummer)] if int(nummer) < len(_PALET) else ""
    return _tinted(kleur, float(el.get("tint", "0")))


def fill_colour(vulling: Element, thema: tuple[str, ...]) -> str:
    """Return the colour of a solid fill as RRGGBB ('thema-4' when the theme is missing); '' for white or none."""
    patroon = child(vulling, "patternFill")
    if patroon is None or patroon.get("patternType") != "solid":
        return ""
    kleur = _colour(child(patroon, "fgColor"), thema)
    return "" if kleur == "FFFFFF" else kleur


def cell_styles(wortel: Element | None, thema: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    """Return (date kind, fill colour) per cell style, in the order in which cells number them."""
    formaten = dict(_INGEBOUWD)
    for formaat in children(child(wortel, "numFmts"), "numFmt"):
        formaten[int(formaat.get("numFmtId", "0"))] = date_kind(formaat.get("formatCode", ""))
    kleuren = [fill_colour(vulling, thema) for vulling in children(child(wortel, "fills"), "fill")]
    stijlen: Iterable[Element] = children(child(wortel, "cellXfs"), "xf")
    return tuple((formaten.get(_number(xf, "numFmtId"), ""), _at(kleuren, _number(xf, "fillId"))) for xf in stijlen)


def _number(el: Element, naam: str) -> int:
    return int(el.get(naam, "0"))


def _at(rij: list[str], nummer: int) -> str:
    return rij[nummer] if 0 <= nummer < len(rij) else ""
