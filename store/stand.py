"""A stand: an editie seen on a peildatum by a role. It is what a query runs against."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, TypeVar

from duckdb import CatalogException, DuckDBPyConnection
from numpy.typing import NDArray

from store.editie import Editie, lees_editie
from store.verbinding import (
    MEESTE_RIJEN_VASTGEHOUDEN,
    RIJEN_IN_GEHEUGEN,
    Waarde,
    houd_vast,
    kolommen,
    namen_in,
    parameters_in,
    relatie_sql,
    verbinding,
    vraag,
)

T = TypeVar("T")
INTERN = "intern"  # the only role for which rows about people exist

# Which seen relation is written in terms of which other.
_STEUNT_OP: dict[str, tuple[str, ...]] = {
    "starts_op": ("adoptie_op",),
    "signalen_op": ("bereik_op", "gemeenten_op"),
    "kennisgevingen_op": ("bereik_op", "gemeenten_op"),
    "pauzes_op": ("bereik_op", "gemeenten_op"),
    "trajecttellingen_op": ("signalen_op", "kennisgevingen_op"),
    "trajecten_op": ("bereik_op", "gemeenten_op", "trajecttellingen_op"),
    "doorgevers_op": ("adoptie_op", "signalen_op", "kennisgevingen_op"),
    "signaalparen_op": ("signalen_op",),
    "overzichten_op": ("signalen_op",),
    "schuldeisers_op": ("kennisgevingen_op",),
    "antwoordtijden_op": ("kennisgevingen_op",),
    "meldingen_op": ("kennisgevingen_op", "betwistingen_op"),
    "alle_tegenspraken_op": ("tegenspraken_op", "doorgevers_op", "adoptie_op", "bereik_op", "kennisgevingen_op"),
    "tegenspraakstanden_op": ("alle_tegenspraken_op",),
}
# A row a gemeente or a schuldeiser: small enough to be seen once per peildatum, and held for every question about it.
_VASTGEHOUDEN = ("adoptie_op", "uitvoerders_op", "starts_op", "bereik_op", "gemeenten_op", "doorgevers_op",
                 "schuldeisers_op", "trajecttellingen_op", "betwistingen_op")  # fmt: skip
# What a row of a log says of its gemeente: held once per gemeente, not per row.
_VAN_GEMEENTE = ("gm_code", "naam", "provincie_code", "provincie_naam", "arbeidsmarktregio_code",
                 "arbeidsmarktregio_naam", "grootteklasse_code", "grootteklasse_naam", "grootteklasse_cbs_code",
                 "grootteklasse_cbs_naam", "inwoners")  # fmt: skip
# Rows of logs, with the stored relation they come of and the columns that only a list asks for. They are held per
# peildatum without those and without what is said of the gemeente; who names such a column sees them all, not held.
_SMAL: dict[str, tuple[str, tuple[str, ...]]] = {
    "signalen_op": ("signalen", ("levering", "blad", "rij")),
    "kennisgevingen_op": ("kennisgevingen", (
        "bronhouder", "bron", "kennisgeving", "signaal", "signaalnummer", "signaaldatum", "kanaal", "dubbel",
        "stopt_bij_ontvangst", "incassant_id", "verzonden_bekend_op", "ontvangen_op", "antwoord_uiterlijk",
        "startkwartaal", "termijn_maanden", "start_geschat", "laatste_dag", "verlengd", "uitkomst",
        "uitkomst_op", "subreden", "voortgang_gemeld_op", "schending_soort", "vorderingen_totaal",
        "vorderingen_gepauzeerd", "bedrag_klasse", "levering", "blad", "rij",
    )),
    "pauzes_op": ("pauzes", ("bronhouder", "bekend_op", "start_geschat", "subreden")),
}  # fmt: skip


class NietBewaardError(LookupError):
    """An editie of another schema or other definitions did not store what is asked of it; the message is in Dutch."""


class BuitenBereikError(ValueError):
    """The peildatum lies outside the years of which we know the gemeenten."""


@dataclass(frozen=True)
class Stand:
    """What was known on the end of the day `peildatum` (Europe/Amsterdam), for `rol`.

    `gevraagd_op` is the day that was asked for, where a figure is measured at the last inventory before it.
    `van` and `tot` bound the figures of a period; by default the year of the peildatum so far.
    """

    editie: Editie
    peildatum: date
    rol: str = INTERN
    gevraagd_op: date | None = None
    van: date | None = None
    tot: date | None = None

    @property
    def inventarisaties(self) -> tuple[date, ...]:
        """The peildata of inventory files on or before this one, oldest first."""
        return tuple(dag for dag in self.editie.inventarisaties if dag <= self.peildatum)

    @property
    def vorige_peildatum(self) -> date | None:
        """The last inventory before this day; None when there is none."""
        eerder = [dag for dag in self.editie.inventarisaties if dag < self.peildatum]
        return eerder[-1] if eerder else None

    def op(self, peildatum: date) -> "Stand":
        """The same editie and role on another day."""
        return replace(self, peildatum=peildatum, gevraagd_op=None)

    def op_inventarisatie(self) -> "Stand":
        """This stand as the last inventory on or before it left it; itself where there was none."""
        if not self.inventarisaties:
            return self
        return replace(self, peildatum=self.inventarisaties[-1], gevraagd_op=self.peildatum)

    def rijen(
        self, relaties: Iterable[str], select: str, parameters: Mapping[str, Waarde] | None = None
    ) -> list[tuple[Any, ...]]:
        """The rows of `select`, which may name `relaties` (store/sql/<naam>.sql, seen on the peildatum).

        Raises NietBewaardError for rows of logs in an editie whose relations have other columns.
        """
        return self._gevraagd(vraag, relaties, select, parameters)

    def kolommen(
        self, relaties: Iterable[str], select: str, parameters: Mapping[str, Waarde] | None = None
    ) -> dict[str, NDArray[Any]]:
        """The same rows as columns of numbers by name."""
        return self._gevraagd(kolommen, relaties, select, parameters)

    def _gevraagd(
        self,
        vorm: Callable[[DuckDBPyConnection, str, dict[str, Waarde]], T],
        relaties: Iterable[str],
        select: str,
        parameters: Mapping[str, Waarde] | None,
    ) -> T:
        if not self.editie.van_nu and set(_nodig(relaties)) & set(_SMAL):
            raise NietBewaardError(
                f"Deze lijst is niet bewaard. Gegevens nr. {self.editie.nummer} is gemaakt met een eerdere opzet."
            )
        con = verbinding(self.editie, mensen=self.rol == INTERN)
        gebonden = {**self._parameters(), **(parameters or {})}
        try:
            return vorm(con, self._met_relaties(con, relaties, select), gebonden)
        except CatalogException:  # what was held made room for something else in between
            return vorm(con, self._met_relaties(con, relaties, select), gebonden)

    def _met_relaties(self, con: DuckDBPyConnection, relaties: Iterable[str], select: str) -> str:
        namen = _nodig(relaties, tot=_VASTGEHOUDEN)
        erbij = (relatie_sql(naam) for naam in namen if naam not in (*_VASTGEHOUDEN, *_SMAL))
        genoemd = namen_in(" ".join((select, *erbij)))
        delen = [f"{naam} AS ({self._gezien(con, naam, genoemd)})" for naam in namen]
        return f"WITH {', '.join(delen)} {select}" if delen else select

    def _gezien(self, con: DuckDBPyConnection, relatie: str, genoemd: set[str]) -> str:
        if relatie in _VASTGEHOUDEN:
            return f"SELECT * FROM {self._vastgehouden(con, relatie, relatie_sql(relatie))}"
        if relatie not in _SMAL:
            return relatie_sql(relatie)
        van, zonder = _SMAL[relatie]
        rijen = int(self.editie.manifest["relaties"].get(van, {}).get("rijen", 0))
        if 2 * rijen > MEESTE_RIJEN_VASTGEHOUDEN or genoemd & set(zonder):
            return relatie_sql(relatie)
        weg = ", ".join((*zonder, *_VAN_GEMEENTE))
        sql = f"SELECT * EXCLUDE ({weg}) FROM ({relatie_sql(relatie)}) AS r"
        naam = self._vastgehouden(con, relatie, sql, rijen=rijen if rijen > RIJEN_IN_GEHEUGEN else 0)
        gemeente = ", ".join(f"g.{kolom}" for kolom in _VAN_GEMEENTE)
        return f"SELECT r.*, {gemeente} FROM {naam} AS r INNER JOIN gemeenten_op AS g ON g.gm_nr = r.gm_nr"

    def _vastgehouden(self, con: DuckDBPyConnection, relatie: str, sql: str, *, rijen: int = 0) -> str:
        """The name under which a relation is held for whatever of this stand its text depends on."""
        alles = met_relaties((relatie,), "")
        waarden = [str(waarde) for naam, waarde in self._parameters().items() if naam in parameters_in(alles)]
        naam = "_".join([relatie, *waarden]).replace("-", "")
        return houd_vast(
            con, naam, lambda: self._met_relaties(con, _STEUNT_OP.get(relatie, ()), f'SELECT * FROM ({sql}) AS r'),
            parameters=self._parameters(), rijen=rijen,
        )  # fmt: skip

    def _parameters(self) -> dict[str, Waarde]:
        return {
            "peildatum": self.peildatum,
            "vorige_peildatum": self.vorige_peildatum,
            "gevraagd_op": self.gevraagd_op or self.peildatum,
            "van": self.van or date(self.peildatum.year, 1, 1),
            "tot": min(self.tot or self.peildatum, self.peildatum),
        }


def met_relaties(relaties: Iterable[str], select: str) -> str:
    """The query with the relations it names written out before it."""
    delen = [f"{naam} AS ({relatie_sql(naam)})" for naam in _nodig(relaties)]
    return f"WITH {', '.join(delen)} {select}" if delen else select


def _nodig(relaties: Iterable[str], *, tot: tuple[str, ...] = ()) -> list[str]:
    """The relations with the ones they are written in terms of before them; those in `tot` stand on their own."""
    nodig: list[str] = []
    for relatie in relaties:
        onder = () if relatie in tot else _STEUNT_OP.get(relatie, ())
        nodig += [naam for naam in (*_nodig(onder, tot=tot), relatie) if naam not in nodig]
    return nodig


def lees_stand(peildatum: date | None = None, *, editie: Editie | str | None = None, rol: str = "intern") -> Stand:
    """The stand on a day; without a day the newest that was delivered.

    Raises OnbekendeEditieError without data and BuitenBereikError before the first list of gemeenten.
    """
    gekozen = editie if isinstance(editie, Editie) else lees_editie(editie)
    dag = peildatum or nieuwste_peildatum(gekozen)
    eerste = date.fromisoformat(gekozen.manifest["gemeenten_vanaf"])
    if dag < eerste:
        raise BuitenBereikError(
            f"Voor {dag:%d-%m-%Y} kennen wij de gemeenten niet. Kies een datum vanaf {eerste:%d-%m-%Y}."
        )
    return Stand(gekozen, dag, rol)


def nieuwste_peildatum(editie: Editie) -> date:
    """The newest day of an inventory or a single answer; of an editie without them the first day we know of."""
    return editie.nieuwste_antwoorddag or date.fromisoformat(editie.manifest["gemeenten_vanaf"])
