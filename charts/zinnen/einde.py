"""What Hoe pauzes eindigen says in words: title, second line and text alternative, from the same moments."""

from datetime import date

from charts.einde import GROEPEN, LOPEND, MAANDEN_MET_GRENZEN, Moment, Verloop, op_honderd
from charts.taal import enkel_of_meer, is_verleden, opsomming
from indicators.tekst import MERK
from indicators.unit import schrijf_aantal, schrijf_getal

GEEN_VERLOOP = "Er zijn te weinig gegevens om te zeggen hoe deze pauzes eindigen."
ERNA = 4


def titel_einde(verloop: Verloop, *, op: date, vandaag: date, na: int = ERNA) -> str:
    """Naar schatting eindigen van elke 100 pauzes na 4 maanden 10 met een oplossing en 17 doordat …; 73 lopen nog."""
    moment = verloop.na(na)
    if moment is None:
        return GEEN_VERLOOP
    toen = is_verleden(op, vandaag=vandaag)
    aantal = op_honderd(moment)
    zeker = {soort: "ten minste " if d.ten_minste else "" for soort, d in moment.delen.items()}
    stopt = "stopte" if toen else "stopt"
    delen = [f"{zeker['oplossing']}{aantal['oplossing']} met een oplossing"] if aantal.get("oplossing") else []
    delen += (
        [f"{zeker['hulp_gestopt']}{aantal['hulp_gestopt']} doordat de hulp {stopt}"]
        if aantal.get("hulp_gestopt")
        else []
    )
    genoemd = ("oplossing", "hulp_gestopt", "verborgen", LOPEND)
    rest = sum(n for soort, n in aantal.items() if soort not in genoemd)
    delen += [f"{rest} op een andere manier"] if rest else []
    delen += [f"{MERK} op een manier die wij niet tonen"] if aantal.get("verborgen") else []
    eindigen = "eindigden" if toen else "eindigen"
    lopen = enkel_of_meer(aantal[LOPEND], "liep" if toen else "loopt", "liepen" if toen else "lopen")
    if not delen:
        return f"Naar schatting {lopen} van elke 100 pauzes na {na} maanden alle 100 nog."
    eerst = f"Naar schatting {eindigen} van elke 100 pauzes na {na} maanden {opsomming(delen)}"
    return f"{eerst}; {aantal[LOPEND]} {lopen} nog."


def ondertitel_einde(verloop: Verloop, *, herkomst: str) -> str:
    """Of which pauzes: the term, how many could be followed, and from where."""
    eerste = verloop.momenten[0].nog_te_volgen if verloop.momenten else None
    aantal = f"{schrijf_aantal(eerste)} pauzes" if eerste else "Pauzes"
    return f"{aantal} met een termijn van {verloop.termijn} maanden · {herkomst}"


def moment_zin(verloop: Verloop, moment: Moment, *, onzekerheid: bool = False) -> str:
    """After so many months: every group of every 100, what still runs, how many could be followed."""
    delen = [
        f"{GROEPEN[soort]} {_deel(moment, soort)}" + (_tussen(moment, soort) if onzekerheid else "")
        for soort in verloop.groepen
        if soort in moment.delen
    ]  # fmt: skip
    delen.append(f"loopt nog {_honderd(moment.lopend)}")
    volgen = f" Nog te volgen: {schrijf_aantal(moment.nog_te_volgen)}." if moment.nog_te_volgen is not None else ""
    return f"Na {moment.na_maanden} maanden: {', '.join(delen)}.{volgen}"


def _deel(moment: Moment, soort: str) -> str:
    """How many of every 100; the mark of what may not be shown, and at least so many where that is part of it."""
    if soort == "verborgen":
        return MERK
    deel = moment.delen[soort]
    return f"{'ten minste ' if deel.ten_minste else ''}{_honderd(deel.waarde)}"


def _honderd(deel: float) -> str:
    return schrijf_getal(100 * deel, decimalen=1)


def _tussen(moment: Moment, soort: str) -> str:
    deel = moment.delen[soort]
    if deel.ondergrens is None or deel.bovengrens is None:
        return ""
    return f" (tussen {_honderd(deel.ondergrens)} en {_honderd(deel.bovengrens)})"


def alt_einde(verloop: Verloop, *, onzekerheid: bool = False) -> str:
    """The picture in words, at the moments that are read off."""
    lezen = (*MAANDEN_MET_GRENZEN, verloop.termijn)
    momenten = [m for m in verloop.momenten if m.na_maanden in lezen]
    zinnen = [moment_zin(verloop, m, onzekerheid=onzekerheid) for m in momenten]
    eerst = f"Hoe pauzes met een termijn van {verloop.termijn} maanden eindigen, van elke 100 pauzes."
    return " ".join([eerst, *zinnen])
