"""The rules of protection of a role on a day, as beveiliging.csv has them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from hashlib import sha256

from store.referentie import geldig_op, lees_referentie

MENSEN, KENNISGEVINGEN = "mensen", "kennisgevingen"
LAND, PROVINCIE = "land", "provincie"
HALFJAAR, KWARTAAL = "halfjaar", "kwartaal"
# What a rule of words can say, and all that the code knows how to keep.
_BEKEND = {
    "afgeleide_getallen": ("uit_getoonde_aantallen",),
    "fijnste_gebied": (PROVINCIE, LAND),
    "fijnste_periode": (KWARTAAL, HALFJAAR),
}


class OnbekendeRegelError(ValueError):
    """A rule says what the code does not know how to keep: then nothing may be published by it."""


@dataclass(frozen=True)
class Regels:
    """What may be shown to a role; None where a rule does not hold for it. `versie` names these very rows."""

    rol: str
    versie: str
    drempel: int
    nul_vanaf_maal: int | None = None
    hoogste_aandeel_groep: float | None = None
    minimum_gemeenten: int | None = None
    minimum_schuldeisers: int | None = None
    hoogste_bijdrage: float | None = None
    minimum_op_kromme: int | None = None
    afronding: int | None = None
    drempel_kennisgevingen: int | None = None
    fijnste_gebied: str = PROVINCIE
    fijnste_periode: str = KWARTAAL
    minimum_verschil: int | None = None

    @property
    def met_samenhang(self) -> bool:
        """Whether cells are also hidden because of what others give away: for everyone but those inside the house."""
        return self.nul_vanaf_maal is not None

    @property
    def verschil(self) -> int:
        """D9: how much two versions of a figure differ at least, where they differ."""
        return self.drempel if self.minimum_verschil is None else self.minimum_verschil

    def over(self, wat: str) -> "Regels":
        """D1: the same rules for what a figure counts: Kennisgevingen may have a threshold of their own."""
        anders = self.drempel_kennisgevingen if wat == KENNISGEVINGEN else None
        return self if anders is None else replace(self, drempel=anders)


def lees_regels(rol: str, dag: date) -> Regels:
    """The rules in force. Raises OnbekendeRegelError, and KeyError for a role without a threshold: it sees nothing."""
    return regels_uit(rol, [rij for rij in geldig_op(lees_referentie("beveiliging"), dag) if rij["rol"] == rol])


def regels_uit(rol: str, rijen: Iterable[Mapping[str, str]]) -> Regels:
    """The rules that these rows of beveiliging.csv say. Raises OnbekendeRegelError and KeyError."""
    rijen = list(rijen)
    waarden = {rij["regel"]: rij["waarde"] for rij in rijen}
    tekst = "\n".join(sorted(f"{rij['regel']}={rij['waarde']}@{rij['geldig_vanaf']}" for rij in rijen))

    for regel, bekend in _BEKEND.items():
        if waarden.get(regel, bekend[0]) not in bekend:
            raise OnbekendeRegelError(f"{regel}, {rol}: {waarden[regel]}")

    def heel(regel: str) -> int | None:
        return int(waarden[regel]) if regel in waarden else None

    def deel(regel: str) -> float | None:
        return float(waarden[regel]) if regel in waarden else None

    return Regels(
        rol=rol,
        versie=sha256(tekst.encode()).hexdigest()[:12],
        drempel=int(waarden["drempel"]),
        nul_vanaf_maal=heel("nul_vanaf_maal"),
        hoogste_aandeel_groep=deel("hoogste_aandeel_groep"),
        minimum_gemeenten=heel("minimum_gemeenten"),
        minimum_schuldeisers=heel("minimum_schuldeisers"),
        hoogste_bijdrage=deel("hoogste_bijdrage"),
        minimum_op_kromme=heel("minimum_op_kromme"),
        afronding=heel("afronding"),
        drempel_kennisgevingen=heel("drempel_kennisgevingen"),
        fijnste_gebied=waarden.get("fijnste_gebied", PROVINCIE),
        fijnste_periode=waarden.get("fijnste_periode", KWARTAAL),
        minimum_verschil=heel("minimum_verschil"),
    )
