"""The sheet Kerncijfers: one row per figure, in long form."""

from collections.abc import Iterable

from charts.zinnen.verandering import GEEN_EERDERE, erbij_zin, gestopt_zin
from export.blad import GEEN_GEGEVENS, NIET_VAN_TOEPASSING, Blad, Cel, Kolom
from export.cellen import eerder_van, markering, vorige_cellen, waarde_cellen
from export.meetrijen import noot
from export.stempel import CONCEPT, Uitgave, stempel
from indicators.adoption import ADO_01, ADO_02, ADO_03, ADO_04, ADO_05, ADO_06, ADO_07
from indicators.cijferboek import ALLE
from indicators.indicator import Indicator
from indicators.measure import measure
from indicators.measurement import TOTAAL, Measurement, Rij
from indicators.tekst import ingevuld
from indicators.unit import schrijf_datum
from store.stand import Stand

PER_PROVINCIE = (ADO_01, ADO_02, ADO_03, ADO_04, ADO_05, ADO_06)
PROCENTPUNTEN = "Een aandeel is getoond als percentage. Het verschil van twee aandelen is in procentpunten."
VAN_FEED = {"signalen": ("signalen",), "reacties": ("signalen", "reacties"), "maandtellingen": ("maandtellingen",)}
LAND = ("land", "NL", "Nederland")
KOLOMMEN = (
    Kolom("indicator_code"), Kolom("indicator", 28), Kolom("peildatum"), Kolom("gegevens_tot"), Kolom("regio_soort"),
    Kolom("regio_code"), Kolom("regio", 13), Kolom("uitsplitsing", 30), Kolom("teller"), Kolom("noemer"),
    Kolom("waarde"),
    Kolom("eenheid", 11), Kolom("ondergrens"), Kolom("bovengrens"), Kolom("vorige_waarde"), Kolom("verschil"),
    Kolom("markering", 12), Kolom("bron", 18), Kolom("noot", 14),
)  # fmt: skip


def kerncijfers(stand: Stand, uitgave: Uitgave = CONCEPT) -> Blad:
    """Every figure that is not about people, then the standen per provincie, each beside its previous value."""
    gemeten = [(deel, TOTAAL) for i in ALLE for deel in i.delen if not deel.over_mensen]
    gemeten += [(i, "provincie") for i in PER_PROVINCIE]
    return Blad(
        naam="Kerncijfers", titel="Kerncijfers Landelijke Pauzeknop", stempel=stempel(stand, uitgave),
        noten=_noten(stand), kolommen=KOLOMMEN,
        rijen=tuple(rij for indicator, per in gemeten for rij in _rijen(indicator, stand, per, uitgave=uitgave)),
    )  # fmt: skip


def _rijen(indicator: Indicator, stand: Stand, per: str, *, uitgave: Uitgave) -> Iterable[tuple[Cel, ...]]:
    meting = measure(indicator, stand, per=per)
    toen = measure(indicator, stand.op(stand.vorige_peildatum), per=per) if stand.vorige_peildatum else None
    herkomst = bron(indicator, stand)
    return [
        (*_rij(meting, rij, eerder_van(toen, rij)), markering(rij.status, uitgave), herkomst, noot(meting))
        for rij in meting.rijen
    ]


def _rij(meting: Measurement, rij: Rij, eerder: Rij | None) -> tuple[Cel, ...]:
    eenheid = meting.eenheid(rij.maat)
    teller, noemer, waarde, onder, boven = waarde_cellen(rij, eenheid)
    regio = LAND if meting.per == TOTAAL else (meting.per, rij.groep, rij.naam)
    return (
        meting.indicator.code, meting.indicator.label, meting.peildatum, meting.gegevens_tot or NIET_VAN_TOEPASSING,
        *regio, uitsplitsing(meting, rij), teller, noemer, waarde, eenheid.naam, onder, boven,
        *vorige_cellen(rij, eerder, eenheid),
    )  # fmt: skip


def uitsplitsing(meting: Measurement, rij: Rij) -> str:
    """Which of several values a row is, in words."""
    tekst = meting.indicator.maat_teksten.get(rij.maat or "", "")
    return ingevuld(tekst, meting.peildatum) or rij.maat or NIET_VAN_TOEPASSING


def bron(indicator: Indicator, stand: Stand) -> str:
    """The deliveries a figure was made from, by number; milestones come from a table of facts."""
    if indicator.relatie == "mijlpalen_op":
        return "Tabel mijlpalen"
    leveringen = sorted(stand.editie.geldende_leveringen, key=lambda x: x.nummer)
    soorten = ("inventarisatie", *VAN_FEED.get(indicator.feed, ()))
    nummers = [str(x.nummer) for x in leveringen if x.soort in soorten]
    delen = [f"levering {opgesomd(nummers)}"] if nummers else []
    delen += ["toegevoegde antwoorden"] if any(x.soort == "antwoord" for x in leveringen) else []
    bronnen = opgesomd(delen)
    return f"{bronnen[:1].upper()}{bronnen[1:]}" if bronnen else GEEN_GEGEVENS


def opgesomd(delen: list[str]) -> str:
    """1, 2 en 3."""
    return " en ".join([", ".join(delen[:-1]), delen[-1]]) if len(delen) > 1 else "".join(delen)


def _noten(stand: Stand) -> tuple[str, ...]:
    """A change of ADO-01 is never shown without its split."""
    if stand.vorige_peildatum is None:
        return (PROCENTPUNTEN, GEEN_EERDERE)
    meting = measure(ADO_07, stand)
    begonnen, eerste_ja, gestopt = (_aantal(meting, maat) for maat in ("begonnen", "eerste_antwoord_ja", "gestopt"))
    sinds = f"Sinds {schrijf_datum(stand.vorige_peildatum)} (ADO-07):"
    return (PROCENTPUNTEN, f"{sinds} {erbij_zin(begonnen, eerste_ja)} {gestopt_zin(gestopt)}")


def _aantal(meting: Measurement, maat: str) -> int:
    return int(meting.totaal(maat).teller or 0)
