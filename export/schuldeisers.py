"""The sheets about creditors for the project alone: every figure by name, with what each creditor says of it."""

from export.beschermregels import in_een_regel
from export.blad import NIET_VAN_TOEPASSING, VAN_STATUS, Blad, Cel, Kolom, telling
from export.csv import csv_bestanden
from export.html import schrijf_html
from export.ods import schrijf_ods
from export.stempel import stempel
from export.xlsx import schrijf_xlsx
from indicators.cijferboek import indicator
from indicators.creditors_breaches import ZONDER_BETWIST
from indicators.logwoorden import REACTIES
from indicators.measure import measure
from indicators.measurement import TOTAAL, Measurement, Rij, Status
from indicators.schuldeisernotities import HOE, geldend_weerwoord, naam_van, weerwoorden
from indicators.schuldeisers import schuldeisers
from indicators.uitzonderingen import uitgezonderd, uitzonderingen
from indicators.woorden import CONVENANTEN, SECTOREN
from protect.mensen import ziet_mensen
from store.stand import Stand

TITEL = "Schuldeisers: wat zij antwoorden en wat zij er zelf van zeggen"
ALLEEN_INTERN = "Alleen intern. Geef dit bestand niet door: de cijfers komen uit dossiers van mensen."
GEEN_RANGLIJST = "De lijst staat op naam. Meer Kennisgevingen betekent niet: slechter meewerken."
GEEN_WEIGERING = "Geen antwoord is geen weigering. Weigeren zonder convenant is geen schending."


KOPPEN_SCHENDING = (
    "Bevestigde schendingen", "Bevestigd, zonder betwiste", "Meldingen, niet bevestigd", "Meldingen, zonder betwiste",
    "Verschillende melders", "Melders, zonder betwiste", "Structureel gemeld",
)  # fmt: skip
BETWIST = (
    "Betwist: de schuldeiser is het er niet mee eens. Zulke meldingen tellen mee tot zij zijn weerlegd; ernaast staat "
    "het aantal zonder hen."
)


class AlleenInternError(PermissionError):
    """This role sees no figures about creditors."""


def schuldeiserbladen(stand: Stand, *, schuldeiser_id: str = "") -> tuple[Blad, ...]:
    """Every creditor, or one of them. Raises AlleenInternError."""
    if not ziet_mensen(stand):
        raise AlleenInternError(stand.rol)
    return (_cijfers(stand, schuldeiser_id), _reacties(stand, schuldeiser_id))


def _cijfers(stand: Stand, schuldeiser_id: str) -> Blad:
    antwoorden = measure(indicator("SCH-11"), stand, per="schuldeiser")
    groepen = [g for g in antwoorden.groepen if g != TOTAAL and schuldeiser_id in ("", g)]
    namen = {rij.groep: rij.naam for rij in antwoorden.rijen}
    return Blad(
        naam="Schuldeisers", titel=TITEL, stempel=stempel(stand),
        noten=(ALLEEN_INTERN, GEEN_RANGLIJST, GEEN_WEIGERING, BETWIST, in_een_regel(stand)),
        kolommen=(
            Kolom("Schuldeiser", 30), Kolom("Sector", 20), Kolom("Convenant", 20), Kolom("Kennisgevingen", 16),
            *(Kolom(woord, 14) for woord in REACTIES.values()),
            *(Kolom(kop, 16) for kop in KOPPEN_SCHENDING),
            Kolom("Afgesproken uitzondering", 50), Kolom("Reactie van de schuldeiser", 60),
            Kolom("Datum van de reactie", 18),
        ),
        rijen=tuple(_rij(stand, g, namen[g], antwoorden) for g in sorted(groepen, key=lambda g: namen[g].casefold())),
    )  # fmt: skip


def _rij(stand: Stand, groep: str, naam: str, antwoorden: Measurement) -> tuple[Cel, ...]:
    wie, weerwoord = schuldeisers(stand).get(groep), geldend_weerwoord(stand, groep)
    rijen = [antwoorden.rij(groep, code) for code in REACTIES]
    afspraken = [f"{u.kort}: {u.waarom}" for u in uitzonderingen(stand) if u.schuldeiser_id == groep]
    return (
        naam, SECTOREN.get(wie.sector, wie.sector) if wie else NIET_VAN_TOEPASSING,
        CONVENANTEN[wie.convenant] if wie else NIET_VAN_TOEPASSING, telling(rijen[0].noemer if rijen[0] else None),
        *(telling(rij.teller if rij else None) for rij in rijen), *_schendingen(stand, groep, rijen[0]),
        "\n".join(afspraken) or NIET_VAN_TOEPASSING,
        weerwoord.tekst if weerwoord else NIET_VAN_TOEPASSING, weerwoord.datum if weerwoord else NIET_VAN_TOEPASSING,
    )  # fmt: skip


def _schendingen(stand: Stand, groep: str, antwoorden: Rij | None) -> tuple[Cel, ...]:
    """Confirmed, reported and by how many, each with and without what is disputed; and whether that is much."""
    cellen: list[Cel] = []
    for code in ("SCH-06", "SCH-07", "SCH-08"):
        meting = measure(indicator(code), stand, per="schuldeiser")
        cellen += [telling(rij.teller if (rij := meting.rij(groep, maat)) else 0) for maat in (None, ZONDER_BETWIST)]
    vlag = meting.rij(groep, "structureel")
    return (*cellen, _oordeel(stand, groep, antwoorden, vlag))


def _oordeel(stand: Stand, groep: str, antwoorden: Rij | None, vlag: Rij | None) -> Cel:
    """Whether the reports are structural; no judgement below the norm, or while an exception was agreed on."""
    if buiten := uitgezonderd(stand, "SCH-08").get(groep):
        return buiten.kort
    if groep not in schuldeisers(stand) or antwoorden is None or antwoorden.status != Status.OK:
        return VAN_STATUS[Status.TE_KLEIN]
    return "ja" if vlag and vlag.waarde else "nee"


def _reacties(stand: Stand, schuldeiser_id: str) -> Blad:
    """Every reply that belongs with figures of this day or before, the newest of a creditor first."""
    return Blad(
        naam="Reacties", titel="Reacties van schuldeisers", stempel=stempel(stand), noten=(ALLEEN_INTERN,),
        kolommen=(
            Kolom("Schuldeiser", 30), Kolom("Datum"), Kolom("Hoe"), Kolom("Over de cijfers van", 18),
            Kolom("Staat bij de cijfers", 16), Kolom("Reactie", 90),
        ),
        rijen=tuple(
            (naam_van(stand, w.schuldeiser_id), w.datum, HOE.get(w.hoe, w.hoe), w.bij, "ja" if w.geldt else "eerder",
             w.tekst)
            for w in weerwoorden(stand, schuldeiser_id)
        ),
    )  # fmt: skip


def schuldeiserbestanden(stand: Stand, *, vorm: str, schuldeiser_id: str = "") -> dict[str, bytes]:
    """The files in one form, by name. Raises AlleenInternError."""
    bladen = [blad for blad in schuldeiserbladen(stand, schuldeiser_id=schuldeiser_id) if blad.rijen]
    wie = f"-{schuldeiser_id.lower()}" if schuldeiser_id else ""
    naam = f"pauzeknop-intern-schuldeisers{wie}-{stand.peildatum.isoformat()}"
    if vorm == "csv":
        return csv_bestanden(bladen, naam)
    if vorm == "html":
        return {f"{naam}.html": schrijf_html(bladen, titel=TITEL)}
    schrijf = {"xlsx": schrijf_xlsx, "ods": schrijf_ods}[vorm]
    return {f"{naam}.{vorm}": schrijf(bladen, titel=TITEL, dag=stand.peildatum)}
