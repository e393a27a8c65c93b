"""What the screen Pauzes says: each finding as a sentence, built from measurements about signals and pauses."""

from datetime import date

from charts.taal import aan_het_begin, enkel_of_meer, is_verleden, opsomming
from indicators.measurement import Measurement, Rij, Status
from indicators.tekst import STATUS_TEKST
from indicators.unit import Unit, schrijf_aantal, schrijf_datum, van_de

FASE_1 = "fase 1 is in ontwikkeling"
MEER_PAUZES = "één persoon heeft vaak meer pauzes"
EIGEN_TELLING = "Dat is een eigen telling van berichten. Tel die niet op bij de pauzeverzoeken."


def status_zin(meting: Measurement, rij: Rij) -> str:
    """Why there is no value, as a whole sentence; for data that do not reach the day, how far they do reach."""
    if rij.status == Status.BUITEN_GEGEVENS and meting.gegevens_tot:
        return f"{STATUS_TEKST[rij.status]}. De laatste zijn van {schrijf_datum(meting.gegevens_tot)}."
    return f"{STATUS_TEKST.get(rij.status, STATUS_TEKST[Status.GEEN_WAARNEMINGEN])}."


def tot_en_met(meting: Measurement) -> str:
    """gegevens t/m 31 oktober 2025; nothing where there are none."""
    return f"gegevens t/m {schrijf_datum(meting.gegevens_tot)}" if meting.gegevens_tot else ""


def herkomst(sig_05: Measurement, meting: Measurement | None = None) -> str:
    """Beside every figure: uit 60 van de 200 gemeenten die de Kennisgeving gebruiken · gegevens t/m 31 oktober 2025."""
    rij = sig_05.totaal()
    delen = [tot_en_met(meting or sig_05)]
    if rij.teller is not None and rij.noemer is not None:
        delen.insert(0, f"uit {_telling(rij)} gemeenten die de Kennisgeving gebruiken")
    return " · ".join(deel for deel in delen if deel)


def herkomst_kort(sig_05: Measurement, meting: Measurement) -> tuple[str, ...]:
    """The same on a tile, over two lines."""
    rij = sig_05.totaal()
    uit = f"uit {_telling(rij)} gemeenten met 'ja'" if rij.teller is not None and rij.noemer is not None else ""
    return tuple(deel for deel in (uit, tot_en_met(meting)) if deel)


def _telling(rij: Rij) -> str:
    return f"{schrijf_aantal(rij.teller or 0)} van de {schrijf_aantal(rij.noemer or 0)}"


def titel_pauzes(sig_01: Measurement) -> str:
    """Van 1 januari tot en met 31 oktober 2025 werd 775 keer om een pauze gevraagd."""
    rij = sig_01.totaal()
    if rij.status != Status.OK or rij.waarde is None:
        return f"Pauzeverzoeken: {status_zin(sig_01, rij)[:1].lower()}{status_zin(sig_01, rij)[1:].rstrip('.')}"
    keer = "geen enkele keer" if rij.waarde == 0 else f"{schrijf_aantal(rij.waarde)} keer"
    return f"{aan_het_begin(periode_zin(sig_01))} werd {keer} om een pauze gevraagd"


def periode_zin(meting: Measurement) -> str:
    """van 1 januari tot en met 31 oktober 2025."""
    if meting.periode is None:
        return f"tot en met {schrijf_datum(meting.gegevens_tot or meting.peildatum)}"
    van, tot = meting.periode
    begin = f"{schrijf_datum(van).removesuffix(f' {van.year}')}" if van.year == tot.year else schrijf_datum(van)
    return f"van {begin} tot en met {schrijf_datum(tot)}"


def doorgeven_zin(sig_05: Measurement, *, vandaag: date) -> str:
    """The second line: 60 van de 200 gemeenten (30,0%) die de Kennisgeving gebruikten, gaven ons hun cijfers …"""
    rij = sig_05.totaal()
    if rij.teller is None or not rij.noemer:
        return status_zin(sig_05, rij)
    toen = is_verleden(sig_05.gegevens_tot or sig_05.peildatum, vandaag=vandaag)
    gebruiken, geven = ("gebruikten", ("gaf", "gaven")) if toen else ("gebruiken", ("geeft", "geven"))
    telling, _, aandeel = van_de(rij.teller, rij.noemer).partition(" (")
    wie = f"{telling} gemeenten die de Kennisgeving {gebruiken} ({aandeel}"
    eerst = f"{wie} {enkel_of_meer(rij.teller, *geven)} ons hun cijfers."
    rest = rij.noemer - rij.teller
    van_wie = f"Van {schrijf_aantal(rest)} weten wij het niet." if rest else ""
    tot = aan_het_begin(tot_en_met(sig_05)).replace("t/m", "tot en met")
    return " ".join(deel for deel in (eerst, van_wie, f"{tot}." if tot else "") if deel)


def fase_zin(per_nummer: Measurement) -> str:
    """The path in one sentence: what came of each signal, and why there is nothing of signals 1 to 3."""
    aantallen = {r.groep: r.waarde or 0 for r in per_nummer.rijen if r.status == Status.OK}
    vroeg = {nr: n for nr, n in aantallen.items() if nr in ("1", "2", "3") and n}
    vier = aantallen.get("4", 0)
    if vroeg:
        delen = [f"{schrijf_aantal(n)} keer signaal {nr}" for nr, n in sorted({**vroeg, "4": vier}.items()) if n]
        return f"Gevraagd werd {opsomming(delen)}."
    begin = "Elk pauzeverzoek was signaal 4, de Kennisgeving." if vier else "Er zijn nog geen pauzeverzoeken."
    return f"{begin} Van signaal 1, 2 en 3 zijn er geen: {FASE_1}."


def lopend_zin(pau_01: Measurement, pau_02: Measurement, *, vandaag: date) -> str:
    """Op 31 oktober 2025 liepen 3.010 pauzes, in 496 trajecten."""
    pauzes, trajecten = pau_01.totaal(), pau_02.totaal()
    if pauzes.status != Status.OK or trajecten.status != Status.OK:
        return status_zin(pau_01, pauzes if pauzes.status != Status.OK else trajecten)
    dag = pau_01.gegevens_tot or pau_01.peildatum
    lopen = ("liep", "liepen") if is_verleden(dag, vandaag=vandaag) else ("loopt", "lopen")
    eerst = f"Op {schrijf_datum(dag)} {enkel_of_meer(pauzes.waarde or 0, *lopen)} {_pauzes(pauzes.waarde or 0)}"
    return f"{eerst}, in {_trajecten(trajecten.waarde or 0)}. Een pauze is een afspraak met één schuldeiser."


def voorbij_zin(pau_07: Measurement) -> str:
    """Bij 45 pauzes is de termijn voorbij en weten wij niet hoe het afliep."""
    rij = pau_07.totaal()
    if rij.status != Status.OK:
        return status_zin(pau_07, rij)
    if not rij.waarde:
        return "Bij geen enkele pauze is de termijn voorbij zonder dat wij weten hoe het afliep."
    eerst = f"Bij {_pauzes(rij.waarde)} is de termijn voorbij en weten wij niet hoe het afliep."
    return f"{eerst} Dat zegt iets over de gegevens, niet over de hulp."


def oplossing_zin(pau_09: Measurement) -> str:
    """In 30 van de 120 trajecten (25,0%) was er binnen 8 maanden een schuldregeling of volledige betaling."""
    rij = pau_09.totaal()
    if rij.status != Status.OK:
        return status_zin(pau_09, rij)
    telling, _, aandeel = van_de(rij.teller, rij.noemer).partition(" (")
    wat = "binnen 8 maanden na het eerste signaal een schuldregeling of volledige betaling"
    return f"In {telling} trajecten ({aandeel} was er {wat}."


def compleet_zinnen(pau_08: Measurement, *, weigering: str, onbekend: str) -> tuple[str, ...]:
    """Full coverage, always with how often one refused and how often one is not known. The two name a maat each."""
    rij = pau_08.totaal()
    if rij.status != Status.OK:
        return (status_zin(pau_08, rij),)
    telling, _, aandeel = van_de(rij.teller, rij.noemer).partition(" (")
    werk = enkel_of_meer(rij.teller or 0, "gaf", "gaven")
    eerst = f"In {telling} trajecten ({aandeel} {werk} alle schuldeisers een pauze."
    weigert, weet_niet = (pau_08.totaal(maat) for maat in (weigering, onbekend))
    rest = [f"in {_trajecten(weigert.teller or 0)} weigerde ten minste één schuldeiser"] * _bekend(weigert)
    rest += [
        f"in {_trajecten(weet_niet.teller or 0)} is van ten minste één schuldeiser geen antwoord bekend"
    ] * _bekend(weet_niet)
    return (eerst, f"{aan_het_begin('; '.join(rest))}.") if rest else (eerst,)


def _bekend(rij: Rij) -> bool:
    return rij.status == Status.OK and rij.teller is not None


def duur_zin(pau_04: Measurement, *, maat: str | None, termijn: int) -> str:
    """How long half of the pauzes of one term lasts."""
    rij = next((r for r in pau_04.rijen if r.maat == maat and r.termijn in (None, termijn)), None)
    if rij is None or rij.status != Status.OK or rij.waarde is None:
        woord = STATUS_TEKST[rij.status if rij else Status.GEEN_WAARNEMINGEN]
        return f"Hoe lang de helft van de pauzes duurt: {woord[:1].lower()}{woord[1:]}."
    grens = ""
    if rij.ondergrens is not None:
        tot = f"en {Unit.MAANDEN.write(rij.bovengrens)}" if rij.bovengrens is not None else "en de hele termijn"
        grens = f" (tussen {Unit.MAANDEN.write(rij.ondergrens)} {tot})"
    return f"De helft van de pauzes duurt langer dan {Unit.MAANDEN.write(rij.waarde)} maanden{grens}."


def knooppunt_zin(per_maand: Measurement, *, maat: str | None = None) -> str:
    """The monthly counts of the Schuldenknooppunt in one sentence, and that they are a count of their own."""
    bekend = [r for r in per_maand.rijen if r.maat == maat and r.waarde is not None]
    if not bekend:
        return ""
    samen = sum(r.waarde or 0 for r in bekend)
    maanden = f"{len(bekend)} {enkel_of_meer(len(bekend), 'maand', 'maanden')}"
    return f"Het Schuldenknooppunt telde in {maanden} {schrijf_aantal(samen)} Kennisgevingen. {EIGEN_TELLING}"


def _pauzes(aantal: float) -> str:
    return f"{schrijf_aantal(aantal)} {enkel_of_meer(aantal, 'pauze', 'pauzes')}"


def _trajecten(aantal: float) -> str:
    return f"{schrijf_aantal(aantal)} {enkel_of_meer(aantal, 'traject', 'trajecten')}"
