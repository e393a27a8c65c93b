"""Small worlds for tests: answers made by hand, taken through the real store and the real publication."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from publish.publiceer import _manifest, _met, huidige, voeg_toe
from store.editie import Editie, ruim_edities_op, schrijf_editie
from store.leveringen import als_parquet, bewaar
from store.referentie import geldig_op, lees_referentie
from store.schema import INVENTARISATIE
from store.schijf import sha256_van
from tests.zaaigoed import zaai

ANKERDAG = date(2025, 11, 4)
Antwoord = Mapping[str, Any]
Inventarisatie = tuple[date, Sequence[Antwoord]]


def antwoord(gm_code: str, status: str, **velden: Any) -> dict[str, Any]:
    """One cleaned row of an inventory: every column of the schema is None unless it is given."""
    onbekend = set(velden) - set(INVENTARISATIE)
    if onbekend:
        raise KeyError(f"geen kolom van een inventarisatie: {sorted(onbekend)}")
    return {**dict.fromkeys(INVENTARISATIE), "gm_code": gm_code, "status": status, "status_ruw": status, **velden}


def lever(
    data: Path,
    peildatum: date,
    antwoorden: Iterable[Antwoord],
    *,
    bestand: str = "",
    voorbeeld: bool = False,
    **kwitantie: Any,
) -> Editie:
    """Accept one inventory into a data folder and publish. Extra keywords go into its receipt (afzender, ...)."""
    lezing = bewaar_inventarisatie(data, peildatum, antwoorden, bestand=bestand, voorbeeld=voorbeeld, **kwitantie)
    return voeg_toe(data, [lezing])


def bewaar_inventarisatie(
    data: Path,
    peildatum: date,
    antwoorden: Iterable[Antwoord],
    *,
    bestand: str = "",
    voorbeeld: bool = False,
    **kwitantie: Any,
) -> tuple[str, str]:
    """Keep the rows and the receipt of one inventory; give its sha256 and lezing."""
    zaai(data)
    rijen = [
        {
            **rij,
            "blad": rij["blad"] or "Blad1",
            "rij": rij["rij"] or nummer,
            "status_cel": rij["status_cel"] or f"C{nummer}",
        }
        for nummer, rij in enumerate(antwoorden, start=2)
    ]
    bestand = bestand or f"inventarisatie-{peildatum.isoformat()}.xlsx"
    parquet = als_parquet("inventarisatie", rijen)
    sha256 = sha256_van(parquet + f"{bestand}{peildatum}{sorted(kwitantie.items())}".encode())
    vast: dict[str, Any] = {
        "opties": {}, "bestand": bestand, "soort": "inventarisatie", "afzender": None, "peildatum": peildatum.isoformat(),
        "voorbeeld": voorbeeld, "gelezen": len(rijen), "geaccepteerd": len(rijen), "afgekeurd": 0, "genegeerd": 0,
        "tegenspraken": [], "niet_gelezen": [], "meldingen": [], "vragen": [], "antwoorden": [],
    }  # fmt: skip
    return sha256, bewaar(data, sha256, kwitantie={**vast, **kwitantie}, rijen=parquet)


def winkel(tmp_path: Path, inventarisaties: Sequence[Inventarisatie], **kwitantie: Any) -> Editie:
    """A new data folder holding these inventories, each (peildatum, answers), delivered in this order."""
    data = tmp_path / "data"
    for peildatum, antwoorden in inventarisaties:
        editie = lever(data, peildatum, antwoorden, **kwitantie)
    return editie


def winkel_ineens(tmp_path: Path, inventarisaties: Sequence[Inventarisatie]) -> Editie:
    """The same inventories in the same order, accepted together and not measured."""
    data = tmp_path / "data"
    return aanvaard(data, [bewaar_inventarisatie(data, dag, antwoorden) for dag, antwoorden in inventarisaties])


def aanvaard(data: Path, lezingen: Iterable[tuple[str, str]]) -> Editie:
    """The editie with these readings too, built as a publication does but without the measurements it stores.

    Measuring every figure takes seconds, and a test of what rows tell asks for none of them.
    """
    vorige = huidige(data)
    bekend = vorige.leveringen if vorige else ()
    for bestand, lezing in lezingen:
        bekend = _met(data, bekend, bestand, lezing)
    editie = schrijf_editie(data, {**_manifest(data, bekend, vorige), "totalen": {}}, b"[]")
    ruim_edities_op(data)
    return editie


def zegt_rijen(editie: Editie, relatie: str, aantal: int) -> Editie:
    """The editie with a manifest that says so many rows of a relation: what goes by that number treats it as large."""
    relaties = editie.manifest["relaties"]
    groot = {**relaties, relatie: {**relaties[relatie], "rijen": aantal}}
    return Editie(editie.data, editie.naam, {**editie.manifest, "relaties": groot})


def gemeenten_op(dag: date) -> list[dict[str, str]]:
    """The rows of gemeenten.csv valid on a day, by code."""
    return sorted(geldig_op(lees_referentie("gemeenten"), dag), key=lambda rij: rij["gm_code"])


def anker(dag: date = ANKERDAG, *, ja: int = 200, nee: int = 110) -> list[dict[str, Any]]:
    """Answers of the known stand of 4 November 2025 (200 ja, 110 nog niet, the rest silent); who is who is invented."""
    codes = [rij["gm_code"] for rij in gemeenten_op(dag)]
    standen = ["gebruikt"] * ja + ["gebruikt_nog_niet"] * nee
    standen += ["geen_reactie"] * (len(codes) - len(standen))
    return [antwoord(code, standen[(plaats * 7) % len(codes)]) for plaats, code in enumerate(codes)]
