"""The sheets with a chart: each reads cells of a sheet with figures, and says in words what it shows."""

from collections.abc import Iterable, Sequence

from charts.zinnen.antwoorden import NIET_SLECHTER
from export.blad import VAN_STATUS, Blad, Cel, Getal, Kolom, als_tekst
from export.grafiek import BEZIG, DEELS, GEBRUIKT, GEEN, GEWEIGERD, NOG_NIET, Grafiek, Inkt, Reeks, Streek, Vorm
from export.tijdreeks import GEEN_TREND
from indicators.adoption import ADO_01, ADO_02, ADO_03
from indicators.logwoorden import REACTIES
from indicators.measurement import Status
from indicators.pauses import PAU_05

KOLOMMEN = (Kolom("Onderwerp", 16), Kolom("Toelichting", 112))
LEEST = "De grafiek leest de cellen van blad {blad}. Er staat geen getal in dat niet op dat blad staat."
VERBORGEN = VAN_STATUS[Status.ONDERDRUKT]
NIET_GETEKEND = (
    f"Waar op dat blad {VERBORGEN} staat, is niets getekend: dat deel tonen wij niet om mensen te beschermen."
)
GEEN_ANTWOORD = "Gaf geen antwoord is geen 'nee'."
_INKT = {
    "toegekend": GEBRUIKT, "gedeeltelijk": DEELS, "niet_van_toepassing": BEZIG, "in_behandeling": BEZIG,
    "doorverwezen": BEZIG, "geen_reactie": GEEN, "geweigerd": GEWEIGERD,
}  # fmt: skip


def grafiekbladen(bladen: Iterable[Blad], *, stempel: str) -> tuple[Blad, ...]:
    """A sheet for every chart for which there are numbers on these sheets."""
    op_naam = {blad.naam: blad for blad in bladen}
    gemaakt = (
        _tijdreeks(op_naam["Tijdreeks"], stempel), _provincie(op_naam["Adoptie_provincie"], stempel),
        _pauzes(op_naam["Pauzes"], stempel), _schuldeisers(op_naam["Schuldeisers_sector"], stempel),
    )  # fmt: skip
    return tuple(blad for blad in gemaakt if blad)


def _tijdreeks(blad: Blad, stempel: str) -> Blad | None:
    reeksen = []
    for cijfer, inkt in ((ADO_01, GEBRUIKT), (ADO_02, NOG_NIET), (ADO_03, GEEN)):
        van, tot = _rijen(blad, "indicator_code", cijfer.code, zonder="benadering")
        dagen, aantallen = (Streek(blad.naam, blad.kolom(kop), van, tot) for kop in ("peildatum", "teller"))
        reeksen += [Reeks(blad.kolom("indicator"), van, dagen, aantallen, inkt)] if van <= tot else []
    return _blad(blad, "Grafiek_tijdreeks", "Gebruik van de Kennisgeving per peildatum", stempel=stempel,
                 vorm=Vorm.LIJNEN, assen=("Peildatum", "Aantal gemeenten"), reeksen=reeksen,
                 uitleg=GEEN_TREND)  # fmt: skip


def _provincie(blad: Blad, stempel: str) -> Blad | None:
    kolommen = ((ADO_01.label, GEBRUIKT), (ADO_03.label, GEEN), (ADO_02.label, NOG_NIET))
    reeksen = _kolomreeksen(blad, kolommen, labels="Provincie", tot=len(blad.rijen) - 1)
    return _blad(blad, "Grafiek_provincie", "Gebruik van de Kennisgeving per provincie", stempel=stempel,
                 vorm=Vorm.GEHEEL, assen=("Provincie", "Deel van de gemeenten, met aantallen in de balk"),
                 reeksen=reeksen, uitleg=GEEN_ANTWOORD)  # fmt: skip


def _pauzes(blad: Blad, stempel: str) -> Blad | None:
    van, tot = _rijen(blad, "code", PAU_05.code)
    uitkomsten, aantallen = (Streek(blad.naam, blad.kolom(kop), van, tot) for kop in ("uitsplitsing", "teller"))
    reeksen = [Reeks(blad.kolom("cijfer"), van, uitkomsten, aantallen, GEBRUIKT)] if van <= tot else []
    return _blad(blad, "Grafiek_pauzes", "Hoe beëindigde pauzes eindigden", stempel=stempel, vorm=Vorm.STAVEN,
                 assen=("Uitkomst", "Aantal pauzes dat in de periode eindigde"), reeksen=reeksen,
                 uitleg=NIET_GETEKEND)  # fmt: skip


def _schuldeisers(blad: Blad, stempel: str) -> Blad | None:
    kolommen = [(REACTIES[code], inkt) for code, inkt in _INKT.items()]
    # The last row is of all sectors together, beside which no sector would be seen.
    reeksen = _kolomreeksen(blad, kolommen, labels="Sector", tot=len(blad.rijen) - 2)
    return _blad(blad, "Grafiek_schuldeisers", "Wat schuldeisers antwoorden, per sector", stempel=stempel,
                 vorm=Vorm.DELEN, assen=("Sector", "Aantal Kennisgevingen, de tijd om te antwoorden is voorbij"),
                 reeksen=reeksen, uitleg=f"{NIET_SLECHTER} {NIET_GETEKEND}")  # fmt: skip


def _kolomreeksen(blad: Blad, kolommen: Iterable[tuple[str, Inkt]], *, labels: str, tot: int) -> list[Reeks]:
    if tot < 0:
        return []
    namen = Streek(blad.naam, blad.kolom(labels), 0, tot)
    return [
        Reeks(blad.kolom(kop), None, namen, Streek(blad.naam, blad.kolom(kop), 0, tot), inkt) for kop, inkt in kolommen
    ]


def _rijen(blad: Blad, kop: str, waarde: str, *, zonder: str = "") -> tuple[int, int]:
    """The first and last row with this value, which stand together; (0, -1) when there is none."""
    plaats = blad.kolom(kop)
    gevonden = [
        n for n, rij in enumerate(blad.rijen) if rij[plaats] == waarde and zonder not in (rij if zonder else ())
    ]
    return (gevonden[0], gevonden[-1]) if gevonden else (0, -1)


def _blad(
    bron: Blad, naam: str, titel: str, *, stempel: str, vorm: Vorm, assen: tuple[str, str], reeksen: Sequence[Reeks],
    uitleg: str,
) -> Blad | None:  # fmt: skip
    """A sheet with its chart; None when none of its cells holds a number."""
    if not any(isinstance(cel, Getal) for reeks in reeksen for cel in cellen(bron, reeks.waarden)):
        return None
    alt = f"{titel}. {' '.join(_in_woorden(bron, reeks) for reeks in reeksen)}"
    grafiek = Grafiek(vorm, *assen, bron=stempel, alt=alt, reeksen=tuple(reeksen))
    rijen = (("Wat u ziet", alt), ("Cijfers", LEEST.format(blad=bron.naam)), ("Hoe te lezen", uitleg))
    return Blad(naam=naam, titel=titel, stempel=stempel, kolommen=KOLOMMEN, rijen=rijen, grafiek=grafiek)


def cellen(blad: Blad, streek: Streek) -> list[Cel]:
    """The cells that a series reads."""
    return [rij[streek.kolom] for rij in blad.rijen[streek.van : streek.tot + 1]]


def naam_van(blad: Blad, reeks: Reeks) -> str:
    """What a series is called, from the cell in which its name stands."""
    if reeks.naam_rij is None:
        return blad.kolommen[reeks.naam_kolom].kop
    return als_tekst(blad.rijen[reeks.naam_rij][reeks.naam_kolom])


def _in_woorden(blad: Blad, reeks: Reeks) -> str:
    """Gebruikt de Kennisgeving: 31 januari 2025 60; 30 juni 2025 112."""
    waarden = cellen(blad, reeks.waarden)
    if all(isinstance(cel, Getal) and not cel.waarde for cel in waarden):
        return f"{naam_van(blad, reeks)}: nergens."
    paren = zip(cellen(blad, reeks.labels), waarden, strict=True)
    return f"{naam_van(blad, reeks)}: {'; '.join(f'{als_tekst(bij)} {als_tekst(cel)}' for bij, cel in paren)}."
