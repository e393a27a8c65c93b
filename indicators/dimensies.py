"""The dimensions by which a figure can be split or filtered, and the column each of them is."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Dimensie:
    """A dimension: the columns of its code and its name, and the relation that has to be joined for it."""

    naam: str
    code: str
    naam_kolom: str
    label: str
    verbonden: str = ""
    opmerking: str = ""


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


def dimensie(naam: str) -> Dimensie:
    """The dimension of this name; KeyError when there is none."""
    gevonden = next((d for d in DIMENSIES if d.naam == naam), None)
    if gevonden is None:
        raise KeyError(naam)
    return gevonden
