"""What a reading would change: new, changed and the same against the editie that holds now, and what lapses."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from ingest.inventarisaties.controle import RANG
from ingest.inventarisaties.levering import Gelezen
from ingest.kwitantie import INFO, WAARSCHUWING, Kwitantie, Melding
from ingest.winkel import geldt, voorbeeldbestanden
from store.editie import Editie
from store.leveringen import Levering, rijen_pad
from store.stand import BuitenBereikError, lees_stand


def vergeleken(gelezen: Gelezen, editie: Editie | None) -> Gelezen:
    """The reading with its difference from the editie that holds now."""
    kwitantie = gelezen.kwitantie
    if kwitantie.peildatum is None:
        return gelezen
    basis = editie if editie and editie.voorbeeld == (kwitantie.sha256 in voorbeeldbestanden()) else None
    nieuw, gewijzigd, gelijk = _verschil(gelezen.rijen, _standen(basis, kwitantie.peildatum))
    meldingen = (*kwitantie.meldingen, *_over_eerder(kwitantie, gelezen, basis))
    return replace(
        gelezen, kwitantie=replace(kwitantie, meldingen=meldingen, nieuw=nieuw, gewijzigd=gewijzigd, gelijk=gelijk)
    )


def _standen(editie: Editie | None, peildatum: date) -> dict[str, str]:
    if editie is None:
        return {}
    try:
        stand = lees_stand(peildatum, editie=editie)
    except BuitenBereikError:
        return {}
    return dict(stand.rijen(("adoptie_op",), "SELECT gm_code, stand FROM adoptie_op"))


def _verschil(rijen: Iterable[dict[str, Any]], standen: Mapping[str, str]) -> tuple[int, int, int]:
    nu = {rij["gm_code"]: rij["status"] for rij in sorted(rijen, key=_gewicht)}
    anders = [code for code, status in nu.items() if status not in (standen.get(code, "geen_reactie"), "geen_reactie")]
    nieuw = sum(standen.get(code, "geen_reactie") == "geen_reactie" for code in anders)
    return nieuw, len(anders) - nieuw, len(nu) - len(anders)


def _gewicht(rij: dict[str, Any]) -> tuple[bool, date, int]:
    """The order in which answers about one gemeente give way: silence, then earlier ones, then those of others."""
    rang = RANG.get(rij["respondent_soort"], 1)
    return rij["status"] != "geen_reactie", rij["antwoorddatum"] or date.max, -rang


def _over_eerder(kwitantie: Kwitantie, gelezen: Gelezen, editie: Editie | None) -> Iterable[Melding]:
    zelfde = geldt(editie, kwitantie.sha256)
    if zelfde:
        reden = (
            f"Dit bestand is al ingelezen (levering {zelfde.nummer}). Opnieuw inlezen verandert alleen iets als u nu "
            "een andere peildatum, afzender, kolom of ander antwoord geeft."
        )
        yield Melding("", "", "", reden, INFO)
    vervangt = _vervangt(kwitantie, editie)
    if editie and vervangt:
        vervalt = len(_gemeenten(editie, vervangt) - {rij["gm_code"] for rij in gelezen.rijen})
        staan = "gemeente staat" if vervalt == 1 else "gemeenten staan"
        vervallen = "dat antwoord vervalt" if vervalt == 1 else "die antwoorden vervallen"
        reden = (
            f"Dit bestand vervangt een eerder bestand van dezelfde afzender en peildatum (levering {vervangt.nummer}). "
            f"{vervalt} {staan} niet meer in het nieuwe bestand; {vervallen}."
        )
        yield Melding("", "", "", reden, WAARSCHUWING)


def _vervangt(kwitantie: Kwitantie, editie: Editie | None) -> Levering | None:
    if not (editie and kwitantie.afzender):
        return None
    plek = (kwitantie.afzender, kwitantie.soort, kwitantie.peildatum)
    andere = (x for x in editie.geldende_leveringen if x.sha256 != kwitantie.sha256)
    return next((x for x in andere if (x.afzender, x.soort, x.peildatum) == plek), None)


def _gemeenten(editie: Editie, levering: Levering) -> set[str]:
    import polars as pl  # noqa: PLC0415 - only a replacing delivery needs it here

    return set(pl.read_parquet(rijen_pad(editie.data, levering), columns=["gm_code"])["gm_code"])
