"""The rules of protection of a role on a day, as beveiliging.csv has them."""

from dataclasses import dataclass
from datetime import date
from hashlib import sha256

from store.referentie import geldig_op, lees_referentie


@dataclass(frozen=True)
class Regels:
    """What may be shown to a role; None where a rule does not hold for it. `versie` names these very rows."""

    rol: str
    versie: str
    drempel: int
    nul_vanaf_maal: int | None
    hoogste_aandeel_groep: float | None
    minimum_gemeenten: int | None
    minimum_schuldeisers: int | None
    hoogste_bijdrage: float | None
    minimum_op_kromme: int | None
    afronding: int | None

    @property
    def met_samenhang(self) -> bool:
        """Whether cells are also hidden because of what others give away: for everyone but those inside the house."""
        return self.nul_vanaf_maal is not None


def lees_regels(rol: str, dag: date) -> Regels:
    """The rules in force. Raises KeyError for a role without a threshold: such a role sees nothing."""
    rijen = [rij for rij in geldig_op(lees_referentie("beveiliging"), dag) if rij["rol"] == rol]
    waarden = {rij["regel"]: rij["waarde"] for rij in rijen}
    tekst = "\n".join(sorted(f"{rij['regel']}={rij['waarde']}@{rij['geldig_vanaf']}" for rij in rijen))

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
    )
