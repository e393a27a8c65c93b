"""The creditors an editie knows: who they are, which covenant binds them, and which have figures of their own."""

from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from indicators.reikwijdte import gegevens_tot
from protect.mensen import ziet_mensen
from store.stand import Stand

# Fixed ids for who is no organisation with a name.
ZONDER_NAAM = ("PARTICULIER", "ONBEKEND")
# Groups of a measurement that are no creditor by themselves.
ANDEREN = (*ZONDER_NAAM, "overige", "niet_in_lijst")


@dataclass(frozen=True, slots=True)
class Schuldeiser:
    """An organisation that money is owed to. `publiek` is None where that is not known; `koepel` is a code or ''.

    `convenant` is ja, nee or niet_bekend on the peildatum.
    """

    schuldeiser_id: str
    naam: str
    sector: str
    koepel: str
    publiek: bool | None
    alleen_incassant: bool
    convenant: str


@dataclass(frozen=True, slots=True)
class Afspraak:
    """A covenant with a creditor or its koepel. What the register does not say is None, never a usual value."""

    naam: str
    van_koepel: bool
    convenant: str
    na_kennisgeving_maanden: int | None
    na_saldo_maanden: int | None
    reikwijdte: str
    vooraf_akkoord: bool | None
    doorgelegd_incassant: bool | None
    stopt_bij_ontvangst: bool | None
    geldig_vanaf: date
    geldig_tot: date | None

    def van_kracht(self, dag: date) -> bool:
        """Whether it holds on a day."""
        return self.geldig_vanaf <= dag and (self.geldig_tot is None or dag < self.geldig_tot)


_WIE = """
SELECT
    s.schuldeiser_id, s.naam, s.sector, s.koepel, s.publiek, s.rol = 'incassant', coalesce(
        (
            SELECT min(c.convenant)
            FROM convenanten AS c
            WHERE c.partij_of_koepel IN (s.schuldeiser_id, nullif(s.koepel, ''))
                AND c.geldig_vanaf <= $peildatum AND (c.geldig_tot IS NULL OR c.geldig_tot > $peildatum)
        ),
        'niet_bekend'
    )
FROM schuldeisers AS s
WHERE geldig_vanaf <= $peildatum AND (geldig_tot IS NULL OR geldig_tot > $peildatum)
UNION ALL
SELECT gm_code, 'Gemeente ' || naam_kort, 'gemeente', '', true, false, 'niet_bekend'
FROM gemeenten
WHERE geldig_vanaf <= $peildatum AND (geldig_tot IS NULL OR geldig_tot > $peildatum)
"""
_AFSPRAKEN = """
SELECT
    naam, partij_of_koepel <> $id, convenant, term_na_kennisgeving_maanden, term_na_saldo_maanden, reikwijdte,
    vooraf_akkoord, doorgelegd_incassant, stopt_bij_ontvangst, geldig_vanaf, geldig_tot
FROM convenanten
WHERE partij_of_koepel IN ($id, nullif($koepel, '')) AND geldig_vanaf <= $peildatum
ORDER BY geldig_vanaf DESC, naam
"""


@lru_cache(maxsize=16)
def schuldeisers(stand: Stand) -> dict[str, Schuldeiser]:
    """Every creditor of the register and every gemeente on the peildatum, by id; none without a register."""
    if "schuldeisers" not in stand.editie.manifest["relaties"]:
        return {}
    return {rij[0]: Schuldeiser(*rij) for rij in stand.rijen((), _WIE) if rij[0] not in ZONDER_NAAM}


def afspraken(stand: Stand, wie: Schuldeiser) -> tuple[Afspraak, ...]:
    """Its covenants and those of its koepel that began on or before the peildatum, the newest first."""
    parameters = {"id": wie.schuldeiser_id, "koepel": wie.koepel}
    return tuple(Afspraak(*rij) for rij in stand.rijen((), _AFSPRAKEN, parameters))


@lru_cache(maxsize=16)
def met_eigen_cijfers(stand: Stand) -> frozenset[str]:
    """The ids that are shown apart: known by name and with enough Kennisgevingen. Empty for other roles than intern."""
    if not ziet_mensen(stand) or gegevens_tot(stand, "reacties") is None:
        return frozenset()
    rijen = stand.rijen(
        ("schuldeisers_op",), "SELECT schuldeiser_id FROM schuldeisers_op WHERE schuldeiser_groep = schuldeiser_id"
    )
    return frozenset(rij[0] for rij in rijen) & schuldeisers(stand).keys()
