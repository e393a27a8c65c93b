"""Reactie van de schuldeiser: what an organisation says itself about its figures, with its date and how it came."""

from ingest.noteren.antwoord import geschreven
from ingest.noteren.getypt import NietGenoteerd, dag_van, keur_persoonlijk, niet_na
from ingest.noteren.notitie import Getypt, Notitie, functie, schuldeiser_van
from ingest.persoonlijk.vrije_tekst import vrije_tekst

SOORT = "weerwoord"


def weerwoord_van(getypt: Getypt) -> Notitie:
    """The reply that was typed; it stands with the figures from the day it is about (`bij`, else its own day).

    Raises NietGenoteerd.
    """
    velden = getypt.velden
    keur_persoonlijk({veld: velden[veld] for veld in ("schuldeiser", "datum", "bij", "functie")})
    datum = niet_na(dag_van(velden["datum"], "datum van de reactie"), getypt.vandaag, "datum van de reactie")
    bij = dag_van(velden["bij"], "dag van de cijfers") if velden["bij"].strip() else datum
    if bij > datum:
        raise NietGenoteerd("De reactie is van voor de dag van de cijfers waar zij over gaat. Verbeter de datum.")
    code, naam = schuldeiser_van(velden["schuldeiser"], datum, getypt.editie)
    tekst = vrije_tekst(velden["tekst"], veld="de tekst van de reactie")
    return Notitie(
        SOORT, f"Reactie van {naam} ({velden['hoe']}, {geschreven(datum)})", datum,
        {"schuldeiser_id": code, "datum": datum, "bij": bij, "tekst": tekst, "hoe": velden["hoe"]},
        gezegd=tekst, functie=functie(getypt),
    )  # fmt: skip
