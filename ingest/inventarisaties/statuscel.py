"""The stand that a row gives: from its words, from its colour, or from what was answered about them."""

from dataclasses import dataclass, replace

from ingest.antwoorden import kaal
from ingest.bestanden.cells import Cel
from ingest.inventarisaties.blik import LEEG, Bezwaar, Blik, Twijfel
from ingest.inventarisaties.datumcel import datum_van
from ingest.inventarisaties.gemeentecel import FORMULE, FORMULE_REDEN
from ingest.kwitantie import Antwoord
from ingest.tabellen.tabel import TabelRij
from ingest.woorden.datums import Datum
from ingest.woorden.statussen import KEUZES, Statusoordeel, lees_status, naar_peildatum

DOEN = "Geef een van de drie standen: gebruikt, (nog) niet of geen antwoord."
KLEURVRAAG = "De stand staat hier alleen als kleur. Wat betekent deze kleur?"
STARTVRAAG = "Er staat 'ja', maar de startdatum ligt na de peildatum. Gebruikte de gemeente de Kennisgeving toen al?"


@dataclass(frozen=True, slots=True)
class Gelezenstand:
    """The stand of a row, the cell that gives it, the answers that decided it, and the objection when it is unsure."""

    oordeel: Statusoordeel
    cel: Cel
    gehoord: tuple[Antwoord, ...] = ()
    bezwaar: Bezwaar | None = None


def stand_van(rij: TabelRij, blik: Blik) -> Gelezenstand:
    """Read the stand of a row; an unsure one carries its objection."""
    stand = _gelezen(rij, blik)
    if stand.bezwaar or stand.oordeel.status != "gebruikt":
        return stand
    start = stand.oordeel.in_gebruik_vanaf or datum_van(rij, blik, "in_gebruik_vanaf")[0]
    return _na_start(rij, blik, stand, start=start)


def _gelezen(rij: TabelRij, blik: Blik) -> Gelezenstand:
    cel = blik.cel(rij, "status")
    if cel.soort == FORMULE:
        return Gelezenstand(Statusoordeel(), cel, bezwaar=Bezwaar(cel.adres, blik.kop("status"), FORMULE_REDEN, DOEN))
    if blik.kleur_kolom is not None and not cel.tekst.strip():
        return _uit_kleur(rij, blik)
    oordeel = naar_peildatum(lees_status(cel.tekst, soort=cel.soort, codering=blik.codering), blik.peildatum)
    if oordeel.zeker:
        return Gelezenstand(oordeel, cel)
    gegeven = (*blik.beantwoord.bij(blik.blad, cel.adres), *blik.beantwoord.waarde("status", cel.tekst))
    return _beantwoord(blik, cel, oordeel, gegeven=gegeven, sleutel=f"status {kaal(cel.tekst)}")


def _uit_kleur(rij: TabelRij, blik: Blik) -> Gelezenstand:
    cel = rij.cellen.get(blik.kleur_kolom or 0, LEEG)
    if not cel.kleur:
        return Gelezenstand(Statusoordeel("geen_reactie"), cel)
    oordeel = Statusoordeel(zeker=False, vraag=KLEURVRAAG, keuzes=KEUZES)
    gegeven = blik.beantwoord.waarde("kleur", cel.kleur)
    return _beantwoord(blik, cel, oordeel, gegeven=gegeven, sleutel=f"kleur {cel.kleur}")


def _beantwoord(
    blik: Blik, cel: Cel, oordeel: Statusoordeel, *, gegeven: tuple[Antwoord, ...], sleutel: str
) -> Gelezenstand:
    for antwoord in gegeven:
        if kaal(antwoord.antwoord) in KEUZES:
            gekozen = replace(oordeel, zeker=True, status=kaal(antwoord.antwoord))
            return Gelezenstand(gekozen, cel, (antwoord,))
    twijfel = Twijfel(sleutel, blik.blad, cel.adres, oordeel.vraag, oordeel.keuzes)
    bezwaar = Bezwaar(cel.adres, blik.kop("status"), oordeel.vraag, DOEN, twijfel)
    return Gelezenstand(oordeel, cel, bezwaar=bezwaar)


def _na_start(rij: TabelRij, blik: Blik, stand: Gelezenstand, *, start: Datum | None) -> Gelezenstand:
    """The stand once the start date is known: a ja that starts after the peildatum is asked about."""
    cel = blik.cel(rij, "in_gebruik_vanaf")
    if start is None or start.dag <= blik.peildatum or not cel.rij:
        return stand
    for antwoord in blik.beantwoord.bij(blik.blad, cel.adres):
        if kaal(antwoord.antwoord) in KEUZES[:2]:
            gehoord = (*stand.gehoord, antwoord)
            gepland = Statusoordeel("gebruikt_nog_niet", plan="gepland", gepland_vanaf=start)
            niet = kaal(antwoord.antwoord) == "gebruikt_nog_niet"
            return replace(stand, oordeel=gepland if niet else stand.oordeel, gehoord=gehoord)
    twijfel = Twijfel(f"start {blik.blad} {cel.adres}", blik.blad, cel.adres, STARTVRAAG, KEUZES[:2])
    bezwaar = Bezwaar(
        cel.adres, blik.kop("in_gebruik_vanaf"), STARTVRAAG, "Verbeter de stand of de startdatum.", twijfel
    )
    return replace(stand, bezwaar=bezwaar)
