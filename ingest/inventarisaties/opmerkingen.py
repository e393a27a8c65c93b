"""What a receipt says about a file beside its rows: its sheets, what was dropped, what could not be told."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date

from ingest.bestanden.cells import Werkmap, kolomletters
from ingest.inventarisaties.antwoordvelden import onbekende_stukken
from ingest.inventarisaties.blik import Uitkomst
from ingest.kwitantie import FOUT, INFO, WAARSCHUWING, Antwoord, Melding, Vraag
from ingest.persoonlijk.patronen import masked
from ingest.persoonlijk.privacy import Vondst
from ingest.tabellen.tabel import Tabel, bladen_zonder_tabel
from ingest.tabellen.toewijzing import Gekoppeld
from ingest.woorden.datums import waarschuwing_volgorde

SOORTEN = {"bsn": "een burgerservicenummer", "iban": "een rekeningnummer", "e-mail": "een e-mailadres",
           "telefoon": "een telefoonnummer"}  # fmt: skip
_GENOEMD = 20  # rows named one by one; a longer list helps nobody
LEEMTEN = (
    ("antwoorddatum", ("gebruikt", "gebruikt_nog_niet"), "staat geen datum. Daarvoor geldt de peildatum", WAARSCHUWING),
    ("in_gebruik_vanaf", ("gebruikt",), "met ‘gebruikt’ staat niet sinds wanneer", WAARSCHUWING),
)  # fmt: skip


def over_bladen(werkmap: Werkmap, gekoppeld: Gekoppeld, *, wat: str = "gemeenten") -> list[Melding]:
    """Sheets without a table, hidden sheets, rows and columns, repeated headings, columns that are not used."""
    meldingen = [
        Melding(naam, "", "", f"Op dit blad staat geen tabel met {wat}. Het is niet gebruikt.")
        for naam in bladen_zonder_tabel(werkmap, [tabel for tabel, _ in gekoppeld])
    ]
    for tabel, koppeling in gekoppeld:
        meldingen += [Melding(tabel.blad, "", "", zin, ernst) for zin, ernst in _over_vorm(tabel)]
        meldingen += [
            Melding(tabel.blad, kop.cel, masked(kop.tekst), "Deze kolom is niet gebruikt en niet bewaard.")
            for kop in koppeling.niet_gebruikt
        ]
    return meldingen


def _over_vorm(tabel: Tabel) -> Iterable[tuple[str, str]]:
    if tabel.blad_verborgen:
        yield "Dit blad is verborgen. Wij hebben het wel gelezen.", WAARSCHUWING
    if tabel.verborgen_rijen:
        yield f"Verborgen regels (wel gelezen): {_rij_nummers(tabel.verborgen_rijen)}.", WAARSCHUWING
    if tabel.verborgen_kolommen:
        letters = ", ".join(map(kolomletters, tabel.verborgen_kolommen))
        yield f"Verborgen kolommen (wel gelezen): {letters}.", WAARSCHUWING
    if tabel.herhaalde_koppen:
        yield f"In deze regels staan de koppen nog een keer: {_rij_nummers(tabel.herhaalde_koppen)}.", INFO


def _rij_nummers(rijen: Sequence[int]) -> str:
    meer = f" en nog {len(rijen) - _GENOEMD}" if len(rijen) > _GENOEMD else ""
    return ", ".join(map(str, rijen[:_GENOEMD])) + meer


def over_personen(vondsten: Iterable[Vondst]) -> list[Melding]:
    """Each find by place and kind, never by value; finds in a column that is not stored are named together."""
    samen: dict[tuple[str, ...], list[Vondst]] = {}
    for v in vondsten:
        los = () if v.ernst == "waarde" and v.kolom else (v.cel,)
        samen.setdefault((v.blad, v.kolom, v.soort, v.ernst, *los), []).append(v)
    return [_over_persoon(zelfde[0], len(zelfde) - 1) for zelfde in samen.values()]


def _over_persoon(v: Vondst, ook: int) -> Melding:
    gevolg = "Deze regel is niet ingelezen." if v.ernst == "rij" else "Dit is niet bewaard."
    meer = f" Ook in {ook} andere {'cel' if ook == 1 else 'cellen'} van deze kolom." if ook else ""
    ernst = FOUT if v.ernst == "rij" else WAARSCHUWING
    return Melding(v.blad, v.cel, v.kolom, f"Hier staat {SOORTEN[v.soort]}. {gevolg}{meer}", ernst)


def over_volgorde(gekoppeld: Gekoppeld) -> list[Melding]:
    """Columns of dates in which day and month cannot be told apart."""
    meldingen = []
    for tabel, koppeling in gekoppeld:
        for kop in tabel.koppen:
            if koppeling.velden.get(kop.kolom, "").endswith(("vanaf", "datum")):
                reden = waarschuwing_volgorde({r.cellen[kop.kolom].tekst for r in tabel.rijen if kop.kolom in r.cellen})
                if reden:
                    meldingen.append(Melding(tabel.blad, kop.cel, masked(kop.tekst), reden, WAARSCHUWING))
    return meldingen


def over_bladdagen(dagen: dict[str, date]) -> list[Melding]:
    """The day that the answers on a sheet of a series get, for rows that give none."""
    reden = "Antwoorden op dit blad zonder eigen datum krijgen de datum die het blad noemt: {:%d-%m-%Y}."
    return [Melding(blad, "", "", reden.format(dag)) for blad, dag in dagen.items()]


def over_keuzes(goed: Iterable[Uitkomst]) -> list[Melding]:
    """Free text in columns of choices: counted per column, never kept."""
    eerste: dict[tuple[str, str], tuple[str, str]] = {}
    telling: Counter[tuple[str, str]] = Counter()
    for u in goed:
        for veld, cel, stukken in onbekende_stukken(u.rij, u.blik):
            eerste.setdefault((u.blad, veld), (cel, u.blik.kop(veld)))
            telling[u.blad, veld] += stukken
    reden = "In deze kolom kennen wij {} als keuze. Vrije tekst bewaren wij niet."
    return [
        Melding(blad, eerste[blad, veld][0], eerste[blad, veld][1], reden.format(_stukken(aantal)))
        for (blad, veld), aantal in telling.items()
    ]


def _stukken(aantal: int) -> str:
    return "één antwoord niet" if aantal == 1 else f"{aantal} antwoorden niet"


def over_leemten(goed: Iterable[Uitkomst]) -> list[Melding]:
    """What may be missing but is missed: how many answers lack it."""
    antwoorden = [antwoord for u in goed for antwoord in u.antwoorden]
    meldingen = []
    for veld, standen, zin, ernst in LEEMTEN:
        aantal = sum(a[veld] is None and a["status"] in standen for a in antwoorden)
        if aantal:
            meldingen.append(Melding("", "", veld, f"Bij {aantal} antwoord{'en' if aantal > 1 else ''} {zin}.", ernst))
    return meldingen


def over_antwoorden(gegeven: Iterable[Antwoord], gehoord: Iterable[Antwoord], vragen: Iterable[Vraag]) -> list[Melding]:
    """Answers that changed nothing: they fit no choice, or nothing was asked there."""
    gebruikt = set(gehoord)
    gevraagd = {(vraag.blad, vraag.cel): vraag for vraag in vragen}
    meldingen = []
    for antwoord in gegeven:
        if antwoord not in gebruikt:
            vraag = gevraagd.get((antwoord.blad, antwoord.cel))
            keuzes = f" Kies uit: {'; '.join(vraag.keuzes)}." if vraag and vraag.keuzes else ""
            reden = f"Uw antwoord past niet bij de vraag en is niet gebruikt.{keuzes}" if vraag else (
                "Bij deze plek is niets gevraagd. Uw antwoord is niet gebruikt.")  # fmt: skip
            meldingen.append(Melding(antwoord.blad, antwoord.cel, "", reden, WAARSCHUWING))
    return meldingen
