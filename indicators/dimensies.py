"""The dimensions by which a figure can be split or filtered, and the column each of them is."""

from collections.abc import Mapping
from dataclasses import dataclass

from indicators.woorden import (
    AFGEVERS,
    CONVENANTEN,
    INITIATIEVEN,
    LOGKANALEN,
    REGELSOORTEN,
    SECTOREN,
    SIGNALEN,
    ZEKERHEDEN,
)


@dataclass(frozen=True)
class Dimensie:
    """A dimension: the columns of its code and its name, and the relation that has to be joined for it, by `sleutel`.

    `filter`: the column to filter by, where groups hold several codes; it needs no join.
    """

    naam: str
    code: str
    naam_kolom: str
    label: str
    verbonden: str = ""
    opmerking: str = ""
    sleutel: str = "gm_code"
    filter: str = ""


def _code(naam: str, label: str, woorden: Mapping[str, str], *, altijd: bool = False) -> Dimensie:
    """A dimension over a column of codes; what is empty is onbekend. `altijd`: it never is, so it filters as it is."""
    tekst = f"CAST({naam} AS VARCHAR)"
    namen = " ".join(f"WHEN '{code}' THEN '{woord}'" for code, woord in woorden.items())
    code = f"coalesce(nullif({tekst}, ''), 'onbekend')"
    naam_kolom = f"CASE {tekst} {namen} ELSE coalesce(nullif({tekst}, ''), 'Onbekend') END"
    return Dimensie(naam, code, naam_kolom, label, filter=naam if altijd else "")


DIMENSIES = (
    Dimensie("gemeente", "gm_code", "naam", "Gemeente"),
    Dimensie("provincie", "provincie_code", "provincie_naam", "Provincie"),
    Dimensie("grootteklasse", "grootteklasse_code", "grootteklasse_naam", "Grootteklasse"),
    Dimensie("grootteklasse_cbs", "grootteklasse_cbs_code", "grootteklasse_cbs_naam", "Grootteklasse (CBS)"),
    Dimensie("arbeidsmarktregio", "arbeidsmarktregio_code", "arbeidsmarktregio_naam", "Arbeidsmarktregio"),
    Dimensie(
        "uitvoerder",
        "coalesce(uitvoerder_code, 'onbekend')",
        "coalesce(uitvoerder_naam, 'Uitvoerder niet bekend')",
        "Uitvoerder",
        verbonden="uitvoerders_op",
        opmerking=(
            "Een gemeente telt mee bij elk van haar uitvoerders. "
            "De aantallen per uitvoerder tellen daarom niet op tot het totaal."
        ),
    ),
    Dimensie(
        "stand",
        "stand",
        "CASE stand WHEN 'gebruikt' THEN 'Gebruikt' WHEN 'gebruikt_nog_niet' THEN 'Gebruikt (nog) niet'"
        " ELSE 'Geen antwoord' END",
        "Stand",
    ),
    Dimensie(
        "kwartaal_gepland_vanaf",
        "strftime(gepland_vanaf, '%Y-K') || CAST(quarter(gepland_vanaf) AS VARCHAR)",
        "CAST(quarter(gepland_vanaf) AS VARCHAR) || 'e kwartaal ' || strftime(gepland_vanaf, '%Y')",
        "Kwartaal",
    ),
    Dimensie("levering", "levering", "bestand", "Bestand"),
    _code("soort", "Soort bestand", REGELSOORTEN, altijd=True),
    Dimensie(
        "schuldeiser",
        "schuldeiser_groep",
        "schuldeiser_naam",
        "Schuldeiser",
        verbonden="schuldeisers_op",
        sleutel="schuldeiser_id",
        filter="schuldeiser_id",
    ),
    _code("sector", "Sector", SECTOREN, altijd=True),
    _code("convenant", "Convenant", CONVENANTEN, altijd=True),
    _code("kanaal", "Hoe verstuurd", LOGKANALEN),
    _code("afgever_rol", "Wie het signaal gaf", AFGEVERS),
    _code("signaalnummer", "Signaal", SIGNALEN),
    _code("initiatief", "Initiatief", INITIATIEVEN, altijd=True),
    _code("zekerheid", "Hoe zeker", ZEKERHEDEN, altijd=True),
    Dimensie(
        "termijn",
        "coalesce(CAST(termijn AS VARCHAR), 'onbekend')",
        "coalesce(CAST(termijn AS VARCHAR) || CASE termijn WHEN 1 THEN ' maand' ELSE ' maanden' END, 'Onbekend')",
        "Termijn",
    ),
    Dimensie(
        "startkwartaal",
        "startkwartaal",
        "substr(startkwartaal, 7, 1) || 'e kwartaal ' || substr(startkwartaal, 1, 4)",
        "Kwartaal waarin het begon",
    ),
    Dimensie("verzender", "verzender", "verzender", "Verzender"),
    Dimensie("berichtsoort", "berichtsoort", "berichtsoort", "Soort bericht"),
)

PERIODEN = ("maand", "kwartaal")
VAN_GEMEENTEN = (
    "gemeente",
    "provincie",
    "grootteklasse",
    "grootteklasse_cbs",
    "arbeidsmarktregio",
    "uitvoerder",
    "stand",
)
VAN_STANDEN = (*VAN_GEMEENTEN, *PERIODEN)
# What a row about people carries of its gemeente.
VAN_MENSEN = ("gemeente", "provincie", "grootteklasse", "grootteklasse_cbs", "arbeidsmarktregio", "uitvoerder")
_MAANDEN = ("januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober",
            "november", "december")  # fmt: skip


def periode_van(periode: str, kolom: str) -> Dimensie:
    """The month, week or quarter that a date column falls in, as a dimension."""
    jaar = f"CAST(year({kolom}) AS VARCHAR)"
    if periode == "kwartaal":
        kwartaal = f"CAST(quarter({kolom}) AS VARCHAR)"
        return Dimensie(periode, f"{jaar} || '-K' || {kwartaal}", f"{kwartaal} || 'e kwartaal ' || {jaar}", "Kwartaal")
    if periode == "week":
        maandag = f"CAST(date_trunc('week', {kolom}) AS DATE)"
        naam = f"'Week van ' || CAST(day({maandag}) AS VARCHAR) || ' ' || {_maandnaam(maandag)}"
        return Dimensie(periode, f"CAST({maandag} AS VARCHAR)", naam, "Week")
    code = f"{jaar} || '-' || lpad(CAST(month({kolom}) AS VARCHAR), 2, '0')"
    return Dimensie(periode, code, _maandnaam(kolom), "Maand")


def _maandnaam(kolom: str) -> str:
    namen = " ".join(f"WHEN {nummer} THEN '{naam}'" for nummer, naam in enumerate(_MAANDEN, start=1))
    return f"CASE month({kolom}) {namen} END || ' ' || CAST(year({kolom}) AS VARCHAR)"


def dimensie(naam: str) -> Dimensie:
    """The dimension of this name; KeyError when there is none."""
    gevonden = next((d for d in DIMENSIES if d.naam == naam), None)
    if gevonden is None:
        raise KeyError(naam)
    return gevonden
