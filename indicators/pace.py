"""Pace: how many gemeenten start a month, from counts a month that the database made."""

from collections import Counter
from collections.abc import Sequence
from datetime import date
from typing import Any

Uitkomst = tuple[float | None, float | None, float | None]

PER_DRIE_MAANDEN_MATEN = (
    ("eigen_start", "Laatste 3 hele maanden, naar eigen startdatum"),
    ("eigen_start_beste", "Beste 3 maanden op rij, naar eigen startdatum"),
    ("waargenomen", "Laatste 3 hele maanden, naar het antwoord waaruit het bleek"),
    ("waargenomen_beste", "Beste 3 maanden op rij, naar het antwoord waaruit het bleek"),
    ("alleen_grof", "Startdatum grover dan een maand (telt niet mee)"),
)


def per_drie_maanden(strata: Sequence[tuple[Any, ...]], peildatum: date) -> dict[str, Uitkomst]:
    """Per maat the starts a month as (waarde, teller, noemer): the last three complete months, and the best three.

    `strata` are (soort, first day of the month, coarser than a month, number). A month is complete when
    the peildatum is its last day or lies after it.
    """
    uit: dict[str, Uitkomst] = {}
    laatste = _laatste_hele_maand(peildatum)
    for soort in ("eigen_start", "waargenomen"):
        per_maand: Counter[int] = Counter()
        for s, maand, grof, aantal in strata:
            if s == soort and not grof and _maandnummer(maand) <= laatste:
                per_maand[_maandnummer(maand)] += aantal
        uit[soort] = _gemiddeld(_som(per_maand, laatste))
        uit[f"{soort}_beste"] = _gemiddeld(
            max((_som(per_maand, m + na) for m in per_maand for na in range(3) if m + na <= laatste), default=0)
        )
    grof_aantal = sum(aantal for soort, _, grof, aantal in strata if grof and soort == "eigen_start")
    uit["alleen_grof"] = (float(grof_aantal), float(grof_aantal), None)
    return uit


def _maandnummer(dag: date) -> int:
    return dag.year * 12 + dag.month


def _laatste_hele_maand(peildatum: date) -> int:
    morgen = date.fromordinal(peildatum.toordinal() + 1)
    return _maandnummer(peildatum) - (0 if morgen.day == 1 else 1)


def _som(per_maand: Counter[int], eind: int) -> int:
    return sum(per_maand[eind - terug] for terug in range(3))


def _gemiddeld(som: int) -> Uitkomst:
    return som / 3, float(som), 3.0


def laatste_drie_maanden(peildatum: date) -> tuple[date, date]:
    """The first days of the first and the last of the last three complete months."""
    laatste = _laatste_hele_maand(peildatum)
    eerste, tot = laatste - 3, laatste - 1  # counted from nought
    return date(eerste // 12, eerste % 12 + 1, 1), date(tot // 12, tot % 12 + 1, 1)
