"""The reference tables as relations: an editie keeps the ones it was made with."""

from collections.abc import Iterable
from datetime import date
from functools import lru_cache
from typing import Any

import polars as pl

from store.bouw import Groep, Tabel
from store.referentie import lees_referentie
from store.referentiedag import als_dag
from store.register import Register, eigen_register

TEKST, DAG, GETAL, MAAT, WAAR = pl.String(), pl.Date(), pl.Int64(), pl.Float64(), pl.Boolean()

GEMEENTE_SCHEMA: dict[str, pl.DataType] = {
    "gm_code": TEKST, "naam": TEKST, "naam_kort": TEKST, "provincie_code": TEKST, "provincie_naam": TEKST,
    "arbeidsmarktregio_code": TEKST, "arbeidsmarktregio_naam": TEKST, "inwoners": GETAL,
    "grootteklasse_code": TEKST, "grootteklasse_naam": TEKST,
    "grootteklasse_cbs_code": TEKST, "grootteklasse_cbs_naam": TEKST,
    "geldig_vanaf": DAG, "geldig_tot": DAG,
}  # fmt: skip


@lru_cache(maxsize=8)
def referentie(register: Register | None = None) -> Groep:
    """The group of relations that data/reference and the register of creditors that counts make."""
    return Groep(
        naam="referentie",
        tabellen=(
            Tabel("gemeenten", GEMEENTE_SCHEMA, [_gemeenterij(x) for x in gemeenten_in_de_tijd()]),
            _tabel("uitvoerders", ("uitvoerder_code", "naam", "soort", "gm_code", "zekerheid")),
            _tabel("normen", ("norm", "waarde", "eenheid")),
            _tabel("doelen", ("indicator", "datum", "waarde")),
            _tabel("mijlpalen", ("datum", "precisie", "tekst", "soort", "fase", "waarde", "status_sleutel", "bron")),
            _tabel("tegelkaart", ("gm_code", "label", "kolom", "rij", "provincie_code")),
            _tabel("toolbox", ("code", "onderdeel", "adres")),
            *logtabellen(register),
        ),
        relaties=(
            "gemeenten", "uitvoerders", "normen", "doelen", "mijlpalen", "tegelkaart", "toolbox",
            "signaalsoorten", "uitkomsten", "initiatieven", "schuldeisers", "convenanten",
            "redenen", "schendingsoorten",
        ),
    )  # fmt: skip


def logtabellen(register: Register | None = None) -> tuple[Tabel, ...]:
    """The tables that say what the codes in a log stand for; the rows of signalen.csv are `signaalsoorten` here."""
    register = register or eigen_register()
    return (
        _tabel("signalen", ("nummer", "gever", "moment", "fase", "termijn_maanden"), relatie="signaalsoorten"),
        _tabel("uitkomsten", ("code", "naam", "groep", "ddas", "omschrijving")),
        _tabel("initiatieven", ("code", "naam", "van", "tot", "termijn_maanden", "bekende_cijfers", "telwijze",
                                "omschrijving", "bron")),
        _tabel("schuldeisers", ("schuldeiser_id", "naam", "sector", "ddas_soort", "koepel", "publiek", "rol"),
               rijen=register.schuldeisers),
        _tabel("convenanten", ("partij_of_koepel", "naam", "convenant", "term_na_kennisgeving_maanden",
                               "term_na_saldo_maanden", "reikwijdte", "vooraf_akkoord", "doorgelegd_incassant",
                               "stopt_bij_ontvangst"), rijen=register.convenanten),
        _tabel("redenen", ("code", "naam")),
        _tabel("schendingsoorten", ("code", "naam")),
    )  # fmt: skip


def gemeenten_in_de_tijd() -> list[dict[str, Any]]:
    """Every gemeente with the days it holds for: the yearly lists, and after the last one herindelingen in force.

    A herindeling that is only voorgenomen changes nothing. Inhabitants of a merged gemeente are summed.
    """
    rijen: list[dict[str, Any]] = [{**rij, "inwoners": int(rij["inwoners"])} for rij in lees_referentie("gemeenten")]
    laatste = max(rij["geldig_vanaf"] for rij in rijen)
    for datum, stappen in _herindelingen_na(laatste):
        rijen = _heringedeeld(rijen, datum, stappen)
    return rijen


def eerste_dag() -> date:
    """The first day of which we know the gemeenten."""
    return date.fromisoformat(min(rij["geldig_vanaf"] for rij in lees_referentie("gemeenten")))


def _herindelingen_na(laatste: str) -> list[tuple[str, list[dict[str, str]]]]:
    van_kracht = [h for h in lees_referentie("herindelingen") if h["status"] == "van_kracht" and h["datum"] > laatste]
    datums = sorted({h["datum"] for h in van_kracht})
    return [(datum, [h for h in van_kracht if h["datum"] == datum]) for datum in datums]


def _heringedeeld(rijen: list[dict[str, Any]], datum: str, stappen: list[dict[str, str]]) -> list[dict[str, Any]]:
    betrokken = {h["oude_code"] for h in stappen} | {h["nieuwe_code"] for h in stappen}
    lopend = {rij["gm_code"]: rij for rij in rijen if not rij["geldig_tot"] and rij["gm_code"] in betrokken}
    over = [rij for rij in rijen if rij["geldig_tot"] or rij["gm_code"] not in betrokken]
    gesloten = [{**rij, "geldig_tot": datum} for rij in lopend.values()]
    nieuw = []
    for code in sorted({h["nieuwe_code"] for h in stappen}):
        delen = [lopend[h["oude_code"]] for h in stappen if h["nieuwe_code"] == code]
        eigen = [lopend[code]] if code in lopend and lopend[code] not in delen else []
        naam = next(h["nieuwe_naam"] for h in stappen if h["nieuwe_code"] == code)
        basis = eigen[0] if eigen else {**max(delen, key=lambda rij: rij["inwoners"]), "naam": naam, "naam_kort": naam}
        nieuw.append({**basis, "gm_code": code, "geldig_vanaf": datum, "geldig_tot": "",
                      "inwoners": sum(rij["inwoners"] for rij in [*eigen, *delen])})  # fmt: skip
    return [*over, *gesloten, *nieuw]


def _gemeenterij(rij: dict[str, Any]) -> tuple[Any, ...]:
    kort = tuple(rij[naam] for naam in list(GEMEENTE_SCHEMA)[:8])
    klassen = (_klasse("scherm", rij["inwoners"]), _klasse("cbs", rij["inwoners"]))
    return (
        *kort, klassen[0]["code"], klassen[0]["naam"], klassen[1]["code"], klassen[1]["naam"],
        als_dag(rij["geldig_vanaf"]), als_dag(rij["geldig_tot"]),
    )  # fmt: skip


def _klasse(indeling: str, inwoners: int) -> dict[str, str]:
    for klasse in lees_referentie("grootteklassen"):
        boven = int(klasse["tot_inwoners"] or 10**9)
        if klasse["indeling"] == indeling and int(klasse["vanaf_inwoners"]) <= inwoners < boven:
            return klasse
    raise ValueError(f"Geen grootteklasse '{indeling}' voor {inwoners} inwoners.")


_SOORTEN: dict[str, pl.DataType] = {
    "datum": DAG, "waarde": MAAT, "kolom": GETAL, "rij": GETAL, "nummer": GETAL, "termijn_maanden": GETAL,
    "term_na_kennisgeving_maanden": GETAL, "term_na_saldo_maanden": GETAL, "publiek": WAAR, "vooraf_akkoord": WAAR,
    "doorgelegd_incassant": WAAR, "stopt_bij_ontvangst": WAAR,
}  # fmt: skip


def _tabel(
    naam: str, kolommen: Iterable[str], *, relatie: str = "", rijen: Iterable[dict[str, str]] | None = None
) -> Tabel:
    schema = {kolom: _SOORTEN.get(kolom, TEKST) for kolom in kolommen}
    waarden = [
        (
            *(_waarde(rij[kolom], schema[kolom]) for kolom in schema),
            als_dag(rij["geldig_vanaf"]),
            als_dag(rij["geldig_tot"]),
        )
        for rij in (lees_referentie(naam) if rijen is None else rijen)
    ]
    return Tabel(relatie or naam, {**schema, "geldig_vanaf": DAG, "geldig_tot": DAG}, waarden)


def _waarde(tekst: str, soort: pl.DataType) -> Any:
    if soort == DAG:
        return als_dag(tekst)
    if soort == GETAL:
        return int(tekst) if tekst else None
    if soort == MAAT:
        return float(tekst) if tekst else None
    if soort == WAAR:
        return tekst == "1" if tekst else None
    return tekst
