"""The kinds of files that can be delivered here, with what the screen says about each."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Leversoort:
    """One kind of delivery: its code on the command line, its name, what a row of it is about, its largest size."""

    code: str
    naam: str
    eenheid: str
    nieuw: str
    gewijzigd: str
    gelijk: str
    megabytes: int = 10
    afzender_nodig: bool = False
    is_logboek: bool = False  # rows are about trajecten or messages: the file does not say itself how far it reaches


def _van_logboek(code: str, naam: str, eenheid: str, *, afzender_nodig: bool) -> Leversoort:
    return Leversoort(
        code, naam, eenheid, nieuw=f"{eenheid} die wij nog niet hadden",
        gewijzigd=f"{eenheid} met een andere inhoud dan wij hadden", gelijk=f"{eenheid} waar niets verandert",
        megabytes=200, afzender_nodig=afzender_nodig, is_logboek=True,
    )  # fmt: skip


INVENTARISATIE = Leversoort(
    "inventarisatie", "Inventarisatie van gemeenten", "gemeenten", nieuw="gemeenten met een eerste antwoord",
    gewijzigd="gemeenten met een ander antwoord dan wij hadden", gelijk="gemeenten waar niets verandert",
)  # fmt: skip
SOORTEN = (
    INVENTARISATIE,
    _van_logboek("signalen", "Pauzeverzoeken (signaal 1 tot en met 4)", "pauzeverzoeken", afzender_nodig=True),
    _van_logboek("reacties", "Antwoorden van schuldeisers", "Kennisgevingen", afzender_nodig=True),
    _van_logboek("maandtellingen", "Maandtellingen van het Schuldenknooppunt", "tellingen", afzender_nodig=False),
    Leversoort(
        "referentie",
        "Lijst van schuldeisers en convenanten",
        "partijen",
        nieuw="partijen die niet in de lijst van nu staan",
        gewijzigd="partijen met een andere inhoud dan in de lijst van nu",
        gelijk="partijen waar niets verandert",
    ),
)


def leversoort(code: str) -> Leversoort:
    """The kind with this code; a single answer or note is spoken of as an inventory."""
    return next((soort for soort in SOORTEN if soort.code == code), INVENTARISATIE)
