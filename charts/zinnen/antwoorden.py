"""What Wat schuldeisers antwoorden says in words: title, second line, text alternative, and the rows of its table."""

from collections.abc import Sequence
from datetime import date

from charts.antwoorden import ALLE, SECTOR, WOORDEN, Balk
from charts.taal import enkel_of_meer, is_verleden
from charts.tabel import Cel
from indicators.logwoorden import REACTIES
from indicators.measurement import Measurement, Status
from indicators.tekst import MERK, STATUS_TEKST
from indicators.unit import schrijf_aantal, schrijf_getal
from store.referentie import norm

GEEN_WEIGERING = "Geen antwoord is geen weigering: voor schuldeisers bestaat geen vast antwoordbericht."
NIET_SLECHTER = "Meer Kennisgevingen betekent niet: slechter meewerken."
GEEN_ANTWOORDEN = "Wat schuldeisers antwoorden: nog geen gegevens"
KOPPEN_ANTWOORDEN = ("Wie", "Kennisgevingen", *REACTIES.values())


def titel_antwoorden(balken: Sequence[Balk], *, op: date, vandaag: date) -> str:
    """Given, refused and no answer known, each with its count; where it is too few only how many there are."""
    alle = next((balk for balk in balken if balk.soort == ALLE), None)
    if alle is None:
        return GEEN_ANTWOORDEN
    toen = is_verleden(op, vandaag=vandaag)
    if alle.dicht:
        return f"Wat schuldeisers antwoorden: {STATUS_TEKST[Status.ONDERDRUKT]}"
    if alle.klein:
        return f"Wat schuldeisers antwoorden: {STATUS_TEKST[Status.TE_KLEIN].lower()} ({_kennisgevingen(alle.n)})"
    gaven, weigerden, was = ("gaven", "weigerden", "was") if toen else ("geven", "weigeren", "is")
    return (
        f"Op {_kennisgevingen(alle.n)} {gaven} schuldeisers {_keer(alle, 'gegeven', 'deels')} geheel of deels een "
        f"pauze, {weigerden} zij {_keer(alle, 'geweigerd')} en {was} {_keer(alle, 'geen')} geen antwoord bekend"
    )


def ondertitel_antwoorden(meting: Measurement, *, herkomst: str = "") -> str:
    """Which Kennisgevingen, and from where."""
    dagen = schrijf_getal(norm("reactietermijn", meting.peildatum))
    return " · ".join(x for x in (f"Alle Kennisgevingen van {dagen} dagen of ouder", herkomst) if x)


def balk_zin(balk: Balk) -> str:
    """One bar in words: Drinkwater: 120 Kennisgevingen; pauze gegeven 60 (50,0%), geen antwoord bekend 48 (40,0%)."""
    if balk.dicht:
        return f"{balk.naam}: {STATUS_TEKST[Status.ONDERDRUKT]}"
    eerst = f"{balk.naam}: {_kennisgevingen(balk.n)}"
    if balk.klein:
        return f"{eerst}; {STATUS_TEKST[Status.TE_KLEIN].lower()}"
    delen = [
        f"{WOORDEN[groep]} {MERK if groep == 'verborgen' else _aandeel(balk, aantal)}"
        for groep, aantal in balk.delen.items()
        if aantal
    ]
    return f"{eerst}; {', '.join(delen)}"


def antwoorden_kop(balk: Balk, wanneer: str) -> str:
    """Of one bar every part with its count: Wat schuldeisers antwoorden in de eerste helft van 2025: pauze gegeven …"""
    return f"Wat schuldeisers antwoorden {wanneer}: {balk_zin(balk).removeprefix(f'{balk.naam}: ')}"


def alt_antwoorden(balken: Sequence[Balk]) -> str:
    """The picture in words, bar by bar."""
    if not balken:
        return f"{GEEN_ANTWOORDEN}."
    return " ".join(["Wat schuldeisers antwoorden.", *(f"{balk_zin(balk)}." for balk in balken), NIET_SLECHTER])


def rijen_antwoorden(balken: Sequence[Balk]) -> list[tuple[Cel, ...]]:
    """A row per bar with every answer apart: its count and its share, or the count alone where that says too little."""
    return [(_naam(balk), MERK if balk.dicht else balk.n, *(_cel(balk, code) for code in REACTIES)) for balk in balken]


def _naam(balk: Balk) -> str:
    naam = f"– {balk.naam}" if balk.soort == SECTOR else balk.naam
    return f"{naam} ({STATUS_TEKST[Status.TE_KLEIN].lower()})" if balk.klein else naam


def _cel(balk: Balk, code: str) -> str:
    aantal = balk.antwoorden.get(code, 0)
    if aantal is None or balk.dicht:
        return MERK
    return schrijf_aantal(aantal) if balk.klein else _aandeel(balk, aantal)


def _aandeel(balk: Balk, aantal: int) -> str:
    return f"{schrijf_aantal(aantal)} ({balk.aandeel(aantal)})"


def _keer(balk: Balk, *groepen: str) -> str:
    """So many times; the mark where one of these groups may not be shown."""
    if not set(groepen) <= set(balk.delen):
        return f"{MERK} keer"
    aantal = sum(balk.delen[groep] for groep in groepen)
    return f"{schrijf_aantal(aantal)} keer ({balk.aandeel(aantal)})"


def _kennisgevingen(n: int) -> str:
    return f"{schrijf_aantal(n)} {enkel_of_meer(n, 'Kennisgeving', 'Kennisgevingen')}"
