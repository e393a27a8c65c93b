"""Which gemeenten a row is about: from its name, its code or its uitvoerder, and from what was answered."""

from datetime import date
from functools import lru_cache

from ingest.antwoorden import kaal
from ingest.bestanden.cells import Cel
from ingest.inventarisaties.blik import Bezwaar, Blik, Twijfel
from ingest.kwitantie import INFO, WAARSCHUWING, Antwoord, Melding
from ingest.namen.gemeenten import Vondst, code_uit_keuze, keuzetekst, met_antwoord, vergelijk, zoek
from ingest.tabellen.tabel import TabelRij

VELDEN = ("gemeente", "gemeentecode", "uitvoerder")
FORMULE = "formule_zonder_waarde"
FORMULE_REDEN = "Hier staat een formule in plaats van een waarde."


def gemeentecel(rij: TabelRij, blik: Blik) -> tuple[Cel, str]:
    """The cell that says who a row is about, and its field: the name, else the code, else the uitvoerder."""
    cellen = [(blik.cel(rij, veld), veld) for veld in VELDEN]
    return next((paar for paar in cellen if paar[0].tekst.strip()), cellen[0])


def gemeenten_van(rij: TabelRij, blik: Blik, *, op: date) -> tuple[Vondst, Cel, tuple[Antwoord, ...]]:
    """What a row is about on the day it was answered, where it says so, and the answers that decided it."""
    cel, veld = gemeentecel(rij, blik)
    provincie = blik.cel(rij, "provincie").tekst or rij.provincie
    code = blik.cel(rij, "gemeentecode").tekst if veld == "gemeente" else ""
    vondst = _gezocht(cel.tekst, code, provincie, op)
    if vondst.codes or not cel.tekst.strip():
        return vondst, cel, ()
    for antwoord in (*blik.beantwoord.bij(blik.blad, cel.adres), *_elders(cel, veld, blik, vondst)):
        nieuw = _na_antwoord(cel.tekst, vondst, antwoord.antwoord, op)
        if nieuw.codes:
            return nieuw, cel, (antwoord,)
    return vondst, cel, ()


@lru_cache(maxsize=65_536)
def _gezocht(tekst: str, code: str, provincie: str, op: date) -> Vondst:
    if not tekst.strip():
        return Vondst()
    uit_tekst = zoek(tekst, provincie=provincie, op=op)
    return vergelijk(zoek(code, op=op), uit_tekst) if code.strip() else uit_tekst


def _elders(cel: Cel, veld: str, blik: Blik, vondst: Vondst) -> tuple[Antwoord, ...]:
    """Answers at another cell with the same text; not where a name has namesakes, for two rows may mean two of them."""
    return blik.beantwoord.waarde(veld, cel.tekst) if _zelfde_overal(vondst) else ()


def _zelfde_overal(vondst: Vondst) -> bool:
    return len(vondst.kandidaten) == 1


def _na_antwoord(tekst: str, vondst: Vondst, antwoord: str, op: date) -> Vondst:
    """What the row means after an answer; nothing when the answer is none of the choices."""
    if vondst.vraag and vondst.kandidaten:
        gekozen = zoek(antwoord, op=op)
        gekozen_codes = set(gekozen.codes) if gekozen.wijze != "benadering" else set()
        past = code_uit_keuze(antwoord) in vondst.kandidaten
        if not past and not (gekozen_codes and gekozen_codes <= set(vondst.kandidaten)):
            return Vondst()
    return zoek(met_antwoord(tekst, vondst.deel, antwoord), op=op)


def gemeentebezwaar(rij: TabelRij, blik: Blik, *, vondst: Vondst, cel: Cel) -> Bezwaar:
    """Why it is not known which gemeente a row is about, with the question or the nearest names."""
    veld = gemeentecel(rij, blik)[1]
    if not cel.tekst.strip():
        eerste = cel if cel.rij else min(rij.cellen.values(), key=lambda c: c.kolom)
        reden = FORMULE_REDEN if cel.soort == FORMULE else "Er staat geen gemeente bij dit antwoord."
        doen = "Vul de naam of de code van de gemeente in."
        return Bezwaar(eerste.adres, blik.kop("gemeente"), reden, doen)
    keuzes = tuple(keuzetekst(code) for code in vondst.kandidaten)
    if not vondst.vraag:
        dichtbij = f"Dichtbij liggen: {', '.join(keuzes)}. " if keuzes else ""
        reden = vondst.melding or "Wij weten niet welke gemeente dit is."
        return Bezwaar(cel.adres, blik.kop(veld), reden, f"{dichtbij}Schrijf de naam van de gemeente voluit.")
    plek = kaal(cel.tekst) if _zelfde_overal(vondst) else f"{blik.blad} {cel.adres}"
    reden = vondst.melding or vondst.vraag
    doen = f"Bedoelt u {' of '.join(keuzes)}?" if keuzes else "Schrijf de naam van de gemeente voluit."
    twijfel = Twijfel(f"gemeente {plek}", blik.blad, cel.adres, reden, keuzes)
    return Bezwaar(cel.adres, blik.kop(veld), reden, doen, twijfel)


def over_gemeente(blik: Blik, vondst: Vondst, cel: Cel) -> tuple[Melding, ...]:
    """What must be said about how a name was read: a misspelling, an old name, an uitvoerder with its gemeenten."""
    if not vondst.melding:
        return ()
    veld = next((veld for veld in VELDEN if blik.velden.get(veld) == cel.kolom), "gemeente")
    ernst = WAARSCHUWING if vondst.wijze == "benadering" else INFO
    return (Melding(blik.blad, cel.adres, blik.kop(veld), vondst.melding, ernst),)
