"""Taking rows about people out of the data for good: a new editie without them, then every file that held them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

import polars as pl

from publish.publiceer import huidige, publiceer_onder_slot
from publish.signalen import LOGS
from store.editie import Editie, beperk, editie_namen, lees_editie, ruim_edities_op, ruim_onaf_op
from store.leveringen import Levering
from store.lezingen import Lezing, lezingen, ruim_halve_lezingen_op, telling, verwijder_lezing, zonder
from store.schijf import NietOpgeslagenError, opslag, ruim_bouwmappen_op, schrijfslot
from store.verwijderingen import bewaar_verwijdering, ruim_verwijderingen_op

# The relation that says how far the logs reach goes with the rows: then an editie is as one of before there were logs.
VAN_RIJEN, BEREIK = "signalen", "bereik"
Plek = tuple[str, str]
Lezingen = tuple[Lezing, ...]


class NietOpgeruimdError(OSError):
    """The new editie is there, but a file with rows that had to go could not be removed."""

    def __str__(self) -> str:
        """The sentences for the user."""
        return (
            f"De regels tellen niet meer mee, maar nog niet elk oud bestand is weg: {self.strerror}. "
            "Los dat op en geef de opdracht opnieuw. Zij maakt dan af wat er nog ligt."
        )


@dataclass(frozen=True)
class Weg:
    """Which trajecten go: per bronhouder and soort of delivery. `grens` is the day before which they had ended."""

    waarom: str
    op: date
    trajecten: Mapping[tuple[str, str], pl.Series]
    grens: date | None = None

    def van(self, lezing: Lezing) -> pl.Series:
        """The trajecten that go from this reading."""
        return self.trajecten.get((lezing.bronhouder, lezing.soort), pl.Series("traject_id", [], dtype=pl.String()))


@dataclass(frozen=True)
class Geraakt:
    """One reading that loses rows; without a `levering` it is one that counts no more, or never did."""

    lezing: Lezing
    regels: int
    trajecten: int
    levering: Levering | None


@dataclass(frozen=True)
class Uitkomst:
    """What goes or went, and the editie that was published; None where nothing had to be."""

    weg: Weg
    geraakt: tuple[Geraakt, ...]
    editie: Editie | None = None
    beperkt: tuple[str, ...] = ()

    @property
    def leveringen(self) -> tuple[Geraakt, ...]:
        """The deliveries that lose rows."""
        return tuple(x for x in self.geraakt if x.levering)

    @property
    def los(self) -> int:
        """How many rows lie in readings that no delivery names."""
        return sum(x.regels for x in self.geraakt if not x.levering)


def gezocht(data: Path, maak: Callable[[Lezingen], Weg]) -> Uitkomst:
    """What would go. Changes nothing."""
    vorige, alle = huidige(data), lezingen(data, LOGS)
    weg = maak(alle)
    raak = _geraakt(alle, weg, vorige)
    blijft = None if any(x.levering for x in raak) else vorige  # else there will be one without these rows
    return Uitkomst(weg, raak, beperkt=tuple(x.naam for x in _oude_edities(data, raak, blijft)))


def verwijder(data: Path, maak: Callable[[Lezingen], Weg]) -> Uitkomst:
    """Publish without the rows, then remove every file that holds them. Killed anywhere, a second run finishes it.

    Raises NietOpgeslagenError while the old editie holds, NietOpgeruimdError once the new one does.
    """
    with opslag(), schrijfslot(data):
        ruim_bouwmappen_op(data)
        ruim_onaf_op(data)
        vorige, alle = huidige(data), lezingen(data, LOGS)
        weg = maak(alle)
        raak = _geraakt(alle, weg, vorige)
        nieuw = {x.lezing.plek: _herschreven(x, weg).naam for x in raak if x.levering}
        editie = _gepubliceerd(data, weg, raak, nieuw) if nieuw else vorige
        beperkt = tuple(x.naam for x in _oude_edities(data, raak, editie))
        _opgeruimd(data, weg, raak, editie)
        return Uitkomst(weg, raak, editie if raak else None, beperkt)


def _geraakt(alle: Lezingen, weg: Weg, editie: Editie | None) -> tuple[Geraakt, ...]:
    bij = {(x.sha256, x.lezing): x for x in (editie.leveringen if editie else ())}
    geteld = [(lezing, *telling(lezing, weg.van(lezing))) for lezing in alle if len(weg.van(lezing))]
    raak = [Geraakt(lezing, regels, aantal, bij.get(lezing.plek)) for lezing, regels, aantal in geteld if regels]
    return tuple(sorted(raak, key=lambda x: x.levering.nummer if x.levering else 0))


def _herschreven(geraakt: Geraakt, weg: Weg) -> Lezing:
    """The reading without the rows; its receipt keeps its counts and says what went."""
    oud = geraakt.lezing.kwitantie
    zin = f"Verwijderd {weg.waarom} op {weg.op:%d-%m-%Y}: {geraakt.regels} {_regels(geraakt.regels)}."
    melding = {"blad": "", "cel": "", "kolom": "", "reden": zin, "ernst": "info"}
    # What could not be read is kept without a pseudonym: of whom it was, nobody can tell any more.
    oud_bestand = weg.grens is None or str(oud["peildatum"]) < weg.grens.isoformat()
    meldingen = [x for x in oud["meldingen"] if not (oud_bestand and x["ernst"] == "fout")]
    gedaan = {"waarom": weg.waarom, "op": weg.op.isoformat(), "regels": geraakt.regels, "lezing": geraakt.lezing.naam}
    kwitantie = {**oud, "meldingen": [*meldingen, melding], "verwijderd": [*oud.get("verwijderd", []), gedaan],
                 "niet_gelezen": [] if oud_bestand else oud["niet_gelezen"]}  # fmt: skip
    if weg.grens:
        kwitantie["bewaard_vanaf"] = weg.grens.isoformat()
    return zonder(geraakt.lezing, weg.van(geraakt.lezing), kwitantie)


def _regels(aantal: int) -> str:
    return "regel" if aantal == 1 else "regels"


def _gepubliceerd(data: Path, weg: Weg, raak: tuple[Geraakt, ...], nieuw: Mapping[Plek, str]) -> Editie:
    bewijs = bewaar_verwijdering(data, _bewijs(weg, raak, nieuw))

    def vervangen(bekend: tuple[Levering, ...]) -> tuple[Levering, ...]:
        return tuple(replace(x, lezing=nieuw.get((x.sha256, x.lezing), x.lezing)) for x in bekend)

    return publiceer_onder_slot(data, vervangen, verwijdering=bewijs)


def _bewijs(weg: Weg, raak: tuple[Geraakt, ...], nieuw: Mapping[Plek, str]) -> dict[str, Any]:
    """The receipt of a removal: how many rows of which deliveries. Nothing of what stood in them."""
    return {
        "waarom": weg.waarom,
        "op": weg.op.isoformat(),
        "voor": weg.grens.isoformat() if weg.grens else None,
        "leveringen": [
            {"levering": x.levering.nummer, "sha256": x.levering.sha256, "soort": x.levering.soort,
             "afzender": x.levering.afzender, "lezing": nieuw[x.lezing.plek], "regels": x.regels}
            for x in raak if x.levering
        ],
    }  # fmt: skip


def _oude_edities(data: Path, raak: tuple[Geraakt, ...], huidig: Editie | None) -> list[Editie]:
    """The edities before the current one with relation files built from such rows."""
    plekken = {x.lezing.plek for x in raak}
    oud = [lees_editie(naam, data=data) for naam in editie_namen(data) if not huidig or naam != huidig.naam]
    return [x for x in oud if plekken & {(y.sha256, y.lezing) for y in x.leveringen}]


def _opgeruimd(data: Path, weg: Weg, raak: tuple[Geraakt, ...], editie: Editie | None) -> None:
    """Edities first, the readings last: as long as one lies there, a second run knows that there is work left."""
    try:
        later = _latere_namen(data, editie)
        for oud in _oude_edities(data, raak, editie):
            leveringen = [replace(x, lezing=later.get((x.sha256, x.lezing), x.lezing)) for x in oud.leveringen]
            beperk(oud, zonder=_relaties_met_rijen(oud, raak), leveringen=leveringen, waarom=weg.waarom)
        if (data / "relaties").is_dir():
            ruim_edities_op(data)
        for geraakt in raak:
            verwijder_lezing(geraakt.lezing)
        _ruim_resten_op(data)
        ruim_verwijderingen_op(data, editie)
    except NietOpgeslagenError as fout:
        raise NietOpgeruimdError(fout.errno, fout.strerror) from fout
    except OSError as fout:
        raise NietOpgeruimdError(fout.errno, "een bestand kon niet worden verwijderd") from fout


def _relaties_met_rijen(editie: Editie, raak: tuple[Geraakt, ...]) -> list[str]:
    """Everything that lies in one folder with the rows; nothing where the deliveries did not count."""
    relaties, plekken = editie.manifest["relaties"], {x.lezing.plek for x in raak}
    if VAN_RIJEN not in relaties or not plekken & {(x.sha256, x.lezing) for x in editie.geldende_leveringen}:
        return []
    map_ = relaties[VAN_RIJEN]["bestand"].split("/")[0]
    return [naam for naam, x in relaties.items() if x["bestand"].split("/")[0] == map_ or naam == BEREIK]


def _latere_namen(data: Path, editie: Editie | None) -> dict[Plek, str]:
    """Of every reading that was written again: the name of what is left of it."""
    genoemd = {(x.sha256, x.lezing) for x in (editie.leveringen if editie else ())}
    return {
        (x.sha256, stap["lezing"]): x.naam
        for x in lezingen(data, LOGS)
        for stap in x.kwitantie.get("verwijderd", [])
        if x.plek in genoemd
    }


def _ruim_resten_op(data: Path) -> None:
    """Remove halves of readings, and what a killed run wrote again for an editie that never came."""
    edities = (lees_editie(naam, data=data) for naam in editie_namen(data))
    genoemd = {(x.sha256, x.lezing) for editie in edities for x in editie.leveringen}
    ruim_halve_lezingen_op(data, genoemd)
    for lezing in lezingen(data, LOGS):
        if lezing.kwitantie.get("verwijderd") and lezing.plek not in genoemd:
            verwijder_lezing(lezing)
