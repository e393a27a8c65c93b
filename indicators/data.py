"""The data themselves: rows read, columns that are unknown, answers that contradict each other."""

from dataclasses import replace

from indicators.indicator import Indicator, Maat, Soort
from indicators.measurement import Rij
from indicators.tegenspraken import tegenspraakrijen
from indicators.tellen import Filters, geteld
from indicators.unit import Unit
from indicators.woorden import KOLOMMEN, TEGENSPRAKEN
from protect.mensen import ziet_mensen
from store.stand import Stand

# A row of these is about one person: how many there are is a count of people.
SOORTEN_OVER_MENSEN = ("signalen", "reacties")
_OVER_MENSEN = f"soort IN {SOORTEN_OVER_MENSEN}"


def regelrijen(indicator: Indicator, stand: Stand, *, per: str, filters: Filters = ()) -> list[Rij]:
    """The rows of DAT-01; those of files about people only for who sees figures about people."""
    zichtbaar = replace(indicator, lezer=None, waar="" if ziet_mensen(stand) else f"NOT ({_OVER_MENSEN})")
    return geteld([zichtbaar], stand, per=per, filters=filters)[indicator.code]


DAT_01 = Indicator(
    code="DAT-01",
    label="Ingelezen regels",
    uitleg="Regels in het bestand: ingelezen, niet ingelezen of met reden overgeslagen. Het telt altijd op.",
    soort=Soort.TELLING,
    eenheid=Unit.AANTAL,
    relatie="leveringen_op",
    versie=2,
    teller_tekst="regels in de bestanden",
    maten=(
        Maat(naam="gelezen", tekst="Gelezen", teller="coalesce(sum(gelezen), 0)"),
        Maat(naam="geaccepteerd", tekst="Ingelezen", teller="coalesce(sum(geaccepteerd), 0)"),
        Maat(naam="afgekeurd", tekst="Niet ingelezen", teller="coalesce(sum(afgekeurd), 0)"),
        Maat(naam="genegeerd", tekst="Overgeslagen, met reden", teller="coalesce(sum(genegeerd), 0)"),
    ),
    dimensies=("levering", "soort"),
    lezer=regelrijen,
)

# Per column: when the question applies, and when its answer is unknown.
_VRAGEN = {
    "gebruik_diepte": ("status = 'gebruikt'", "coalesce(gebruik_diepte, 'onbekend') = 'onbekend'"),
    "plan_status": ("status = 'gebruikt_nog_niet'", "coalesce(plan_status, 'onbekend') = 'onbekend'"),
    "in_gebruik_vanaf": ("status = 'gebruikt'", "in_gebruik_vanaf IS NULL"),
    "antwoorddatum": ("status <> 'geen_reactie'", "antwoorddatum IS NULL"),
    "respondent_soort": ("status <> 'geen_reactie'", "coalesce(respondent_soort, 'onbekend') = 'onbekend'"),
    "kanaal": ("status = 'gebruikt'", "kanaal IS NULL"),
}

DAT_02 = Indicator(
    code="DAT-02",
    label="Onbekend ingevuld",
    uitleg="Deel van een kolom waar 'onbekend' staat.",
    soort=Soort.AANDEEL,
    eenheid=Unit.AANDEEL,
    relatie="antwoorden_op",
    teller_tekst="antwoorden zonder bekende waarde in deze kolom",
    noemer_tekst="antwoorden waarvoor de kolom geldt",
    maten=tuple(
        Maat(
            naam=kolom,
            tekst=KOLOMMEN[kolom],
            teller=f"count(*) FILTER (WHERE {geldt} AND {onbekend})",
            noemer=f"count(*) FILTER (WHERE {geldt})",
        )
        for kolom, (geldt, onbekend) in _VRAGEN.items()
    ),
)

DAT_03 = Indicator(
    code="DAT-03",
    label="Antwoorden die elkaar tegenspreken",
    uitleg="Twee bronnen zeggen iets anders. Wij kiezen niet zelf, wij laten het zien.",
    soort=Soort.TELLING,
    eenheid=Unit.AANTAL,
    relatie="tegenspraakstanden_op",
    versie=4,
    lezer=tegenspraakrijen,
    teller_tekst="tegenspraken die nog niet zijn opgelost",
    maten=(
        Maat(teller="count(*) FILTER (WHERE NOT opgelost)"),
        *(
            Maat(naam=soort, tekst=tekst, teller=f"count(*) FILTER (WHERE soort = '{soort}' AND NOT opgelost)")
            for soort, tekst in TEGENSPRAKEN.items()
        ),
        Maat(naam="opgelost", tekst="Opgelost (telt niet mee)", teller="count(*) FILTER (WHERE opgelost)"),
    ),
)
