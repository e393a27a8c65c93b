"""How a child hands what it read to its parent: JSON of parallel lists, each text written once."""

import re
from typing import Any

from ingest.bestanden.cells import Blad, Cel, Werkmap, kolomletters
from ingest.errors import LeveringGeweigerd
from ingest.source import Limieten

_SOORTEN = {
    "t": "tekst",
    "g": "getal",
    "d": "datum",
    "w": "waar",
    "f": "fout",
    "z": "formule_zonder_waarde",
    "l": "leeg",
}
_BEREIK = re.compile(r"\$?([A-Za-z]{1,3})\$?(\d{1,7})(?::\$?([A-Za-z]{1,3})\$?(\d{1,7}))?")

_RONDOM = 200  # titles, headings, totals and footnotes are rows too, but no answers

RuweCel = tuple[int, str, str, str]  # kolom, tekst, letter of _SOORTEN, kleur


def kolomnummer(letters: str) -> int:
    """Return the number of a column from its letters (A = 1)."""
    nummer = 0
    for letter in letters.upper():
        nummer = nummer * 26 + ord(letter) - 64
    return nummer


def te_groot(gevonden: str) -> LeveringGeweigerd:
    """Return the refusal of a file that holds more than an inventory can hold."""
    return LeveringGeweigerd(
        "Dit bestand is te groot om te lezen.",
        gevonden,
        "Haal weg wat wij niet nodig hebben, sla het bestand opnieuw op en probeer het nog eens.",
    )


class Schrijver:
    """Collects the cells of all sheets inside the child, and stops at the limits."""

    def __init__(self, limieten: Limieten) -> None:
        """Start with no sheet."""
        self.limieten = limieten
        self.teksten: dict[str, int] = {}
        self.bladen: list[dict[str, Any]] = []
        self.losse: list[tuple[str, str]] = []
        self.rijen = self.cellen = 0

    def blad(self, naam: str, *, verborgen: bool = False) -> None:
        """Begin a sheet; the rows that follow are its rows."""
        lijsten: dict[str, Any] = {lijst: [] for lijst in ("rij", "kolom", "tekst", "soort", "kleur")}
        merken: dict[str, Any] = {"weg_rij": [], "weg_kolom": [], "samen": [], "herhaald": []}
        self.bladen.append({"naam": naam, "verborgen": verborgen} | lijsten | merken)
        self.kolommen: set[int] = set()
        self.blad_nu = self.bladen[-1]

    def rij(self, nummer: int, cellen: list[RuweCel], *, verborgen: bool = False) -> None:
        """Add a row; a row without any value is dropped, whatever colour it has."""
        gevuld = [cel[0] for cel in cellen if cel[1] or cel[2] == "z"]
        if not gevuld:
            return
        self.rijen += 1
        self.cellen += len(cellen)
        self.kolommen.update(gevuld)
        self._check()
        if verborgen:
            self.blad_nu["weg_rij"].append(nummer)
        blad, teksten = self.blad_nu, self.teksten
        kolommen, inhoud, soorten, kleuren = zip(*cellen, strict=True)
        blad["rij"] += [nummer] * len(cellen)
        blad["kolom"] += kolommen
        blad["tekst"] += [teksten.setdefault(tekst, len(teksten)) for tekst in inhoud]
        blad["soort"] += soorten
        blad["kleur"] += kleuren

    def _check(self) -> None:
        grens = self.limieten
        if self.rijen > grens.rijen + _RONDOM:
            raise te_groot(f"Er staan meer dan {grens.rijen} rijen met een waarde in.")
        if len(self.kolommen) > grens.kolommen:
            raise te_groot(f"Op één blad staan meer dan {grens.kolommen} kolommen met een waarde.")
        if self.cellen > grens.cellen:
            raise te_groot(f"Er staan meer dan {grens.cellen} cellen in.")

    def los(self, plaats: str, tekst: str) -> None:
        """Keep a text from outside the cells, for the personal-data gate alone."""
        if tekst.strip():
            self.losse.append((plaats, tekst))

    def sluit_blad(self) -> None:
        """Repeat the value of every merged range in its other cells, on rows and columns that hold values."""
        blad = self.blad_nu
        if not blad["samen"]:
            return
        plaats = {plek: i for i, plek in enumerate(zip(blad["rij"], blad["kolom"], strict=True))}
        gevuld = sorted(set(blad["rij"]))
        for bereik in blad["samen"]:
            self._repeat(bereik, plaats, gevuld)

    def _repeat(self, bereik: str, plaats: dict[tuple[int, int], int], gevuld: list[int]) -> None:
        grenzen = span(bereik)
        blad, bron = self.blad_nu, plaats.get(grenzen[:2])
        if bron is None or not grenzen[2]:
            return
        rij1, kolom1, rij2, kolom2 = grenzen
        breed = range(kolom1, min(kolom2, max(self.kolommen)) + 1)
        for rij in (rij for rij in gevuld if rij1 <= rij <= rij2):
            self.cellen += len(breed)
            self._check()
            for kolom in breed:
                self._fill((rij, kolom), bron, plaats, blad)

    def _fill(self, plek: tuple[int, int], bron: int, plaats: dict[tuple[int, int], int], blad: dict[str, Any]) -> None:
        if plek in plaats and (plaats[plek] == bron or blad["soort"][plaats[plek]] != "l"):
            return
        inhoud = {lijst: blad[lijst][bron] for lijst in ("tekst", "soort", "kleur")}
        waar = plaats.setdefault(plek, len(blad["rij"]))
        inhoud |= {"rij": plek[0], "kolom": plek[1]}
        for lijst, waarde in inhoud.items():
            blad[lijst][waar : waar + 1] = [waarde]
        blad["herhaald"].append(plek)

    def klaar(self) -> dict[str, Any]:
        """Return everything read as one JSON document."""
        for blad in self.bladen:
            blad["soort"] = "".join(blad["soort"])
            blad["kleur"] = {str(i): kleur for i, kleur in enumerate(blad["kleur"]) if kleur}
        return {"teksten": list(self.teksten), "bladen": self.bladen, "losse": self.losse}


def span(bereik: str) -> tuple[int, int, int, int]:
    """Return (first row, first column, last row, last column) of a range; zeros when it is none."""
    if not (deel := _BEREIK.fullmatch(bereik)):
        return 0, 0, 0, 0
    rij, kolom = int(deel[2]), kolomnummer(deel[1])
    return rij, kolom, int(deel[4] or rij), kolomnummer(deel[3]) if deel[3] else kolom


def werkmap_of(document: dict[str, Any], *, bestand: str, sha256: str, vorm: str) -> Werkmap:
    """Return the Werkmap that a child's document describes."""
    teksten: list[str] = document["teksten"]
    bladen = tuple(_blad(blad, teksten) for blad in document["bladen"])
    losse = tuple((plaats, tekst) for plaats, tekst in document["losse"])
    return Werkmap(bestand, bladen, losse, sha256, vorm)


def _blad(ruw: dict[str, Any], teksten: list[str]) -> Blad:
    kleuren = [""] * len(ruw["rij"])
    for plek, kleur in ruw["kleur"].items():
        kleuren[int(plek)] = kleur
    inhoud = map(teksten.__getitem__, ruw["tekst"])
    cellen = list(map(Cel, ruw["rij"], ruw["kolom"], inhoud, map(_SOORTEN.__getitem__, ruw["soort"]), kleuren))
    if ruw["samen"]:
        cellen.sort(key=lambda cel: cel[:2])
    return Blad(
        ruw["naam"],
        tuple(cellen),
        verborgen=ruw["verborgen"],
        verborgen_rijen=frozenset(ruw["weg_rij"]),
        verborgen_kolommen=frozenset(ruw["weg_kolom"]),
        samengevoegd=tuple(ruw["samen"]),
        herhaald=frozenset((rij, kolom) for rij, kolom in ruw["herhaald"]),
    )


def plaats_van(rij: int, kolom: int) -> str:
    """Return the address of a place."""
    return f"{kolomletters(kolom)}{rij}"
