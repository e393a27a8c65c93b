"""Which column holds which field: certain, to be asked, or not used; and the fingerprint of a layout."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256

from ingest.bestanden.cells import Cel
from ingest.errors import LeveringGeweigerd
from ingest.persoonlijk.patronen import masked
from ingest.source import Source
from ingest.tabellen.herkenning import Herkenning, heading_words, recognise, resemble
from ingest.tabellen.koprij import Kop
from ingest.tabellen.tabel import Tabel

NIET_GEBRUIKEN = "niet gebruiken"
_BEVESTIGD = 0
_MEER_MAG = {"contact", "vrij", "negeer", "hulp"}  # several columns of these are no contradiction
_JA_NEE = frozenset(
    ["ja", "nee", "j", "n", "yes", "no", "x", "v", "✓", "0", "1", "waar", "onwaar", "true", "false", "-", "nog niet"]
)


@dataclass(frozen=True)
class Onzeker:
    """A heading that must be asked about: the fields it may be, and the question in Dutch."""

    kop: Kop
    kandidaten: tuple[str, ...]
    vraag: str
    keuzes: tuple[str, ...]  # the candidates as a sender reads them, then 'niet gebruiken'
    nodig: bool = True  # False: the file can be read without an answer, this column is then not used


@dataclass(frozen=True)
class Kleur:
    """One fill colour in a column without words: where it is first seen, and in how many rows."""

    kleur: str
    cel: str
    aantal: int


@dataclass(frozen=True)
class Koppeling:
    """The columns of one table and their fields; ontbreekt names the needed fields without a column or a question."""

    velden: dict[int, str]
    onzeker: tuple[Onzeker, ...] = ()
    niet_gebruikt: tuple[Kop, ...] = ()
    ontbreekt: tuple[str, ...] = ()
    kleur_kolom: int | None = None
    kleuren: tuple[Kleur, ...] = ()

    def kolom(self, veld: str) -> int | None:
        """Return the column of a field."""
        return next((kolom for kolom, naam in self.velden.items() if naam == veld), None)


def layout_vingerafdruk(tabel: Tabel) -> str:
    """Return the fingerprint of a table's headings, under which a confirmed mapping is remembered."""
    koppen = "\n".join(heading_words(kop.tekst) for kop in tabel.koppen)
    return sha256(koppen.encode()).hexdigest()[:16]


def koppel(tabel: Tabel, bron: Source, *, bevestigd: Mapping[str, str]) -> Koppeling:
    """Return the fields of a table's columns; bevestigd holds {heading: field} as a person gave it, and wins."""
    gegeven = {heading_words(kop): veld for kop, veld in bevestigd.items()}
    herkend = {kop.kolom: _recognised(kop, bron, gegeven) for kop in tabel.koppen}
    velden, dubbel = _claims(tabel.koppen, herkend, bron)
    kleur_kolom, kleuren = _colours(tabel, velden)
    mist = [groep for groep in bron.nodig if not set(groep) & set(velden.values())]
    if kleur_kolom is not None:
        mist = [groep for groep in mist if "status" not in groep]
    vrij = [kop for kop in tabel.koppen if kop.kolom not in velden and not _declined(kop, gegeven)]
    onzeker = tuple(_questions(tabel, vrij, herkend, velden=velden, dubbel=dubbel, mist=mist, bron=bron))
    gevraagd = {onzeker_.kop for onzeker_ in onzeker}
    bedoeld = {veld for vraag in onzeker for veld in vraag.kandidaten}
    return Koppeling(
        velden=velden,
        onzeker=onzeker,
        niet_gebruikt=tuple(kop for kop in tabel.koppen if kop.kolom not in velden and kop not in gevraagd),
        ontbreekt=tuple(groep[0] for groep in mist if not set(groep) & bedoeld and not _said_of_sheet(groep, bron)),
        kleur_kolom=kleur_kolom,
        kleuren=kleuren,
    )


def _said_of_sheet(groep: tuple[str, ...], bron: Source) -> bool:
    """Say whether an answer about the whole sheet can stand for the column."""
    return any(veld is not None and veld.voor_blad for veld in map(bron.veld, groep))


def _declined(kop: Kop, gegeven: Mapping[str, str]) -> bool:
    return any(heading_words(deel) in gegeven for deel in (kop.tekst, kop.onder) if deel)


def _recognised(kop: Kop, bron: Source, gegeven: Mapping[str, str]) -> Herkenning:
    for deel in (kop.tekst, kop.onder):
        if deel and (veld := gegeven.get(heading_words(deel))) is not None:
            return Herkenning(veld if bron.veld(veld) else "", _BEVESTIGD)
    heel = recognise(kop.tekst, bron)
    if not heel.veld and kop.onder:
        heel = recognise(kop.onder, bron)
    return heel if heel.veld else resemble(kop.tekst, bron)


def _claims(
    koppen: Sequence[Kop], herkend: Mapping[int, Herkenning], bron: Source
) -> tuple[dict[int, str], dict[str, tuple[Kop, ...]]]:
    """Return the columns that are settled, and the fields that two headings claim with equal right."""
    velden: dict[int, str] = {}
    dubbel: dict[str, tuple[Kop, ...]] = {}
    for naam in dict.fromkeys(herkenning.veld for herkenning in herkend.values() if herkenning.veld):
        eisers = [kop for kop in koppen if herkend[kop.kolom].veld == naam]
        beste = min(herkend[kop.kolom].graad for kop in eisers)
        winnaars = [kop for kop in eisers if herkend[kop.kolom].graad == beste]
        veld = bron.veld(naam)
        if veld and veld.soort in _MEER_MAG:
            velden |= {kop.kolom: naam for kop in eisers}
        elif len(winnaars) > 1 and naam in {"status", "gemeente"} and beste != _BEVESTIGD:
            dubbel[naam] = tuple(winnaars)
        else:
            velden[_first_named(winnaars, naam, bron).kolom] = naam
    return velden, dubbel


def _first_named(winnaars: Sequence[Kop], naam: str, bron: Source) -> Kop:
    """Return the heading that the Source names first: 'Tijd van voltooien' goes before 'Ingevuld op'."""
    veld = bron.veld(naam)
    volgorde = [heading_words(kop) for kop in (*veld.koppen, *veld.zwak)] if veld else []

    def place(kop: Kop) -> int:
        kaal = heading_words(kop.tekst)
        return volgorde.index(kaal) if kaal in volgorde else len(volgorde)

    return min(winnaars, key=place)


def _questions(
    tabel: Tabel,
    vrij: Sequence[Kop],
    herkend: Mapping[int, Herkenning],
    *,
    velden: Mapping[int, str],
    dubbel: Mapping[str, tuple[Kop, ...]],
    mist: Sequence[tuple[str, ...]],
    bron: Source,
) -> Iterable[Onzeker]:
    """Yield what must be asked: two claims on one field, a likeness, a column of ja and nee when status is missing."""
    gezocht = {naam for groep in mist for naam in groep}
    for kop in vrij:
        namen = [veld for veld, koppen in dubbel.items() if kop in koppen]
        kandidaten = [naam for naam in herkend[kop.kolom].kandidaten if naam not in velden.values()]
        namen += [naam for naam in kandidaten if naam in gezocht or (not mist and _stored(naam, bron))]
        if "status" in gezocht and _says_yes_or_no(tabel, kop.kolom):
            namen.append("status")
        if not tabel.herkend and not namen:
            namen = [groep[0] for groep in mist]
        if namen:
            yield _question(kop, tuple(dict.fromkeys(namen)), bron, nodig=bool(mist))


def _stored(naam: str, bron: Source) -> bool:
    veld = bron.veld(naam)
    return veld is not None and veld.bewaard


def _question(kop: Kop, namen: tuple[str, ...], bron: Source, *, nodig: bool) -> Onzeker:
    keuzes = tuple(veld.omschrijving or naam for naam in namen if (veld := bron.veld(naam)))
    vraag = f"Wat staat er in de kolom ‘{masked(kop.tekst)}’ ({kop.cel})?"
    return Onzeker(kop, namen, vraag, (*keuzes, NIET_GEBRUIKEN), nodig)


def _says_yes_or_no(tabel: Tabel, kolom: int) -> bool:
    teksten = [rij.cellen[kolom].tekst.strip().casefold() for rij in tabel.rijen if kolom in rij.cellen]
    gevuld = [tekst for tekst in teksten if tekst]
    kort = sum(tekst in _JA_NEE or tekst.startswith(("ja,", "ja ", "nee,", "nee ")) for tekst in gevuld)
    return bool(gevuld) and kort * 10 >= len(gevuld) * 6


def _colours(tabel: Tabel, velden: Mapping[int, str]) -> tuple[int | None, tuple[Kleur, ...]]:
    """Return the column whose fills stand for a status, when there are no words for it."""
    plek = {naam: kolom for kolom, naam in velden.items()}
    status = plek.get("status")
    if status is not None and any(_filled(tabel, status)):
        return None, ()
    for kolom, minstens in ((status, 1), (plek.get("gemeente"), 2), (plek.get("gemeentecode"), 2)):
        kleuren = _fills(tabel, kolom) if kolom is not None else ()
        if len(kleuren) >= minstens:
            return kolom, kleuren
    return None, ()


def _filled(tabel: Tabel, kolom: int) -> Iterable[bool]:
    return (bool(rij.cellen[kolom].tekst.strip()) for rij in tabel.rijen if kolom in rij.cellen)


def _fills(tabel: Tabel, kolom: int) -> tuple[Kleur, ...]:
    cellen: list[Cel] = [rij.cellen[kolom] for rij in tabel.rijen if kolom in rij.cellen and rij.cellen[kolom].kleur]
    aantal = Counter(cel.kleur for cel in cellen)
    eerste = {cel.kleur: cel.adres for cel in reversed(cellen)}
    return tuple(Kleur(kleur, eerste[kleur], keer) for kleur, keer in aantal.items())


def koppel_alle(
    tabellen: Iterable[Tabel], bron: Source, *, bevestigd: Mapping[str, str]
) -> tuple[tuple[Tabel, Koppeling], ...]:
    """Return every usable table with its mapping; raises LeveringGeweigerd when no table has what the Source needs."""
    alle = [(tabel, koppel(tabel, bron, bevestigd=bevestigd)) for tabel in tabellen]
    bruikbaar = tuple(paar for paar in alle if not paar[1].ontbreekt)
    if not bruikbaar:
        raise _without_columns(alle, bron)
    return bruikbaar


def _without_columns(alle: Sequence[tuple[Tabel, Koppeling]], bron: Source) -> LeveringGeweigerd:
    tabel, koppeling = min(alle, key=lambda paar: len(paar[1].ontbreekt))
    veld = bron.veld(koppeling.ontbreekt[0])
    wat = veld.omschrijving if veld else koppeling.ontbreekt[0]
    gevonden = ", ".join(f"‘{masked(kop.tekst)[:40]}’" for kop in tabel.koppen[:20])
    lijkt = _nearest(koppeling, koppeling.ontbreekt[0], bron)
    bedoelt = f"Bedoelt u de kolom ‘{masked(lijkt)}’? " if lijkt else ""
    kop = masked(lijkt or "uw kop")
    return LeveringGeweigerd(
        f"Wij missen de kolom met {wat}." if not wat.startswith("of ") else f"Wij missen de kolom die zegt {wat}.",
        f"Op blad ‘{masked(tabel.blad)}’ vonden wij deze koppen: {gevonden}.",
        f'{bedoelt}Geef dan aan welke kolom het is (--kolom "{kop}={koppeling.ontbreekt[0]}") of pas de kop aan.',
    )


def _nearest(koppeling: Koppeling, naam: str, bron: Source) -> str:
    """Return the unused heading that looks most like a field, however little; '' when there is none to offer."""
    from rapidfuzz import fuzz, process  # noqa: PLC0415 - only a refused file needs it

    veld = bron.veld(naam)
    namen = [heading_words(kop) for kop in veld.koppen] if veld else []
    scores = [
        (treffer[1], kop.tekst)
        for kop in koppeling.niet_gebruikt
        if (treffer := process.extractOne(heading_words(kop.tekst), namen, scorer=fuzz.token_set_ratio))
    ]
    return max((score for score in scores if score[0] >= 60), default=(0.0, ""))[1]
