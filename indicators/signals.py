"""Signals: how often, how fast and through which channel a pause is asked, and by how many gemeenten we know it."""

from indicators.dimensies import PERIODEN, VAN_GEMEENTEN, VAN_MENSEN
from indicators.indicator import Indicator, Maat, Soort
from indicators.unit import Unit
from indicators.woorden import LOGKANALEN

ALLEEN_KENNISGEVING = (("initiatief", "kennisgeving"),)

SIG_01_SCHULDENKNOOPPUNT = Indicator(
    code="SIG-01",
    label="Pauzeverzoeken",
    uitleg="Zo vaak ging in deze periode een Kennisgeving via het Schuldenknooppunt. Dit zijn berichten, geen mensen.",
    soort=Soort.TELLING,
    eenheid=Unit.AANTAL,
    relatie="maandtellingen_op",
    teller_tekst="Kennisgevingen die het Schuldenknooppunt telde, in hele maanden",
    maten=(
        Maat(
            naam="schuldenknooppunt",
            tekst="Kennisgevingen via het Schuldenknooppunt",
            teller="coalesce(sum(aantal), 0)",
        ),
    ),
    dimensies=(*PERIODEN, "verzender", "berichtsoort"),
    feed="maandtellingen",
    in_periode=True,
    datum="last_day(maand)",
    standaard=(("berichtsoort", "kennisgeving"),),
)

SIG_01 = Indicator(
    code="SIG-01",
    label="Pauzeverzoeken",
    uitleg=("Zo vaak is in deze periode om een pauze gevraagd (signaal 1 tot en met 4). Dit zijn geen vroegsignalen."),
    zeg_niet="Tel dit niet op bij vroegsignalering; dat zijn andere signalen.",
    soort=Soort.TELLING,
    eenheid=Unit.AANTAL,
    relatie="signalen_op",
    teller_tekst="pauzeverzoeken (signaal 1 tot en met 4) in de periode",
    maten=(Maat(teller="count(*)"),),
    dimensies=(*VAN_MENSEN, *PERIODEN, "signaalnummer", "kanaal", "afgever_rol", "initiatief"),
    feed="signalen",
    over_mensen=True,
    in_periode=True,
    datum="signaaldatum",
    standaard=ALLEEN_KENNISGEVING,
    ook=(SIG_01_SCHULDENKNOOPPUNT,),
)

SIG_02 = Indicator(
    code="SIG-02",
    label="Pauzeverzoeken per 10.000 inwoners",
    uitleg="Alleen voor gemeenten die hun cijfers aan ons doorgeven.",
    soort=Soort.VERHOUDING,
    eenheid=Unit.PER_10000,
    relatie="doorgevers_op",
    teller_tekst="pauzeverzoeken in de periode, uit gemeenten die cijfers doorgeven",
    noemer_tekst="inwoners van de gemeenten die cijfers doorgeven",
    maten=(
        Maat(
            teller="coalesce(sum(signalen_in_periode) FILTER (WHERE geeft_door), 0)",
            noemer="coalesce(sum(inwoners) FILTER (WHERE geeft_door), 0)",
            waarde=(
                "sum(signalen_in_periode) FILTER (WHERE geeft_door) * 10000.0"
                " / nullif(sum(inwoners) FILTER (WHERE geeft_door), 0)"
            ),
        ),
    ),
    dimensies=(*VAN_GEMEENTEN, *PERIODEN),
    feed="signalen",
    over_mensen=True,
    in_periode=True,
)

SIG_03 = Indicator(
    code="SIG-03",
    label="Hoe de Kennisgeving is verstuurd",
    uitleg="Welk deel ging via het Schuldenknooppunt, per e-mail, per brief of anders.",
    soort=Soort.AANDEEL,
    eenheid=Unit.AANDEEL,
    relatie="kennisgevingen_op",
    teller_tekst="Kennisgevingen die zo zijn verstuurd",
    noemer_tekst="Kennisgevingen die in de periode zijn verstuurd",
    maten=tuple(
        Maat(
            naam=kanaal,
            tekst=tekst,
            teller=f"count(*) FILTER (WHERE coalesce(nullif(kanaal, ''), 'onbekend') = '{kanaal}')",
            noemer="count(*)",
        )
        for kanaal, tekst in LOGKANALEN.items()
    ),
    dimensies=(*VAN_MENSEN, *PERIODEN, "sector", "convenant", "initiatief"),
    feed="reacties",
    over_mensen=True,
    in_periode=True,
    datum="verzonden_op",
    standaard=ALLEEN_KENNISGEVING,
    maten_tellen_op=True,
)


def _dagen(naam: str, vanaf: str, tekst: str) -> tuple[Maat, ...]:
    """Days from a date to the signal that is the Kennisgeving; a negative number is left out and counted."""
    dagen = f"(signaaldatum - {vanaf})"
    geteld = f"count(*) FILTER (WHERE {dagen} >= 0)"

    def kwantiel(p: float) -> str:
        return f"percentile_cont({p}) WITHIN GROUP (ORDER BY CASE WHEN {dagen} >= 0 THEN CAST({dagen} AS DOUBLE) END)"

    return (
        Maat(naam=naam, tekst=f"{tekst}: de helft duurde korter", teller=geteld, noemer=geteld, waarde=kwantiel(0.5)),
        Maat(naam=f"{naam}_p90", tekst=f"{tekst}: 9 van de 10 duurden korter", teller=geteld, noemer=geteld,
             waarde=kwantiel(0.9)),
        *(
            Maat(naam=f"{naam}_binnen_{grens}", tekst=f"{tekst}: binnen {grens} dagen", eenheid=Unit.AANDEEL,
                 teller=f"count(*) FILTER (WHERE {dagen} BETWEEN 0 AND {grens})", noemer=geteld)
            for grens in (7, 28)
        ),
        Maat(naam=f"{naam}_negatief", tekst=f"{tekst}: verstuurd voor die datum (telt niet mee)",
             eenheid=Unit.AANTAL, teller=f"count(*) FILTER (WHERE {dagen} < 0)"),
    )  # fmt: skip


SIG_04 = Indicator(
    code="SIG-04",
    label="Dagen tot de Kennisgeving",
    uitleg="Dagen tussen de aanmelding (of de toelating) en het versturen. Bij de helft duurde het korter.",
    soort=Soort.KWANTIEL,
    eenheid=Unit.DAGEN,
    relatie="signalen_op",
    teller_tekst="dagen tussen de aanmelding (of de toelating) en signaal 4, de Kennisgeving",
    noemer_tekst="pauzeverzoeken in de periode waarvan beide datums bekend zijn",
    maten=(
        *_dagen("vanaf_aanmelding", "aanmelddatum", "Vanaf de aanmelding"),
        *_dagen("vanaf_toelating", "toelatingsdatum", "Vanaf de toelating"),
    ),
    dimensies=(*VAN_MENSEN, *PERIODEN, "kanaal", "initiatief"),
    feed="signalen",
    over_mensen=True,
    in_periode=True,
    datum="signaaldatum",
    waar="signaalnummer = 4",
    standaard=ALLEEN_KENNISGEVING,
)

SIG_05 = Indicator(
    code="SIG-05",
    label="Gemeenten die cijfers doorgeven",
    uitleg=("Van de gemeenten die de Kennisgeving gebruiken: hoeveel geven ons hun cijfers over deze periode?"),
    soort=Soort.AANDEEL,
    eenheid=Unit.AANDEEL,
    relatie="doorgevers_op",
    teller_tekst="gemeenten die de Kennisgeving gebruiken en cijfers doorgeven",
    noemer_tekst="gemeenten die de Kennisgeving gebruiken",
    maten=(
        Maat(
            teller="count(*) FILTER (WHERE stand = 'gebruikt' AND geeft_door)",
            noemer="count(*) FILTER (WHERE stand = 'gebruikt')",
        ),
        Maat(
            naam="inwoners",
            tekst="Hun inwoners",
            teller="coalesce(sum(inwoners) FILTER (WHERE stand = 'gebruikt' AND geeft_door), 0)",
            noemer="coalesce(sum(inwoners) FILTER (WHERE stand = 'gebruikt'), 0)",
        ),
        Maat(
            naam="zonder_ja",
            tekst="Geven cijfers door, maar zeiden geen 'ja'",
            teller="count(*) FILTER (WHERE stand <> 'gebruikt' AND geeft_door)",
            eenheid=Unit.GEMEENTEN,
        ),
    ),
    dimensies=VAN_GEMEENTEN,
    feed="signalen",
)
