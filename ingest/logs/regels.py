"""The rules over a row of a log: which fields must be there, which days may not lie ahead, what follows on what."""

from dataclasses import dataclass
from datetime import date

import polars as pl

from ingest.kwitantie import FOUT, WAARSCHUWING
from store.referentie import geldig_op, lees_referentie

NIET_VOORUIT = {"signalen": "signaaldatum", "reacties": "verzonden_op", "maandtellingen": "maand"}
PLANNEN = frozenset({"pauze_start", "pauze_eind_gepland", "verlengd_tot"})  # days that may lie ahead
NODIG = {
    "signalen": {
        "traject_id": "Er staat geen kenmerk in deze regel, zodat wij het traject niet kunnen volgen. | Vul het in.",
        "signaalnummer": "Er staat niet welk signaal het is. | Vul een nummer van 1 tot en met 4 in.",
        "signaaldatum": "Er staat geen datum bij dit signaal. | Vul dag, maand en jaar in.",
        "gm_code": "Er staat niet over welke gemeente deze regel gaat. | Vul de gemeente in, of schrijf Onbekend.",
    },
    "reacties": {
        "traject_id": "Er staat geen kenmerk in deze regel, zodat wij het traject niet kunnen volgen. | Vul het in.",
        "schuldeiser_id": "Er staat geen schuldeiser in deze regel. | Vul de naam van de schuldeiser in.",
        "verzonden_op": "Er staat niet wanneer de Kennisgeving is verzonden. | Vul dag, maand en jaar in.",
    },
    "maandtellingen": {
        "berichtsoort": "Er staat niet welke soort bericht het is. | Vul de soort in.",
        "maand": "Er staat geen maand in deze regel. | Vul maand en jaar in.",
        "aantal": "Er staat geen aantal in deze regel. | Vul een heel getal in.",
    },
}
GEEN_REACTIE = "geen_reactie"
DAG_ZONDER_ANTWOORD = (
    "Er staat een datum van een antwoord, maar geen antwoord. | Wij tellen ‘geen antwoord bekend’ en gebruiken de "
    "datum niet. Vul in wat de schuldeiser antwoordde."
)
ANTWOORD_ZONDER_DAG = (
    "Er staat een antwoord zonder datum. | Het antwoord telt vanaf de dag waarop het is gemeld, of anders vanaf de "
    "peildatum van dit bestand. Vul de datum van het antwoord in."
)
VOLGORDE = (
    ("aanmelddatum", "toelatingsdatum", "De toelating ligt voor de aanmelding. | Kijk beide datums na."),
    ("toelatingsdatum", "stabilisatie_start", "De stabilisatie ligt voor de toelating. | Kijk beide datums na."),
    ("aanmelddatum", "stabilisatie_start", "De stabilisatie ligt voor de aanmelding. | Kijk beide datums na."),
    ("signaaldatum", "traject_einddatum", "Het traject eindigt voor het signaal. | Kijk beide datums na."),
    ("signaaldatum", "ingetrokken_op", "Het signaal is ingetrokken voor het er was. | Kijk beide datums na."),
    ("nieuwe_achterstand_op", "achterstand_hersteld_op", "De achterstand is hersteld voor zij er was. | Kijk dit na."),
    ("verzonden_op", "ontvangen_op", "De Kennisgeving is ontvangen voor zij was verzonden. | Kijk beide datums na."),
    ("verzonden_op", "reactie_op", "Het antwoord kwam voor de Kennisgeving was verzonden. | Kijk beide datums na."),
    ("pauze_start", "pauze_eind_gepland", "De pauze eindigt voor zij begint. | Kijk beide datums na."),
    ("pauze_start", "verlengd_tot", "De verlenging eindigt voor de pauze begint. | Kijk beide datums na."),
    ("pauze_start", "uitkomst_op", "De uitkomst ligt voor het begin van de pauze. | Kijk beide datums na."),
)


@dataclass(frozen=True)
class Regel:
    """One rule: where it is broken (a boolean over a row), the field it is about, the Dutch reason and its weight."""

    geschonden: pl.Expr
    veld: str
    reden: str
    ernst: str = WAARSCHUWING


def regels(soort: str, kolommen: set[str], *, tot: date, gegeven: bool) -> tuple[Regel, ...]:
    """The rules for a soort whose fields have these columns; no fact lies after `tot`."""
    return (
        *_nodig(soort),
        *_vooruit(soort, kolommen, tot, gegeven=gegeven),
        *_volgorde(kolommen),
        *_gevers(kolommen, tot),
        *_antwoord_en_dag(kolommen),
    )


def _nodig(soort: str) -> tuple[Regel, ...]:
    """A field that is empty; what could not be read has a reason of its own already."""
    return tuple(
        Regel(pl.col(veld).is_null() & (pl.col(f"{veld}!").fill_null(-1) < 0), veld, reden, FOUT)
        for veld, reden in NODIG[soort].items()
    )


def _vooruit(soort: str, kolommen: set[str], tot: date, *, gegeven: bool) -> tuple[Regel, ...]:
    wat = "de peildatum die u gaf" if gegeven else "vandaag"
    doen = "Kijk de datum na, of geef een latere peildatum." if gegeven else "Kijk de datum na."
    eis = NIET_VOORUIT[soort]
    dagen = sorted(kolommen - PLANNEN - {eis})
    ligt = f"Deze datum ligt na {wat} ({tot:%d-%m-%Y})"
    return (
        Regel(pl.col(eis) > tot, eis, f"{ligt}. | {doen}", FOUT),
        *(
            Regel(pl.col(veld) > tot, veld, f"{ligt} en telt pas vanaf die dag. | {doen}")
            for veld in dagen if veld.endswith(("_op", "datum", "_start"))
        ),
    )  # fmt: skip


def _volgorde(kolommen: set[str]) -> tuple[Regel, ...]:
    return tuple(
        Regel(pl.col(later) < pl.col(eerder), later, reden)
        for eerder, later, reden in VOLGORDE
        if {eerder, later} <= kolommen
    )


def _antwoord_en_dag(kolommen: set[str]) -> tuple[Regel, ...]:
    """An answer and its day belong together (domain.md 6.3); one without the other is read, and said."""
    if not {"reactie", "reactie_op"} & kolommen:
        return ()
    gegeven = (
        pl.col("reactie").fill_null(GEEN_REACTIE) != GEEN_REACTIE if "reactie" in kolommen else pl.lit(value=False)
    )
    dag = pl.col("reactie_op").is_not_null() if "reactie_op" in kolommen else pl.lit(value=False)
    # What stood there and could not be read has a reason of its own already.
    gelezen = [pl.col(f"{veld}!").fill_null(-1) < 0 for veld in ("reactie", "reactie_op") if veld in kolommen]
    return (
        Regel(dag & ~gegeven & pl.all_horizontal(gelezen), "reactie_op", DAG_ZONDER_ANTWOORD),
        Regel(gegeven & ~dag & pl.all_horizontal(gelezen), "reactie", ANTWOORD_ZONDER_DAG),
    )


def _gevers(kolommen: set[str], dag: date) -> tuple[Regel, ...]:
    """Who gives which signal, as data/reference/signalen.csv says."""
    if not {"signaalnummer", "afgever_rol"} <= kolommen:
        return ()
    tabel = geldig_op(lees_referentie("signalen"), dag)
    return tuple(
        Regel(
            (pl.col("signaalnummer") == int(rij["nummer"])) & (pl.col("afgever_rol") != "")
            & ~pl.col("afgever_rol").is_in(rij["gever"].split("|")),
            "afgever_rol",
            f"Signaal {rij['nummer']} wordt niet door deze rol afgegeven. | Kijk het nummer en de afgever na.",
        )
        for rij in tabel
    )  # fmt: skip
