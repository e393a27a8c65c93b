"""Who is who in a delivered register: a party that was known keeps its id, any other gets one made of its name."""

import re
from collections.abc import Sequence
from typing import Any

from ingest.namen.schuldeisernamen import bij_naam, kernnaam
from ingest.register.woorden import lees_koepel
from ingest.woorden.normaal import woorden
from store.partijnamen import Partijnamen, partijnamen
from store.register import VASTE_AANDUIDINGEN, Register, eigen_register

_GEEN_ID = re.compile(r"(GM\d{4}|X_.*)")


def with_ids(rijen: Sequence[dict[str, Any]], eerder: Register) -> list[dict[str, Any]]:
    """The rows with their id: by the register that counted before, else by our own, else by the name itself.

    Where two names of the register mean one party that was known, the one that bears its name keeps the id.
    """
    bekend = (eerder, *([eigen_register()] if eerder is not eigen_register() else []))
    gevonden = [_known(rij, [partijnamen(register) for register in bekend]) for rij in rijen]
    houders = _holders(rijen, gevonden, bekend)
    eigen = [
        id if id and houders[id] == kernnaam(rij["naam"]) else made_id(rij["naam"])
        for rij, id in zip(rijen, gevonden, strict=True)
    ]
    koepels = {woorden(rij["naam"]): id for rij, id in zip(rijen, eigen, strict=True)}
    return [
        {**rij, "schuldeiser_id": id, "koepel": _koepel(rij["koepel"], koepels)}
        for rij, id in zip(rijen, eigen, strict=True)
    ]


def made_id(naam: str) -> str:
    """The id of a party that was not known: the words of its name without the legal form."""
    id = kernnaam(naam).upper().replace(" ", "_")
    return f"PARTIJ_{id}" if id in VASTE_AANDUIDINGEN or _GEEN_ID.fullmatch(id) else id


def _known(rij: dict[str, Any], alle: Sequence[Partijnamen]) -> str:
    if koepel := lees_koepel(rij["naam"]):
        return koepel
    for namen in alle:
        if (id := bij_naam(rij["naam"], namen)) and id not in VASTE_AANDUIDINGEN:
            return id
    aliassen = [woorden(naam) for naam in rij["ook_bekend_als"].split("|") if naam]
    ids = (namen.namen.get(naam, "") for namen in alle for naam in aliassen)
    return next((id for id in ids if id and id not in VASTE_AANDUIDINGEN), "")


def _holders(rijen: Sequence[dict[str, Any]], gevonden: Sequence[str], bekend: Sequence[Register]) -> dict[str, str]:
    """Per known id the bare name of the rows that keep it."""
    heet = {x["schuldeiser_id"]: kernnaam(x["naam"]) for register in reversed(bekend) for x in register.schuldeisers}
    namen: dict[str, list[str]] = {}
    for rij, id in zip(rijen, gevonden, strict=True):
        if id:
            namen.setdefault(id, []).append(kernnaam(rij["naam"]))
    return {id: heet[id] if heet.get(id) in van else van[0] for id, van in namen.items()}


def _koepel(tekst: str, koepels: dict[str, str]) -> str:
    if not tekst or tekst in koepels.values():
        return tekst
    return lees_koepel(tekst) or koepels.get(woorden(tekst)) or made_id(tekst)
