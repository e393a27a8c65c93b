"""What a delivered register would change: parties that are new, changed, the same, and those that it leaves out."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from ingest.inventarisaties.samenvatting import Gelezen
from ingest.kwitantie import INFO, WAARSCHUWING, Melding
from ingest.winkel import geldt
from ingest.woorden.normaal import woorden
from store.editie import Editie
from store.register import VASTE_AANDUIDINGEN, Register, Rij, eigen_register, register_uit, register_van

AL_INGELEZEN = (
    "Dit bestand is al ingelezen (levering {}). Opnieuw inlezen verandert alleen iets als u nu een andere peildatum, "
    "afzender, kolom of ander antwoord geeft."
)
_GENOEMD = 10
_PARTIJ = ("naam", "sector", "koepel", "publiek", "rol", "geldig_vanaf", "geldig_tot")
_CONVENANT = ("convenant", "term_na_kennisgeving_maanden", "term_na_saldo_maanden", "stopt_bij_ontvangst",
              "vooraf_akkoord", "doorgelegd_incassant", "geldig_vanaf", "geldig_tot")  # fmt: skip


def geldend_register(editie: Editie | None, *, zonder: str = "") -> Register:
    """The register that counts in an editie; `zonder` leaves one file out, by its sha256."""
    if editie is None:
        return eigen_register()
    return register_van(editie.data, tuple(x for x in editie.geldende_leveringen if x.sha256 != zonder))


def register_vergeleken(gelezen: Gelezen, editie: Editie | None) -> Gelezen:
    """The reading with its difference from the register that counts now."""
    if not gelezen.rijen:
        return gelezen
    nu = geldend_register(editie)
    wordt = register_uit(gelezen.rijen, met_convenanten=gelezen.meer["met_convenanten"])
    oud, nieuw = _contents(nu), _contents(wordt)
    gelijk = sum(oud.get(id) == inhoud for id, inhoud in nieuw.items())
    erbij = len(nieuw.keys() - oud.keys())
    kwitantie = gelezen.kwitantie
    meldingen = (*kwitantie.meldingen, *_over_nu(nu), *_over_weg(nu, nieuw), *_over_eerder(gelezen, editie))
    verschil = {"nieuw": erbij, "gewijzigd": len(nieuw) - erbij - gelijk, "gelijk": gelijk}
    return replace(gelezen, kwitantie=replace(kwitantie, meldingen=meldingen, **verschil))


def _contents(register: Register) -> dict[str, Any]:
    """Per party what the register says of it and of its covenants; where it comes from says nothing."""
    convenanten: dict[str, set[tuple[str, ...]]] = {}
    for rij in register.convenanten:
        convenanten.setdefault(rij["partij_of_koepel"], set()).add(tuple(rij[naam] for naam in _CONVENANT))
    return {
        rij["schuldeiser_id"]: (
            [rij[naam] for naam in _PARTIJ],
            _other_names(rij),
            convenanten.get(rij["schuldeiser_id"], set()),
        )
        for rij in register.schuldeisers
        if rij["schuldeiser_id"] not in VASTE_AANDUIDINGEN
    }


def _other_names(rij: Rij) -> set[str]:
    return {woorden(naam) for naam in (rij["naam"], *rij["ook_bekend_als"].split("|"))}


def which(register: Register) -> str:
    """Which register this is, in words."""
    aantal = len(_contents(register))
    if register.levering is None:
        return f"de lijst die bij Pauzemonitor hoort ({aantal} partijen)"
    levering = register.levering
    return f"‘{levering.bestand}’ van {levering.peildatum:%d-%m-%Y} (levering {levering.nummer}, {aantal} partijen)"


def _over_nu(nu: Register) -> Iterable[Melding]:
    zin = f"Nu geldt als lijst van schuldeisers: {which(nu)}. Dit bestand komt ervoor in de plaats."
    yield Melding("", "", "", zin, INFO)


def _over_weg(nu: Register, nieuw: dict[str, Any]) -> Iterable[Melding]:
    over = {*nieuw, *VASTE_AANDUIDINGEN}
    weg = [rij["naam"] for rij in nu.schuldeisers if rij["schuldeiser_id"] not in over]
    if weg:
        meer = f" en nog {len(weg) - _GENOEMD}" if len(weg) > _GENOEMD else ""
        staan = "1 partij staat" if len(weg) == 1 else f"{len(weg)} partijen staan"
        namen = f"{', '.join(weg[:_GENOEMD])}{meer}"
        zin = f"{staan} in de lijst van nu en niet in dit bestand: {namen}. Zij heten dan ‘niet in onze lijst’."
        yield Melding("", "", "", zin, WAARSCHUWING)


def _over_eerder(gelezen: Gelezen, editie: Editie | None) -> Iterable[Melding]:
    if zelfde := geldt(editie, gelezen.kwitantie.sha256):
        yield Melding("", "", "", AL_INGELEZEN.format(zelfde.nummer), INFO)
