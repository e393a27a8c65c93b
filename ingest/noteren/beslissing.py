"""A decision about a contradiction: why it is solved, and where it can be said, which of two answers holds."""

from ingest.namen.vondst import naam as gemeentenaam
from ingest.noteren.antwoord import geschreven
from ingest.noteren.getypt import NietGenoteerd, dag_van, keur_persoonlijk, niet_na
from ingest.noteren.notitie import Getypt, Notitie, functie
from ingest.noteren.tegenspraken import GELIJKE_RANG, Tegenspraak, tegenspraken
from ingest.woorden.normaal import aanhaling
from store.referentie import lees_referentie

SOORT, GEEN = "beslissing", "geen"


def beslissing_van(getypt: Getypt) -> Notitie:
    """The decision that was typed, about a contradiction that is there. Raises NietGenoteerd."""
    velden = getypt.velden
    keur_persoonlijk({veld: velden[veld] for veld in ("tegenspraak", "datum", "functie")})
    datum = niet_na(dag_van(velden["datum"], "datum"), getypt.vandaag, "datum")
    t = _tegenspraak(getypt)
    reden = next(rij for rij in lees_referentie("oplosredenen") if rij["code"] == velden["reden"])
    _keur_keuze(t, kiest=reden["kiest"] == "ja", geldt=velden["geldt"])
    waarover = gemeentenaam(t.gm_code, t.op) if t.gm_code.startswith("GM") else t.soort.replace("_", " ")
    return Notitie(
        SOORT, f"Tegenspraak opgelost: {waarover} ({geschreven(t.op)})", datum,
        {"kenmerk": t.kenmerk, "soort": t.soort, "gm_code": t.gm_code, "datum": datum, "reden": reden["code"],
         "geldt": velden["geldt"], **t.kanten()},
        gezegd=reden["naam"], functie=functie(getypt),
    )  # fmt: skip


def _tegenspraak(getypt: Getypt) -> Tegenspraak:
    kenmerk, dag = getypt.velden["tegenspraak"].strip().lower(), getypt.velden["peildatum"]
    alle = tegenspraken(getypt.editie, dag) if getypt.editie else ()
    gevonden = next((t for t in alle if t.kenmerk == kenmerk), None)
    if gevonden is None:
        raise NietGenoteerd(
            f"Er is geen tegenspraak {aanhaling(kenmerk)}. Bekijk ze met: python -m ingest tegenspraken."
        )
    return gevonden


def _keur_keuze(t: Tegenspraak, *, kiest: bool, geldt: str) -> None:
    """A choice belongs to two answers of one day and rank, and to a reason that says which is right."""
    if t.soort != GELIJKE_RANG and geldt != GEEN:
        raise NietGenoteerd("Bij deze tegenspraak kiest u geen antwoord. Noteer alleen waarom zij is opgelost.")
    if t.soort == GELIJKE_RANG and kiest and geldt == GEEN:
        raise NietGenoteerd("Bij deze reden hoort een keuze: welk van de twee antwoorden geldt?")
    if not kiest and geldt != GEEN:
        raise NietGenoteerd("Bij deze reden hoort geen keuze tussen de twee antwoorden. Kies een andere reden.")
