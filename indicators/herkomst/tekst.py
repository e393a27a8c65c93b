"""Where a figure comes from, as text and as a document for the command line; rows about people stay on the screen."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from indicators.dimensies import dimensie
from indicators.herkomst.records import Deel, Herkomst, Plaats, Regel, Uitkomst, Veld
from indicators.herkomst.zinnen import OP_SCHERM, zin_niet_gelezen
from indicators.measurement import Rij, rij_als_json
from indicators.tekst import STATUS_TEKST, ingevuld
from indicators.unit import NIETS, schrijf_aantal, schrijf_datum, schrijf_getal
from indicators.woorden import (
    BELEMMERINGEN,
    DIEPTES,
    KANALEN,
    MODELLEN,
    ONDERSTEUNING,
    PLANNEN,
    PLUSPUNTEN,
    STANDEN,
)

ALLES = 1_000_000
# How the codes of an inventory are said.
WOORDEN = {
    "status": STANDEN, "belemmering": BELEMMERINGEN, "pluspunt": PLUSPUNTEN, "ondersteuningsvraag": ONDERSTEUNING,
    "kanaal": KANALEN, "model_gebruikt": MODELLEN, "gebruik_diepte": DIEPTES, "plan_status": PLANNEN,
}  # fmt: skip


def als_tekst(h: Herkomst) -> str:
    """For reading on the command line."""
    i = h.indicator
    regels = [
        f"{i.code} {i.label} · stand van {schrijf_datum(h.stand.peildatum)} · gegevens nr. {h.stand.editie.nummer}",
        f"  {waarde_in_woorden(h)}",
        *(f"  {naam}: {tekst}" for naam, tekst in omschrijving(h)),
        f"  {h.waarom_niet or h.hoe}",
        *(f"  {zin}" for zin in [zin_niet_gelezen(h.niet_gelezen)] if zin),
    ]
    for deel in h.delen:
        regels += [f"  {deel.rij_is}"]
        regels += [f"    {t.reden}: {schrijf_aantal(t.aantal)}" for t in deel.tellingen]
        regels += [f"  {OP_SCHERM}"] if deel.alleen_scherm else [f"  {getoond(deel)}"]
        regels += [] if deel.alleen_scherm else [f"    {_regel(regel)}" for regel in deel.regels]
    return "\n".join(regels)


def omschrijving(h: Herkomst) -> Iterable[tuple[str, str]]:
    """What the figure means: what is counted, of what, and the version of its definition."""
    i, dag = h.eigen, h.stand.peildatum
    yield "Wat wij tellen", ingevuld(i.teller_tekst, dag)
    if maat := i.maat_teksten.get(h.maat or ""):
        yield "Onderdeel", ingevuld(maat, dag)
    if i.noemer_tekst:
        yield "Van wat", ingevuld(i.noemer_tekst, dag)
    if h.periode:
        yield "Periode", f"{schrijf_datum(h.periode[0])} tot en met {schrijf_datum(h.periode[1])}"
    if h.filters:
        yield "Keuze", ", ".join(f"{dimensie(naam).label.lower()} {code}" for naam, code in h.filters)
    yield "Omschrijving", f"versie {i.versie}"


def waarde_in_woorden(h: Herkomst) -> str:
    """The figure as every surface shows it."""
    rij = h.gemeten
    if rij is None:
        return "Dit cijfer is er niet voor deze keuze."
    if rij.waarde is None:
        return STATUS_TEKST[rij.status]
    geteld = rij.teller is not None and rij.noemer is not None and h.herrekend.waarde is not None
    erbij = f" ({_getal(rij.teller)} van {_getal(rij.noemer)})" if geteld else ""
    return f"{h.indicator.eenheid_van(h.maat).write(rij.waarde)}{erbij}"


def _getal(getal: float | None) -> str:
    return schrijf_getal(getal, decimalen=0 if float(getal).is_integer() else 1) if getal is not None else NIETS


def getoond(deel: Deel) -> str:
    """Which of the rows are listed."""
    if not deel.regels:
        return "Er zijn geen regels om te tonen."
    tot = deel.vanaf + len(deel.regels)
    return f"Regel {schrijf_aantal(deel.vanaf + 1)} tot en met {schrijf_aantal(tot)} van {schrijf_aantal(deel.totaal)}."


def plaatsen_in_woorden(plaatsen: Iterable[Plaats], *, hoogstens: int = ALLES) -> str:
    """The files, sheets and cells of a row; the rows where no letter of a column is kept, `hoogstens` of them."""
    per_blad: dict[tuple[int, str, str], list[str]] = {}
    for plaats in plaatsen:
        per_blad.setdefault((plaats.nummer, plaats.bestand, plaats.blad), []).append(_in_blad(plaats))
    return "; ".join(_van_blad(*blad, cellen, hoogstens) for blad, cellen in per_blad.items())


def _in_blad(plaats: Plaats) -> str:
    cellen = dict.fromkeys(veld.cel for veld in plaats.velden if veld.cel)
    return ", ".join(cellen) or (f"rij {plaats.rij}" if plaats.rij else "")


def _van_blad(nummer: int, bestand: str, blad: str, cellen: list[str], hoogstens: int) -> str:
    over = len(cellen) - hoogstens
    meer = f" en nog {schrijf_aantal(over)}" if over > 0 else ""
    waar = ", ".join(cel for cel in cellen[:hoogstens] if cel) + meer
    return ", ".join(deel for deel in (f"levering {nummer}", bestand, f"blad {blad}" if blad else "", waar) if deel)


def staat_er(regel: Regel) -> str:
    """What the cells of a row say, in words."""
    return "; ".join(
        _in_woorden(veld) for plaats in regel.plaatsen for veld in plaats.velden if veld.waarde is not None
    )


def _in_woorden(veld: Veld) -> str:
    if isinstance(veld.waarde, date):
        return schrijf_datum(veld.waarde)
    woorden = WOORDEN.get(veld.kolom, {})
    return ", ".join(woorden.get(code, code) for code in str(veld.waarde).strip(";").split(";"))


def _regel(regel: Regel) -> str:
    delen = (regel.naam, regel.reden, plaatsen_in_woorden(regel.plaatsen), staat_er(regel))
    return " · ".join(deel for deel in delen if deel)


def als_json(h: Herkomst) -> dict[str, Any]:
    """One document: the figure, its definition, the reasons with their counts, the rows that may leave the screen."""
    return {
        "code": h.indicator.code, "label": h.indicator.label, "maat": h.maat, "per": h.per, "groep": h.groep,
        "filters": [list(filter_) for filter_ in h.filters], "peildatum": h.stand.peildatum.isoformat(),
        "periode": [dag.isoformat() for dag in h.periode] if h.periode else None, "editie": h.stand.editie.naam,
        "omschrijving": dict(omschrijving(h)), "gemeten": _rij(h.gemeten), "herrekend": _uitkomst(h.herrekend),
        "hoe": h.hoe, "waarom_niet": h.waarom_niet, "niet_gelezen": h.niet_gelezen,
        "delen": [_deel(deel) for deel in h.delen],
    }  # fmt: skip


def _rij(rij: Rij | None) -> dict[str, Any] | None:
    return rij_als_json(rij) if rij else None


def _uitkomst(uitkomst: Uitkomst) -> dict[str, float | None]:
    return {"waarde": uitkomst.waarde, "teller": uitkomst.teller, "noemer": uitkomst.noemer}


def _deel(deel: Deel) -> dict[str, Any]:
    regels = [] if deel.alleen_scherm else [_regel_als_json(regel) for regel in deel.regels]
    return {
        "een_regel": deel.rij_is, "totaal": deel.totaal, "vanaf": deel.vanaf,
        "alleen_op_het_scherm": deel.alleen_scherm,
        "tellingen": [
            {"telt": str(t.telt), "reden": t.reden, "aantal": t.aantal, "teller": t.teller, "noemer": t.noemer}
            for t in deel.tellingen
        ],
        "regels": regels,
    }  # fmt: skip


def _regel_als_json(regel: Regel) -> dict[str, Any]:
    plaatsen = [
        {"levering": p.nummer, "bestand": p.bestand, "blad": p.blad, "rij": p.rij,
         "cellen": [{"kolom": v.kolom, "cel": v.cel, "waarde": _tekst(v.waarde)} for v in p.velden]}
        for p in regel.plaatsen
    ]  # fmt: skip
    return {
        "naam": regel.naam, "telt": str(regel.telt), "reden": regel.reden, "teller": regel.teller,
        "noemer": regel.noemer, "plaatsen": plaatsen,
    }  # fmt: skip


def _tekst(waarde: Any) -> str | None:
    return None if waarde is None else str(waarde)
