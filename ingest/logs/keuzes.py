"""What may be answered where a log says something in words we do not know: per field the choices and their values."""

from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

from ingest.antwoorden import kaal
from ingest.logs import codes as logcodes
from ingest.woorden.woordenlijst import patronen
from store.referentie import lees_referentie

# A word here decides a figure: its rows wait for an answer. What any other word counts as until it is answered.
BESLIST = frozenset({"reactie", "uitkomst", "initiatief", "signaalnummer"})
ZONDER_ANTWOORD = {"reden": "een andere reden", "schending": "geen melding", "subreden": "niet ingevuld"}
_LOOPT = "loopt nog"
_UITSTROOM_OOK = ("afgerond", "zelf", "schuldregeling", "volledige_betaling", "overig", "onbekend")
_LIJSTEN = {
    "afgever_rol": "AFGEVER_ROL", "kanaal": "KANAAL", "particulier_ondernemer": "PARTICULIER", "reactie": "REACTIE",
}  # fmt: skip


@cache
def keuzes_van(veld: str) -> Mapping[str, Any]:
    """The choices of a field as a sender reads them, each with what is stored; none for a field without codes."""
    if veld in _LIJSTEN:
        return _spoken(code for code, _ in patronen(getattr(logcodes, _LIJSTEN[veld])))
    if veld in ("reden", "uitkomst"):
        return _named(veld)
    if veld == "initiatief":
        namen = {rij["code"]: rij["naam"] for rij in lees_referentie("initiatieven")}
        return {namen[code]: code for code, _ in patronen(logcodes.INITIATIEF)}
    return _OVERIGE.get(veld, {})


def _spoken(codes: Iterable[str]) -> dict[str, Any]:
    return {code.replace("_", " "): code for code in codes}


def _named(veld: str) -> dict[str, Any]:
    """The names that the reference table gives; what runs is no end, and is stored as none."""
    rijen = lees_referentie({"reden": "redenen", "uitkomst": "uitkomsten"}[veld])
    return {rij["naam"]: "" if rij["code"] == "lopend" else rij["code"] for rij in rijen}


_OVERIGE: dict[str, dict[str, Any]] = {
    "signaalnummer": {str(nummer): nummer for nummer in (1, 2, 3, 4)},
    "crisis": {"ja": True, "nee": False},
    "schending": _spoken(("gemeld", "bevestigd", "weerlegd", "hersteld", "geen_melding")),
    "uitstroomreden": {
        **_spoken([*(code for code, _ in patronen(logcodes.UITSTROOM)), *_UITSTROOM_OOK]), _LOOPT: "",
    },
    "subreden": _spoken([c for lijst in ("UITSTROOM", "HERVATREDEN") for c, _ in patronen(getattr(logcodes, lijst))]),
}  # fmt: skip


def gekozen(veld: str, antwoord: str) -> tuple[Any] | None:
    """The value that an answer stands for, by the words or the code of a choice; None when it is no choice."""
    for keuze, waarde in keuzes_van(veld).items():
        if kaal(antwoord) in (kaal(keuze), kaal(str(waarde))) and kaal(antwoord):
            return (waarde,)
    return None
