"""Wie bellen wij? The gemeenten without a yes, each with the reasons to call that can be counted again."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from indicators.lijsten import GemeenteStand, gemeenten
from indicators.tegenspraken import tegenspraken
from indicators.unit import schrijf_aantal, schrijf_datum, schrijf_maand
from indicators.woorden import ONDERSTEUNING
from store.referentie import geldig_op, lees_referentie, norm
from store.stand import Stand

ALLEEN_INTERN = "De bellijst is er alleen voor medewerkers van het project (rol intern)."
ANTWOORD, BELNOTITIE = "antwoord", "belnotitie"


@dataclass(frozen=True, slots=True)
class Reden:
    """Why to call: a code and the sentence with its numbers; with what the Toolbox has for it, and where."""

    code: str
    tekst: str
    toolbox: str = ""
    adres: str = ""


@dataclass(frozen=True, slots=True)
class Belregel:
    """One gemeente to call, with its reasons in a fixed order, and when somebody last called without an answer.

    `dicht_door` says what closed the line (an answer or a belnotitie), '' for an open one; it opens on `dicht_tot`.
    """

    gemeente: GemeenteStand
    redenen: tuple[Reden, ...]
    gebeld_op: date | None = None
    dicht_door: str = ""
    dicht_tot: date | None = None


def bellijst(stand: Stand, *, vandaag: date) -> tuple[Belregel, ...]:
    """The open lines, most kinds of reasons first, then the most inhabitants. Empty for other roles than intern."""
    return tuple(regel for regel in belregels(stand, vandaag=vandaag) if not regel.dicht_door)


@lru_cache(maxsize=16)
def belregels(stand: Stand, *, vandaag: date) -> tuple[Belregel, ...]:
    """The open lines and the closed ones in one order. Empty for other roles than intern."""
    if stand.rol != "intern":
        return ()
    alle = gemeenten(stand)
    weging, sluiting = _Weging(stand, alle), _Sluiting(stand, vandaag)
    redenen = ((g, tuple(weging.redenen(g))) for g in alle if g.stand != "gebruikt")
    return tuple(sorted((sluiting.regel(g, r) for g, r in redenen if r), key=_volgorde))


def _volgorde(regel: Belregel) -> tuple[int, int, str]:
    """A kind of reason counts once, however often it holds."""
    return -len({reden.code for reden in regel.redenen}), -regel.gemeente.inwoners, regel.gemeente.naam


class _Sluiting:
    """What closes a line: an answer somebody noted, or a call without an answer until the day to call again."""

    def __init__(self, stand: Stand, vandaag: date) -> None:
        self.vandaag = vandaag
        self.oud = norm("antwoord_oud_na", vandaag)
        self.gebeld = _gebeld(stand, vandaag)
        self.genoteerd = _genoteerd(stand)

    def regel(self, g: GemeenteStand, redenen: tuple[Reden, ...]) -> Belregel:
        """The line of one gemeente, open or closed."""
        gebeld_op, terugbellen = self.gebeld.get(g.gm_code, (None, None))
        if tot := self._antwoord_tot(g):
            return Belregel(g, redenen, gebeld_op, ANTWOORD, tot)
        if terugbellen and self.vandaag < terugbellen:
            return Belregel(g, redenen, gebeld_op, BELNOTITIE, terugbellen)
        return Belregel(g, redenen, gebeld_op)

    def _antwoord_tot(self, g: GemeenteStand) -> date | None:
        """Until when a noted answer closes the line: the day it names as its start, or the day it is an old answer."""
        dag = self.genoteerd.get(g.gm_code)
        if dag is None:
            return None
        grenzen = [date.fromordinal(dag.toordinal() + int(self.oud) + 1)]
        if g.gepland_vanaf and g.gepland_vanaf >= dag:
            grenzen.append(date.fromordinal(g.gepland_vanaf.toordinal() + 1))
        return min(grenzen) if self.vandaag < min(grenzen) else None


class _Weging:
    """What a reason needs to know of all gemeenten together."""

    def __init__(self, stand: Stand, alle: Iterable[GemeenteStand]) -> None:
        self.stand = stand
        self.regio, self.regio_ja = Counter[str](), Counter[str]()
        self.uitvoerder_ja = Counter[str]()
        for g in alle:
            self.regio[g.arbeidsmarktregio_code] += 1
            if g.stand == "gebruikt":
                self.regio_ja[g.arbeidsmarktregio_code] += 1
                self.uitvoerder_ja.update(g.uitvoerder_codes)
        self.hulp = _hulpvragen(stand)
        self.verzoeken = {t.gm_code: t.andere_status for t in tegenspraken(stand) if t.soort == "verzoeken_zonder_ja"}
        self.toolbox = {rij["code"]: rij for rij in geldig_op(lees_referentie("toolbox"), stand.peildatum)}

    def redenen(self, g: GemeenteStand) -> Iterable[Reden]:
        """The reasons of one gemeente."""
        for reden in (
            self._groot(g), self._stil(g), self._verzoeken(g), self._verstreken(g), self._stilgevallen(g),
        ):  # fmt: skip
            if reden:
                yield reden
        yield from self._uitvoerders(g)
        if reden := self._buren(g):
            yield reden
        yield from self._gevraagd(g)

    def _groot(self, g: GemeenteStand) -> Reden | None:
        grens = norm("grote_gemeente", self.stand.peildatum)
        return Reden("groot", f"Grote gemeente: {schrijf_aantal(g.inwoners)} inwoners") if g.inwoners >= grens else None

    def _stil(self, g: GemeenteStand) -> Reden | None:
        rondes = len(self.stand.inventarisaties)
        if g.stand != "geen_reactie" or g.geerfd or rondes < norm("stil_na_rondes", self.stand.peildatum):
            return None
        return Reden("stil", f"Gaf in {rondes} rondes geen antwoord")

    def _verzoeken(self, g: GemeenteStand) -> Reden | None:
        """The same rule as DAT-03 `verzoeken_zonder_ja`: the logs and the answer say something else."""
        laatste = self.verzoeken.get(g.gm_code)
        if laatste is None:
            return None
        wanneer = f" ({laatste[:1].lower()}{laatste[1:]})" if laatste else ""
        return Reden("verzoeken_zonder_ja", f"Doet pauzeverzoeken{wanneer}, maar zei geen 'ja'")

    def _verstreken(self, g: GemeenteStand) -> Reden | None:
        """The same rule as ADO-15 `verstreken`, so that the lines add up to that figure."""
        if g.stand != "gebruikt_nog_niet" or not g.gepland_vanaf or g.gepland_vanaf >= self.stand.peildatum:
            return None
        moment = _moment(g.gepland_vanaf, g.gepland_precisie)
        return Reden("verstreken", f"Wilde starten {moment} en gebruikt de Kennisgeving nog niet")

    def _stilgevallen(self, g: GemeenteStand) -> Reden | None:
        oud = norm("antwoord_oud_na", self.stand.peildatum)
        if g.stand != "gebruikt_nog_niet" or not g.antwoorddatum or _dagen(g.antwoorddatum, self.stand) <= oud:
            return None
        return Reden("stilgevallen", f"Geen nieuws sinds {schrijf_datum(g.antwoorddatum)}")

    def _buren(self, g: GemeenteStand) -> Reden | None:
        ja, alle = self.regio_ja[g.arbeidsmarktregio_code], self.regio[g.arbeidsmarktregio_code]
        if ja <= alle * norm("de_meeste_boven", self.stand.peildatum):
            return None
        waar = f"In de arbeidsmarktregio {g.arbeidsmarktregio_naam}"
        return Reden("regio", f"{waar} gebruiken {ja} van de {alle} gemeenten de Kennisgeving")

    def _uitvoerders(self, g: GemeenteStand) -> Iterable[Reden]:
        for code, naam in zip(g.uitvoerder_codes, g.uitvoerders, strict=True):
            if ja := self.uitvoerder_ja[code]:
                wie = "gemeente die de Kennisgeving gebruikt" if ja == 1 else "gemeenten die de Kennisgeving gebruiken"
                yield Reden("uitvoerder", f"{naam} werkt al voor {ja} {wie}")

    def _gevraagd(self, g: GemeenteStand) -> Iterable[Reden]:
        for code in self.hulp.get(g.gm_code, ()):
            if item := self.toolbox.get(code):
                vraag = ONDERSTEUNING[code][:1].lower() + ONDERSTEUNING[code][1:]
                yield Reden("hulp", f"Vroeg om hulp: {vraag}", item["onderdeel"], item["adres"])


def _moment(dag: date, precisie: str) -> str:
    """When, no more precise than it was given: op 1 mei 2025, in mei 2025, in kwartaal 2 van 2025, in 2025."""
    if precisie == "dag":
        return f"op {schrijf_datum(dag)}"
    kwartaal = f"kwartaal {(dag.month + 2) // 3} van {dag.year}"
    return f"in {({'maand': schrijf_maand(dag), 'kwartaal': kwartaal}).get(precisie, str(dag.year))}"


def _dagen(dag: date, stand: Stand) -> int:
    return (stand.peildatum - dag).days


def _hulpvragen(stand: Stand) -> dict[str, tuple[str, ...]]:
    select = "SELECT gm_code, ondersteuningsvraag FROM adoptie_op WHERE ondersteuningsvraag IS NOT NULL"
    return {code: tuple(x for x in tekst.split(";") if x) for code, tekst in stand.rijen(("adoptie_op",), select)}


def _gebeld(stand: Stand, vandaag: date) -> Mapping[str, tuple[date, date]]:
    """Per gemeente its last call without an answer and the day to call again."""
    if "belnotities" not in stand.editie.manifest["relaties"]:  # an editie of before there were any
        return {}
    select = "SELECT gm_code, gebeld_op, terugbellen_op FROM belnotities_op"
    return {code: (op, weer) for code, op, weer in stand.rijen(("belnotities_op",), select, {"vandaag": vandaag})}


def _genoteerd(stand: Stand) -> dict[str, date]:
    """Per gemeente the day of the last answer that somebody noted."""
    select = """
    SELECT a.gm_code, max(a.antwoord_op)
    FROM antwoorden_op AS a
    INNER JOIN leveringen AS l ON l.levering = a.levering AND l.volgorde = a.volgorde
    WHERE l.soort = 'antwoord'
    GROUP BY a.gm_code
    """
    return dict(stand.rijen(("antwoorden_op",), select))
