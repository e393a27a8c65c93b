"""Afgesproken uitzondering: for which creditor nothing is judged for a while, of what, why and until when."""

from ingest.noteren.antwoord import geschreven
from ingest.noteren.getypt import NietGenoteerd, dag_van, keur_persoonlijk
from ingest.noteren.notitie import Getypt, Notitie, functie, schuldeiser_van
from store.referentie import lees_referentie
from store.werkdagen import termijn

SOORT, NORM = "uitzondering", "uitzondering_hoogstens"


def uitzondering_van(getypt: Getypt) -> Notitie:
    """The exception that was typed: it has an end, and lasts no longer than the norm allows. Raises NietGenoteerd."""
    velden = getypt.velden
    keur_persoonlijk({veld: velden[veld] for veld in ("schuldeiser", "van", "tot", "functie")})
    if not velden["tot"].strip():
        raise NietGenoteerd("Een uitzondering heeft altijd een einddatum. Vul de laatste dag in.")
    van, tot = dag_van(velden["van"], "eerste dag"), dag_van(velden["tot"], "laatste dag")
    if tot < van:
        raise NietGenoteerd("De laatste dag ligt voor de eerste dag. Verbeter een van de twee.")
    hoogstens = termijn(NORM, van)
    if tot > (grens := hoogstens.laatste_dag(van)):
        raise NietGenoteerd(
            f"Een uitzondering duurt hoogstens {hoogstens.aantal} {hoogstens.eenheid}. "
            f"Kies een laatste dag op of voor {geschreven(grens)}."
        )
    code, naam = schuldeiser_van(velden["schuldeiser"], van, getypt.editie)
    reden = next(rij["naam"] for rij in lees_referentie("uitzonderingsredenen") if rij["code"] == velden["reden"])
    return Notitie(
        SOORT, f"Afgesproken uitzondering voor {naam} ({geschreven(van)} tot en met {geschreven(tot)})", van,
        {"schuldeiser_id": code, "reden": velden["reden"], "dekt": velden["dekt"], "van": van, "tot": tot},
        gezegd=reden, functie=functie(getypt),
    )  # fmt: skip
