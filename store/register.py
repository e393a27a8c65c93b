"""The register of creditors and covenants that counts: the newest one that was delivered, else the project's own."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

import polars as pl

from store.editie import Editie
from store.leveringen import Levering, lees_kwitantie, rijen_pad
from store.referentie import lees_referentie

SOORT = "referentie"
SINDS = "2000-01-01"  # what a register gives no first day for, it says of every day we have figures about
# What stands for a human being, for who was not named and for a gemeente not named: in every register.
VASTE_AANDUIDINGEN = ("PARTICULIER", "ONBEKEND", "GEMEENTE")
_EIND = "9999"
_PARTIJ = ("schuldeiser_id", "naam", "sector", "ddas_soort", "koepel", "publiek", "rol", "bron")
_CONVENANT = ("convenant", "term_na_kennisgeving_maanden", "term_na_saldo_maanden", "reikwijdte", "vooraf_akkoord",
              "doorgelegd_incassant", "stopt_bij_ontvangst", "geldig_tot", "bron")  # fmt: skip
Rij = dict[str, str]


@dataclass(frozen=True, eq=False)  # there is one of each reading; by identity it is a cheap key
class Register:
    """Parties and covenants in the columns of schuldeisers.csv and convenanten.csv; `levering` is None of our own."""

    schuldeisers: tuple[Rij, ...]
    convenanten: tuple[Rij, ...]
    levering: Levering | None = None


@cache
def eigen_register() -> Register:
    """The register that data/reference holds."""
    return Register(lees_referentie("schuldeisers"), lees_referentie("convenanten"))


def register_van(data: Path, geldende: Iterable[Levering]) -> Register:
    """The register that counts among deliveries in the order they count; without one our own."""
    laatste = [levering for levering in geldende if levering.soort == SOORT]
    return _gelezen(data, laatste[-1]) if laatste else eigen_register()


def register_bij(editie: Editie) -> Register:
    """The register that counts in an editie."""
    return register_van(editie.data, editie.geldende_leveringen)


@lru_cache(maxsize=16)
def _gelezen(data: Path, levering: Levering) -> Register:
    rijen = pl.read_parquet(rijen_pad(data, levering)).to_dicts()
    kwitantie = lees_kwitantie(data, levering.sha256, levering.lezing)
    return replace(register_uit(rijen, met_convenanten=kwitantie["met_convenanten"]), levering=levering)


def register_uit(rijen: Sequence[dict[str, Any]], *, met_convenanten: bool) -> Register:
    """The register that delivered rows make; without columns about covenants those of our own hold."""
    return Register(_schuldeisers(rijen), _convenanten(rijen) if met_convenanten else eigen_register().convenanten)


def _schuldeisers(rijen: Iterable[dict[str, Any]]) -> tuple[Rij, ...]:
    """One row a party, of however many rows the register has about it, and the fixed ids of who has no name."""
    per_id: dict[str, list[dict[str, Any]]] = {}
    for rij in rijen:
        per_id.setdefault(rij["schuldeiser_id"], []).append(rij)
    vast = [rij for rij in eigen_register().schuldeisers if rij["schuldeiser_id"] in VASTE_AANDUIDINGEN]
    return (*map(_schuldeiser, per_id.values()), *(rij for rij in vast if rij["schuldeiser_id"] not in per_id))


def _schuldeiser(rijen: list[dict[str, Any]]) -> Rij:
    eerste = rijen[0]
    namen = [naam for rij in rijen for naam in (rij["naam"], *rij["ook_bekend_als"].split("|"))]
    ook = [naam for naam in dict.fromkeys(namen) if naam and naam != eerste["naam"]]
    # Beside a covenant the days are those of the covenant; the party itself is then there on every day.
    eigen = [] if any(rij["convenant"] for rij in rijen) else rijen
    tot = max((_tekst(rij["geldig_tot"]) or _EIND for rij in eigen), default=_EIND)
    return {
        **{naam: _tekst(eerste[naam]) for naam in _PARTIJ}, "ook_bekend_als": "|".join(ook),
        "geldig_vanaf": min((_tekst(rij["geldig_vanaf"]) or SINDS for rij in eigen), default=SINDS),
        "geldig_tot": "" if tot == _EIND else tot,
    }  # fmt: skip


def _convenanten(rijen: Iterable[dict[str, Any]]) -> tuple[Rij, ...]:
    return tuple(
        {
            "partij_of_koepel": rij["schuldeiser_id"], "naam": rij["convenant_naam"] or f"Convenant {rij['naam']}",
            **{naam: _tekst(rij[naam]) for naam in _CONVENANT},
            "geldig_vanaf": _tekst(rij["geldig_vanaf"]) or SINDS,
        }
        for rij in rijen if rij["convenant"]
    )  # fmt: skip


def _tekst(waarde: Any) -> str:
    """A stored value as the reference tables write it; nothing stays nothing."""
    if isinstance(waarde, bool):
        return "1" if waarde else "0"
    return "" if waarde is None else str(waarde)
