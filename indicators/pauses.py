"""Pauses: how many run now, for how many trajecten, which end soon, and which are over without a known end."""

from indicators.dimensies import PERIODEN, VAN_MENSEN
from indicators.indicator import Indicator, Maat, Soort
from indicators.signals import ALLEEN_KENNISGEVING
from indicators.unit import Unit
from indicators.woorden import UITKOMSTEN

# Only what a creditor confirmed, unless the other kind is asked for beside it.
BEVESTIGD = (*ALLEEN_KENNISGEVING, ("zekerheid", "bevestigd"))
VAN_PAUZES = (*VAN_MENSEN, "sector", "termijn", "convenant", "kanaal", "signaalnummer", "initiatief")

PAU_01 = Indicator(
    code="PAU-01",
    label="Lopende pauzes",
    uitleg="Afspraken waarbij één schuldeiser nu even niet incasseert. Eén persoon heeft vaak meer pauzes.",
    soort=Soort.TELLING,
    eenheid=Unit.AANTAL,
    relatie="pauzes_op",
    teller_tekst="pauzes die op de peildatum lopen",
    maten=(Maat(teller="count(*) FILTER (WHERE lopend)"),),
    dimensies=(*VAN_PAUZES, "zekerheid", *PERIODEN),
    feed="reacties",
    over_mensen=True,
    standaard=BEVESTIGD,
)

PAU_02 = Indicator(
    code="PAU-02",
    label="Trajecten met een lopende pauze",
    uitleg=(
        "Trajecten waarin nu ten minste één schuldeiser niet incasseert. "
        "Een traject is de hulp aan één persoon of één stel."
    ),
    zeg_niet="Zeg niet dat dit heel Nederland is; noem het aantal gemeenten dat cijfers doorgeeft.",
    soort=Soort.TELLING,
    eenheid=Unit.AANTAL,
    relatie="pauzes_op",
    teller_tekst="trajecten met ten minste één pauze die op de peildatum loopt",
    maten=(Maat(teller="count(DISTINCT traject) FILTER (WHERE lopend)"),),
    dimensies=(*VAN_PAUZES, "zekerheid", *PERIODEN),
    feed="reacties",
    over_mensen=True,
    standaard=BEVESTIGD,
    overlapt=("sector", "termijn", "convenant", "kanaal", "signaalnummer"),
)

PAU_05 = Indicator(
    code="PAU-05",
    label="Beëindigde pauzes",
    uitleg="Pauzes die in deze periode stopten, en waarom.",
    soort=Soort.AANDEEL,
    eenheid=Unit.AANDEEL,
    relatie="pauzes_op",
    teller_tekst="pauzes die zo eindigden",
    noemer_tekst="pauzes die in de periode eindigden",
    maten=tuple(
        Maat(naam=code, tekst=tekst, teller=f"count(*) FILTER (WHERE uitkomst = '{code}')", noemer="count(*)")
        for code, tekst in UITKOMSTEN.items()
    ),
    dimensies=(*VAN_PAUZES, *PERIODEN),
    feed="reacties",
    over_mensen=True,
    in_periode=True,
    datum="beeindigd_op",
    standaard=BEVESTIGD,
    maten_tellen_op=True,
    wilson=True,
    tros="traject",
)

EINDE_OPEN = "uitkomst = '' AND laatste_dag >= moment"

PAU_06 = Indicator(
    code="PAU-06",
    label="Pauzes die bijna aflopen",
    uitleg="Pauzes waarvan de termijn binnen 30 of 60 dagen voorbij is.",
    soort=Soort.TELLING,
    eenheid=Unit.AANTAL,
    relatie="pauzes_op",
    teller_tekst="pauzes waarvan de laatste dag zo dichtbij is, zonder einde ervoor",
    maten=(
        Maat(
            naam="binnen_30",
            tekst="Binnen {loopt_bijna_af_binnen} dagen",
            teller="count(*) FILTER (WHERE laatste_dag - moment <= $loopt_bijna_af_binnen)",
        ),
        Maat(
            naam="binnen_60",
            tekst="Binnen {loopt_af_binnen} dagen",
            teller="count(*) FILTER (WHERE laatste_dag - moment <= $loopt_af_binnen)",
        ),
    ),
    dimensies=(*VAN_PAUZES, "week"),
    feed="reacties",
    datum="laatste_dag",
    waar=EINDE_OPEN,
    over_mensen=True,
    standaard=BEVESTIGD,
)

PAU_07 = Indicator(
    code="PAU-07",
    label="Termijn voorbij, einde onbekend",
    uitleg=(
        "De termijn is voorbij, maar wij weten niet hoe het afliep. Dit zegt iets over de gegevens, niet over de hulp."
    ),
    soort=Soort.TELLING,
    eenheid=Unit.AANTAL,
    relatie="pauzes_op",
    teller_tekst="pauzes waarvan de laatste dag voor de peildatum ligt, zonder bekend einde",
    maten=(Maat(teller="count(*) FILTER (WHERE voorbij_zonder_einde)"),),
    dimensies=(*VAN_PAUZES, *PERIODEN),
    feed="reacties",
    over_mensen=True,
    standaard=BEVESTIGD,
)

OUDER = "lopend AND start + to_months(CAST($voortgang_na_maanden AS INTEGER)) < moment"
JONG_BERICHT = "voortgang_gemeld_op > moment - to_months(CAST($voortgang_na_maanden AS INTEGER))"

PAU_10 = Indicator(
    code="PAU-10",
    label="Schuldeiser is op de hoogte",
    uitleg=(
        "Langere pauzes waarin de schuldeiser de laatste {voortgang_na_maanden} maanden "
        "bericht kreeg over de voortgang."
    ),
    soort=Soort.AANDEEL,
    eenheid=Unit.AANDEEL,
    relatie="pauzes_op",
    teller_tekst="pauzes waarin de schuldeiser in die maanden bericht kreeg",
    noemer_tekst="lopende pauzes die langer dan die maanden duren",
    maten=tuple(
        Maat(
            naam=naam,
            tekst=tekst,
            teller=f"count(*) FILTER (WHERE {OUDER} AND {wanneer})",
            noemer=f"count(*) FILTER (WHERE {OUDER})",
            # While no file brings the column there is nothing to say.
            waarde=(
                f"CASE WHEN count(voortgang_gemeld_op) > 0 THEN count(*) FILTER (WHERE {OUDER} AND {wanneer}) * 1.0"
                f" / nullif(count(*) FILTER (WHERE {OUDER}), 0) END"
            ),
        )
        for naam, tekst, wanneer in (
            (None, "", JONG_BERICHT),
            ("onbekend", "Niet bekend of er bericht was", "voortgang_gemeld_op IS NULL"),
        )
    ),
    dimensies=VAN_PAUZES,
    feed="reacties",
    over_mensen=True,
    standaard=BEVESTIGD,
)
