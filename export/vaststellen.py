"""The way of a report, from concept to verzonden: an agreement between two functions, not a lock."""

import re
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from export.errata import REDENEN, Verbetering, cijfers, verschillen
from export.regels import slot
from export.stempel import CONCEPT, Uitgave
from export.vormen import VORMEN, rapport
from export.werkboek import ministerie_bladen, rapport_naam
from indicators.unit import schrijf_datum
from protect.persoonsgegevens import soorten_gevonden
from store.editie import Editie, OnbekendeEditieError, lees_editie, zet_vast
from store.rapporten import (
    GECONTROLEERD,
    VASTGESTELD,
    VERZONDEN,
    Rapport,
    Stap,
    bewaar_vast,
    over_rapport,
    rapporten,
    vastgesteld_op,
    voeg_stap_toe,
)
from store.schijf import opslag, schrijfslot
from store.stand import Stand, lees_stand

STAPPEN = (GECONTROLEERD, VASTGESTELD, VERZONDEN)
AFSPRAAK = "Dit is een afspraak, geen slot: wie u bent controleren wij nog niet."
LEEG = "Vul een functie in, bijvoorbeeld: projectleider. Schrijf geen naam van een persoon."
GEEN_FUNCTIE = "Een functie bestaat uit letters en is niet langer dan 60 tekens. Schrijf geen naam van een persoon."
PERSOON = "Hier staat {wat}. Schrijf een functie, geen gegevens van een persoon."
ZELFDE = "Vaststellen doet een andere functie dan wie controleerde. Het rapport is gecontroleerd door: {functie}."
NIET_GECONTROLEERD = "Dit rapport is nog niet gecontroleerd. Laat het eerst controleren en stel het daarna vast."
NIET_VASTGESTELD = "Er is geen vastgesteld rapport om te verzenden. Stel het rapport eerst vast."
AL_VERZONDEN = "Versie {versie} is al verzonden. Een verbetering begint met een nieuwe controle."
GEEN_STAND = "Er is nog geen inventarisatie op of voor {dag}. Kies een latere peildatum."
REDEN_NODIG = "Versie {versie} is al vastgesteld. Geef de reden van een nieuwe versie: {redenen}."
GEEN_REDEN = "Dit is de eerste versie. Daar hoort geen reden van verbetering bij."
NIETS_ANDERS = (
    "Er is geen cijfer veranderd sinds versie {versie}. Een nieuwe versie is dan alleen nodig "
    "als de tekst is verbeterd (reden: tekst)."
)
GEGEVENS_WEG = "De gegevens van dit rapport zijn hier niet bewaard. Laat het rapport opnieuw controleren."


class VaststellenError(ValueError):
    """The step cannot be taken; the message is the Dutch sentence that says why."""


@dataclass(frozen=True, slots=True)
class Verzoek:
    """Which step is asked for, by which functie; `reden` is a code of REDENEN, for a version that corrects."""

    stap: str
    functie: str
    reden: str = ""


def neem_stap(data: Path, peildatum: date, verzoek: Verzoek, *, nu: datetime | None = None) -> Rapport:
    """Take one step with the report of a day; give the report as it then is. Raises VaststellenError."""
    functie = schone_functie(verzoek.functie)
    op = (nu or datetime.now().astimezone()).isoformat(timespec="seconds")
    doe = {GECONTROLEERD: _controleer, VASTGESTELD: _stel_vast, VERZONDEN: _verzend}[verzoek.stap]
    with opslag(), schrijfslot(data):
        return doe(rapporten(data, peildatum), lees_stand(peildatum, editie=lees_editie(data=data), rol="ministerie"),
                   stap=Stap(verzoek.stap, functie, op, "", verzoek.reden))  # fmt: skip


def schone_functie(functie: str) -> str:
    """A functie in one spelling. Raises VaststellenError for what cannot be one."""
    kaal = " ".join(functie.split())
    if not kaal:
        raise VaststellenError(LEEG)
    if gevonden := soorten_gevonden(kaal):
        raise VaststellenError(PERSOON.format(wat=" en ".join(gevonden)))
    if len(kaal) > 60 or not re.fullmatch(r"[^\W\d_][^\W\d_ '\-/&]*(?:[ '\-/&]+[^\W\d_]+)*", kaal):
        raise VaststellenError(GEEN_FUNCTIE)
    return kaal


def _controleer(eerder: tuple[Rapport, ...], stand: Stand, *, stap: Stap) -> Rapport:
    """Open a version on the newest gegevens, or check the open one again."""
    if not stand.inventarisaties:
        raise VaststellenError(GEEN_STAND.format(dag=schrijf_datum(stand.peildatum)))
    laatste = next(iter(eerder), None)
    nieuw = laatste is None or laatste.vast
    versie = (laatste.versie if laatste else 0) + nieuw
    vorige = next((r for r in eerder if r.vast), None)
    bestaand = laatste.stap(GECONTROLEERD) if laatste and not nieuw else None
    reden = stap.reden or (bestaand.reden if bestaand else "")
    _toets_reden(vorige, stand, reden=reden)
    zet_vast(stand.editie, {"rapport": f"{stand.peildatum.isoformat()}-v{versie}"})
    regel = Stap(GECONTROLEERD, stap.functie, stap.op, stand.editie.naam, reden)
    return voeg_stap_toe(Rapport(stand.editie.data, stand.peildatum, versie), regel)


def _toets_reden(vorige: Rapport | None, stand: Stand, *, reden: str) -> None:
    if vorige is None:
        if reden:
            raise VaststellenError(GEEN_REDEN)
        return
    if reden not in REDENEN:
        raise VaststellenError(REDEN_NODIG.format(versie=vorige.versie, redenen=", ".join(REDENEN)))
    veranderd = verschillen(over_rapport(vorige)["cijfers"], cijfers(ministerie_bladen(stand)))
    if not veranderd and reden != "tekst":
        raise VaststellenError(NIETS_ANDERS.format(versie=vorige.versie))


def _stel_vast(eerder: tuple[Rapport, ...], stand: Stand, *, stap: Stap) -> Rapport:  # noqa: ARG001 - one shape of step
    """Freeze the report on the gegevens that were checked, whatever came in since."""
    open_ = next((r for r in eerder[:1] if not r.vast), None)
    controle = open_.stap(GECONTROLEERD) if open_ else None
    if open_ is None or controle is None:
        raise VaststellenError(NIET_GECONTROLEERD)
    if _kaal(controle.functie) == _kaal(stap.functie):
        raise VaststellenError(ZELFDE.format(functie=controle.functie))
    regel = Stap(VASTGESTELD, stap.functie, stap.op, controle.editie, controle.reden)
    met = Rapport(open_.data, open_.peildatum, open_.versie, (*open_.stappen, regel))
    editie = _editie(met, controle.editie)
    zet_vast(editie, {"rapport": met.naam})
    bestanden, gemaakt = maak_bestanden(met)
    over = {"editie": editie.naam, "editie_hash": editie.manifest["hash"], **slot(), "cijfers": gemaakt}
    bewaar_vast(met, bestanden, over=over)
    return voeg_stap_toe(open_, regel)


def _verzend(eerder: tuple[Rapport, ...], stand: Stand, *, stap: Stap) -> Rapport:  # noqa: ARG001 - one shape of step
    vast = next((r for r in eerder if r.vast), None)
    if vast is None:
        raise VaststellenError(NIET_VASTGESTELD)
    if vast.staat == VERZONDEN:
        raise VaststellenError(AL_VERZONDEN.format(versie=vast.versie))
    editie = over_rapport(vast)["editie"]
    return voeg_stap_toe(vast, Stap(VERZONDEN, stap.functie, stap.op, editie))


def _kaal(functie: str) -> str:
    """A functie without what may differ in typing it: capitals, spaces and hyphens."""
    return re.sub(r"[\s-]+", "", functie).casefold()


def _editie(rapport_: Rapport, naam: str) -> Editie:
    try:
        return lees_editie(naam, data=rapport_.data)
    except OnbekendeEditieError as fout:
        raise VaststellenError(GEGEVENS_WEG) from fout


def uitgave_van(rapport_: Rapport) -> Uitgave:
    """What a vastgesteld report says of itself."""
    controle, vast = rapport_.stap(GECONTROLEERD), rapport_.stap(VASTGESTELD)
    if controle is None or vast is None:
        return Uitgave(rapport_.versie)
    return Uitgave(rapport_.versie, controle.functie, vast.functie, vast.op[:10])


def uitgave_op(stand: Stand) -> Uitgave:
    """What these figures of this day say of themselves: the version that was vastgesteld on them, or concept."""
    vast = vastgesteld_op(stand.editie, stand.peildatum)
    return uitgave_van(vast) if vast else CONCEPT


def maak_bestanden(rapport_: Rapport) -> tuple[dict[str, bytes], dict[str, str]]:
    """Every form of a vastgesteld report, made (again) from its own editie, and its figures: the same every time."""
    vast, uitgave = rapport_.stap(VASTGESTELD), uitgave_van(rapport_)
    if vast is None:
        raise VaststellenError(NIET_GECONTROLEERD)
    stand = Stand(_editie(rapport_, vast.editie), rapport_.peildatum, "ministerie")
    bladen = ministerie_bladen(stand, uitgave, verbetering=_verbetering(rapport_, vast.reden))
    naam = rapport_naam(stand, versie=rapport_.versie, uitgave=uitgave)
    bestanden: dict[str, bytes] = {}
    for vorm in VORMEN:
        bestanden |= rapport(bladen, stand, naam=naam, vorm=vorm, uitgave=uitgave)
    return bestanden, cijfers(bladen)


def _verbetering(rapport_: Rapport, reden: str) -> Verbetering | None:
    eerder = [r for r in rapporten(rapport_.data, rapport_.peildatum) if r.vast and r.versie < rapport_.versie]
    if not eerder:
        return None
    return Verbetering(eerder[0].versie, over_rapport(eerder[0])["cijfers"], reden)
