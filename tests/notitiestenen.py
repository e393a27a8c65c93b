"""Entries by hand for tests: one row each, through the real store and publication, as the ingest leaves them."""

from datetime import date
from pathlib import Path
from typing import Any

from publish.publiceer import voeg_toe
from store.editie import Editie
from store.invoerschema import INVOER
from store.leveringen import als_parquet, bewaar
from store.schijf import sha256_van
from tests.bouwstenen import aanvaard
from tests.zaaigoed import zaai

_VAST: dict[str, dict[str, Any]] = {
    "weerwoord": {"schuldeiser_id": "VITENS", "tekst": "Wij werken eraan.", "hoe": "brief"},
    "betwisting": {"schuldeiser_id": "VITENS", "staat": "betwist"},
    "uitzondering": {"schuldeiser_id": "VITENS", "reden": "systeemwissel", "dekt": "beide"},
    "beslissing": {"reden": "bron_gebeld", "geldt": "ene"},
}


def bewaar_notitie(
    data: Path, soort: str, dag: date, /, *, functie: str = "adviseur", voorbeeld: bool = False, **velden: Any
) -> tuple[str, str]:
    """Keep one entry without publishing it; give what `voeg_toe` needs: (sha256, lezing)."""
    zaai(data)
    dagen: dict[str, Any] = {naam: dag for naam in ("datum", "bij", "van") if naam in INVOER[soort]}
    rij: dict[str, Any] = {**dict.fromkeys(INVOER[soort]), "blad": soort, "rij": 1, **_VAST[soort], **dagen, **velden}
    onbekend = set(rij) - set(INVOER[soort])
    if onbekend:
        raise KeyError(f"geen kolom van {soort}: {sorted(onbekend)}")
    parquet = als_parquet(soort, [rij])
    kwitantie: dict[str, Any] = {
        "opties": {}, "bestand": f"{soort} {dag}", "soort": soort, "afzender": None, "peildatum": dag.isoformat(),
        "voorbeeld": voorbeeld, "gelezen": 1, "geaccepteerd": 1, "afgekeurd": 0, "genegeerd": 0, "tegenspraken": [],
        "niet_gelezen": [], "meldingen": [], "vragen": [],
        "antwoorden": [{"blad": soort, "cel": "", "antwoord": "", "datum": dag.isoformat(), "functie": functie}],
    }  # fmt: skip
    sha256 = sha256_van(parquet + soort.encode())
    return sha256, bewaar(data, sha256, kwitantie=kwitantie, rijen=parquet)


def noteer(data: Path, soort: str, dag: date, /, **velden: Any) -> Editie:
    """Accept one entry and publish, without the measurements that an editie stores."""
    return aanvaard(data, [bewaar_notitie(data, soort, dag, **velden)])


def noteer_en_meet(data: Path, soort: str, dag: date, /, **velden: Any) -> Editie:
    """Accept one entry and publish as it is done for real."""
    return voeg_toe(data, [bewaar_notitie(data, soort, dag, **velden)])
