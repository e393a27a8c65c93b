"""Text that came from outside, made harmless for a spreadsheet without changing what it says."""

LANGSTE_CEL = 32_767
GEVAARLIJK = tuple("=+-@\t\r\n\0")
_STUUR = {code: " " for code in (*range(32), 127) if chr(code) not in "\t\n"} | {0xFFFE: " ", 0xFFFF: " "}


def veilige_tekst(tekst: str) -> str:
    """The text without signs that no spreadsheet can hold, cut to what one cell can."""
    if tekst.isprintable() and len(tekst) <= LANGSTE_CEL:
        return tekst
    regels = tekst.replace("\r\n", "\n").replace("\r", "\n")
    schoon = regels.encode("utf-8", "replace").decode("utf-8").translate(_STUUR)
    return schoon if len(schoon) <= LANGSTE_CEL else schoon[: LANGSTE_CEL - 1] + "…"


def veilige_csv_tekst(tekst: str) -> str:
    """The text with an apostrophe before it where a spreadsheet would take it for a formula."""
    schoon = veilige_tekst(tekst)
    return f"'{schoon}" if tekst.startswith(GEVAARLIJK) or schoon.startswith(GEVAARLIJK) else schoon


def als_kop(tekst: str, *, bezet: set[str]) -> str:
    """A heading of a sender as a heading of ours: one line, not empty, different from the others."""
    kaal = " ".join(veilige_tekst(tekst).split())[:80] or "Kolom"
    kop, nummer = kaal, 1
    while kop.lower() in bezet:
        nummer += 1
        kop = f"{kaal} ({nummer})"
    bezet.add(kop.lower())
    return kop
