"""Adoption in depth: how old the answers are, obstacles, support, plans, experiences, form and channel."""

from indicators.dimensies import VAN_GEMEENTEN
from indicators.indicator import Indicator, Maat, Soort
from indicators.unit import Unit
from indicators.woorden import BELEMMERINGEN, KANALEN, MODELLEN, ONDERSTEUNING, PLUSPUNTEN


def _genoemd(kolom: str, teksten: dict[str, str], *, onder: str = "true", voor: str = "") -> tuple[Maat, ...]:
    """Per code the gemeenten that name it, among those that answered the question."""
    return tuple(
        Maat(
            naam=f"{voor}{code}",
            tekst=tekst,
            teller=f"count(*) FILTER (WHERE {onder} AND {kolom} LIKE '%;{code};%')",
            noemer=f"count(*) FILTER (WHERE {onder} AND {kolom} IS NOT NULL)",
        )
        for code, tekst in teksten.items()
    )


ADO_11 = Indicator(
    code="ADO-11",
    label="Hoe oud de antwoorden zijn",
    uitleg="Aantal dagen tussen het antwoord van een gemeente en de peildatum. De helft van de antwoorden is ouder.",
    soort=Soort.KWANTIEL,
    eenheid=Unit.DAGEN,
    relatie="adoptie_op",
    teller_tekst="dagen tussen antwoord en peildatum",
    noemer_tekst="gemeenten die antwoord gaven",
    maten=(
        Maat(naam="mediaan", tekst="Mediaan", teller="median(antwoord_dagen)", waarde="median(antwoord_dagen)",
             noemer="count(antwoord_dagen)"),
        Maat(naam="maximum", tekst="Oudste antwoord", teller="max(antwoord_dagen)", waarde="max(antwoord_dagen)",
             noemer="count(antwoord_dagen)"),
        Maat(naam="ouder_dan_norm", tekst="Ouder dan {antwoord_oud_na} dagen", eenheid=Unit.AANDEEL,
             teller="count(*) FILTER (WHERE antwoord_dagen > oud_na_dagen)", noemer="count(antwoord_dagen)"),
    ),
    dimensies=VAN_GEMEENTEN,
)  # fmt: skip

ADO_12 = Indicator(
    code="ADO-12",
    label="Wat gemeenten tegenhoudt",
    uitleg="Redenen die gemeenten noemen. Een gemeente kan meer redenen noemen. Samen is het dus niet 100%.",
    soort=Soort.AANDEEL,
    eenheid=Unit.AANDEEL,
    relatie="adoptie_op",
    teller_tekst="gemeenten die deze reden noemen",
    noemer_tekst="gemeenten die de vraag beantwoordden",
    maten=_genoemd("belemmering", BELEMMERINGEN),
    dimensies=VAN_GEMEENTEN,
)

ADO_13 = Indicator(
    code="ADO-13",
    label="Hulp die gemeenten vragen",
    uitleg="Waar gemeenten hulp bij willen. Een gemeente kan meer dingen noemen.",
    soort=Soort.AANDEEL,
    eenheid=Unit.AANDEEL,
    relatie="adoptie_op",
    teller_tekst="gemeenten die deze hulp vragen",
    noemer_tekst="gemeenten die de vraag beantwoordden",
    maten=_genoemd("ondersteuningsvraag", ONDERSTEUNING),
    dimensies=VAN_GEMEENTEN,
)

ADO_14 = Indicator(
    code="ADO-14",
    label="Nog te winnen per uitvoerder",
    uitleg="Gemeenten zonder 'ja', per organisatie die daar de schuldhulp uitvoert.",
    soort=Soort.TELLING,
    eenheid=Unit.GEMEENTEN,
    relatie="adoptie_op",
    teller_tekst="gemeenten die geen 'ja' zeiden",
    maten=(
        Maat(naam="gemeenten", tekst="Gemeenten zonder 'ja'", teller="count(*) FILTER (WHERE stand <> 'gebruikt')"),
        Maat(
            naam="inwoners",
            tekst="Inwoners van die gemeenten",
            teller="coalesce(sum(inwoners) FILTER (WHERE stand <> 'gebruikt'), 0)",
            eenheid=Unit.INWONERS,
        ),
    ),
    dimensies=VAN_GEMEENTEN,
)

GEPLAND = "stand = 'gebruikt_nog_niet' AND gepland_vanaf IS NOT NULL"

ADO_15 = Indicator(
    code="ADO-15",
    label="Wanneer gemeenten willen starten",
    uitleg=(
        "Gemeenten die nog niet gebruiken en een startdatum noemen, per kwartaal. Ook: datum voorbij, nog niet gestart."
    ),
    soort=Soort.TELLING,
    eenheid=Unit.GEMEENTEN,
    relatie="adoptie_op",
    teller_tekst="gemeenten die nog niet gebruiken en een startdatum noemen",
    maten=(
        Maat(naam="gepland", tekst="Willen starten", teller=f"count(*) FILTER (WHERE {GEPLAND})"),
        Maat(
            naam="verstreken",
            tekst="Datum voorbij, nog niet gestart",
            teller=f"count(*) FILTER (WHERE {GEPLAND} AND gepland_verstreken)",
        ),
    ),
    dimensies=(*VAN_GEMEENTEN, "kwartaal"),
    kwartaal_van="gepland_vanaf",
    op_inventarisatie=True,
)

ADO_16 = Indicator(
    code="ADO-16",
    label="Wat gemeenten ervaren",
    uitleg="Wat volgens gemeenten goed gaat en wat beter kan. Meer antwoorden mogelijk.",
    soort=Soort.AANDEEL,
    eenheid=Unit.AANDEEL,
    relatie="adoptie_op",
    teller_tekst="gemeenten die dit noemen",
    noemer_tekst="gemeenten die de vraag beantwoordden",
    maten=(
        *_genoemd("pluspunt", PLUSPUNTEN, voor="goed_"),
        *_genoemd("belemmering", BELEMMERINGEN, onder="stand = 'gebruikt'", voor="beter_"),
    ),
    dimensies=VAN_GEMEENTEN,
)

ADO_17 = Indicator(
    code="ADO-17",
    label="Formulier dat gemeenten gebruiken",
    uitleg="Of zij het model van de NVVK gebruiken, een eigen brief of (ten onrechte) de stabilisatieovereenkomst.",
    soort=Soort.AANDEEL,
    eenheid=Unit.AANDEEL,
    relatie="adoptie_op",
    teller_tekst="gemeenten die dit formulier gebruiken",
    noemer_tekst="gemeenten die de Kennisgeving gebruiken en de vraag beantwoordden",
    maten=tuple(
        Maat(
            naam=model,
            tekst=tekst,
            teller=f"count(*) FILTER (WHERE stand = 'gebruikt' AND model_gebruikt = '{model}')",
            noemer="count(*) FILTER (WHERE stand = 'gebruikt' AND model_gebruikt IS NOT NULL)",
        )
        for model, tekst in MODELLEN.items()
    ),
    dimensies=VAN_GEMEENTEN,
)

ADO_18 = Indicator(
    code="ADO-18",
    label="Hoe gemeenten versturen",
    uitleg="Via het Schuldenknooppunt, per e-mail, per brief of anders. Meer antwoorden mogelijk.",
    soort=Soort.AANDEEL,
    eenheid=Unit.AANDEEL,
    relatie="adoptie_op",
    teller_tekst="gemeenten die zo versturen",
    noemer_tekst="gemeenten die de Kennisgeving gebruiken en de vraag beantwoordden",
    maten=_genoemd("kanaal", KANALEN, onder="stand = 'gebruikt'"),
    dimensies=VAN_GEMEENTEN,
)
