"""What the screen Pauzes says: each finding as a sentence, built from measurements about signals and pauses."""

from datetime import date

from charts.kader import Kader, kader_van
from charts.taal import aan_het_begin, enkel_of_meer, gemeenten_woord, is_verleden
from indicators.measurement import TOTAAL, Measurement, Rij, Status
from indicators.tekst import STATUS_TEKST
from indicators.unit import Unit, schrijf_aantal, schrijf_datum, van_de

MEER_PAUZES = "één persoon heeft vaak meer pauzes"


def status_zin(meting: Measurement, rij: Rij) -> str:
    """Why there is no value, as a whole sentence; for data that do not reach the day, how far they do reach."""
    if rij.status == Status.BUITEN_GEGEVENS and meting.gegevens_tot:
        return f"{STATUS_TEKST[rij.status]}. De laatste zijn van {schrijf_datum(meting.gegevens_tot)}."
    return f"{STATUS_TEKST.get(rij.status, STATUS_TEKST[Status.GEEN_WAARNEMINGEN])}."


def tot_en_met(meting: Measurement) -> str:
    """gegevens t/m 31 oktober 2025; nothing where there are none."""
    return f"gegevens t/m {schrijf_datum(meting.gegevens_tot)}" if meting.gegevens_tot else ""


def herkomst(sig_05: Measurement, meting: Measurement | None = None) -> str:
    """Beside every figure: its period if it has one, uit 60 van de 200 gemeenten die …, gegevens t/m …"""
    rij = sig_05.rij(TOTAAL)
    delen = [tot_en_met(meting or sig_05)]
    if meting and meting.periode:
        delen.insert(0, periode_zin(meting))
    if rij and rij.teller is not None and rij.noemer:
        delen.insert(-1, f"uit {_telling(rij)} die de Kennisgeving gebruiken")
    return " · ".join(deel for deel in delen if deel)


def om_pauzes(sig_05: Measurement, meting: Measurement, id: str, *, ook: str = "") -> Kader:
    """The frame of a picture about pauses: its source says from how many gemeenten; `ook` is another source of it."""
    rij = sig_05.rij(TOTAAL)
    bron = "cijfers over pauzes"
    if rij and rij.teller is not None and rij.noemer:
        bron += f" uit {_telling(rij)} die de Kennisgeving gebruiken"
    return kader_van(meting, id, bron=f"{bron} en {ook}" if ook else bron)


def herkomst_kort(sig_05: Measurement, meting: Measurement) -> tuple[str, ...]:
    """The same on a tile, over two lines."""
    rij = sig_05.rij(TOTAAL)
    uit = f"uit {_telling(rij)} met 'ja'" if rij and rij.teller is not None and rij.noemer else ""
    return tuple(deel for deel in (uit, tot_en_met(meting)) if deel)


def _telling(rij: Rij) -> str:
    return f"{schrijf_aantal(rij.teller or 0)} van de {gemeenten_woord(rij.noemer or 0)}"


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
    rij = sig_05.rij(TOTAAL)
    if rij is None:
        return ""
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


def lopend_zin(pau_01: Measurement, pau_02: Measurement, *, vandaag: date) -> str:
    """Op 31 oktober 2025 liepen 3.010 pauzes, in 496 trajecten."""
    pauzes, trajecten = pau_01.totaal(), pau_02.totaal()
    if pauzes.status != Status.OK or trajecten.status != Status.OK:
        return status_zin(pau_01, pauzes if pauzes.status != Status.OK else trajecten)
    dag = pau_01.gegevens_tot or pau_01.peildatum
    lopen = ("liep", "liepen") if is_verleden(dag, vandaag=vandaag) else ("loopt", "lopen")
    eerst = f"Op {schrijf_datum(dag)} {enkel_of_meer(pauzes.waarde or 0, *lopen)} {_pauzes(pauzes.waarde or 0)}"
    return f"{eerst}, in {_trajecten(trajecten.waarde or 0)}. Een pauze is een afspraak met één schuldeiser."


# PAU-05 calls one of its outcomes as PAU-07 is called.
ANDERS_DAN_BEEINDIGD = (
    "Dit telt anders dan 'Termijn voorbij, einde onbekend' bij Beëindigde pauzes. Daar staan alleen pauzes waarvan de "
    "termijn in de gekozen periode voorbijging, en ook die waarvan het einde pas na de termijn kwam."
)


def voorbij_zin(pau_07: Measurement, *, vandaag: date) -> str:
    """Bij 45 pauzes is de termijn voorbij en weten wij niet hoe het afliep."""
    rij = pau_07.totaal()
    if rij.status != Status.OK:
        return status_zin(pau_07, rij)
    is_, weten = ("was", "wisten") if _toen(pau_07, vandaag) else ("is", "weten")
    if not rij.waarde:
        return f"Bij geen enkele pauze {is_} de termijn voorbij zonder dat wij {weten} hoe het afliep."
    eerst = f"Bij {_pauzes(rij.waarde)} {is_} de termijn voorbij en {weten} wij niet hoe het afliep."
    return f"{eerst} Dat zegt iets over de gegevens, niet over de hulp."


def _toen(meting: Measurement, vandaag: date) -> bool:
    """Whether a figure is spoken of in the past tense."""
    return is_verleden(meting.gegevens_tot or meting.peildatum, vandaag=vandaag)


def oplossing_zin(pau_09: Measurement) -> str:
    """In 30 van de 120 trajecten (25,0%) was er binnen 8 maanden een schuldregeling of volledige betaling."""
    rij = pau_09.totaal()
    if rij.status != Status.OK:
        return status_zin(pau_09, rij)
    telling, _, aandeel = van_de(rij.teller, rij.noemer).partition(" (")
    wat = "binnen 8 maanden na het eerste signaal een schuldregeling of volledige betaling"
    return f"In {telling} trajecten ({aandeel} was er {wat}."


def compleet_zinnen(pau_08: Measurement, *, vandaag: date) -> tuple[str, ...]:
    """Full coverage, always with how often one refused and how often one is not known."""
    rij = pau_08.totaal()
    if rij.status != Status.OK:
        return (status_zin(pau_08, rij),)
    telling, _, aandeel = van_de(rij.teller, rij.noemer).partition(" (")
    toen = _toen(pau_08, vandaag)
    gaven, weigerde, is_ = ("gaven", "weigerde", "was") if toen else ("geven", "weigert", "is")
    eerst = f"In {telling} trajecten ({aandeel} {gaven} alle schuldeisers een pauze."
    weigert, weet_niet = (pau_08.totaal(maat) for maat in ("weigering", "onbekend"))
    rest = [f"in {_trajecten(weigert.teller or 0)} {weigerde} ten minste één schuldeiser"] * _bekend(weigert)
    rest += [
        f"in {_trajecten(weet_niet.teller or 0)} {is_} van ten minste één schuldeiser geen antwoord bekend"
    ] * _bekend(weet_niet)
    return (eerst, f"{aan_het_begin('; '.join(rest))}.") if rest else (eerst,)


def _bekend(rij: Rij) -> bool:
    return rij.status == Status.OK and rij.teller is not None


def duur_zin(pau_04: Measurement, *, maat: str | None, termijn: int, vandaag: date) -> str:
    """How long half of the pauzes of one term lasts."""
    rij = next((r for r in pau_04.rijen if r.maat == maat and r.termijn in (None, termijn)), None)
    if rij is None or rij.status != Status.OK or rij.waarde is None:
        woord = STATUS_TEKST[rij.status if rij else Status.GEEN_WAARNEMINGEN]
        return f"Hoe lang de helft van de pauzes duurt: {woord[:1].lower()}{woord[1:]}."
    grens = ""
    if rij.ondergrens is not None:
        tot = f"en {Unit.MAANDEN.write(rij.bovengrens)}" if rij.bovengrens is not None else "en de hele termijn"
        grens = f" (tussen {Unit.MAANDEN.write(rij.ondergrens)} {tot})"
    duurt = "duurde" if _toen(pau_04, vandaag) else "duurt"
    return f"De helft van de pauzes {duurt} langer dan {Unit.MAANDEN.write(rij.waarde)} maanden{grens}."


def gemiddelde_duur_zin(pau_04: Measurement, *, termijn: int, vandaag: date) -> str:
    """How long pauzes of one term last on average up to that term: also known where the median is not reached."""
    rij = next((r for r in pau_04.rijen if r.maat == "gemiddelde" and r.termijn == termijn), None)
    if rij is None or rij.status != Status.OK or rij.waarde is None:
        return ""
    grens = ""
    if rij.ondergrens is not None and rij.bovengrens is not None:
        grens = f" (tussen {Unit.MAANDEN.write(rij.ondergrens)} en {Unit.MAANDEN.write(rij.bovengrens)})"
    duurt = "duurde" if _toen(pau_04, vandaag) else "duurt"
    return (
        f"Gemiddeld {duurt} een pauze naar schatting {Unit.MAANDEN.write(rij.waarde)} maanden{grens}, "
        f"gemeten tot de termijn van {termijn} maanden."
    )


def lopend_regel(pau_01: Measurement) -> str:
    """On a tile: 3.010 lopende pauzes; één persoon heeft vaak meer pauzes."""
    rij = pau_01.totaal()
    if rij.status != Status.OK:
        return ""
    return f"samen {schrijf_aantal(rij.waarde or 0)} lopende {enkel_of_meer(rij.waarde or 0, 'pauze', 'pauzes')}"


def bijna_regel(pau_06: Measurement) -> str:
    """On a tile: 120 binnen 60 dagen."""
    rij = pau_06.totaal("binnen_60")
    return f"binnen 60 dagen: {schrijf_aantal(rij.waarde)}" if rij.waarde is not None else ""


def aflopend_zin(pau_06: Measurement, aantal: int, *, dagen: int, vandaag: date) -> str:
    """Op 31 oktober 2025 was bij 120 pauzes de termijn binnen 30 dagen voorbij."""
    dag = schrijf_datum(pau_06.gegevens_tot or pau_06.peildatum)
    is_ = "was" if _toen(pau_06, vandaag) else "is"
    hoeveel = _pauzes(aantal) if aantal else "geen enkele pauze"
    return f"Op {dag} {is_} bij {hoeveel} de termijn binnen {dagen} dagen voorbij"


def gemiddeld_zin(pau_14: Measurement, *, vandaag: date) -> str:
    """Gemiddeld geeft 62,0% van iemands schuldeisers een pauze, gemeten over 480 trajecten."""
    rij = pau_14.totaal()
    if rij.status != Status.OK or rij.noemer is None:
        return f"{pau_14.indicator.label}: {status_zin(pau_14, rij)[:1].lower()}{status_zin(pau_14, rij)[1:]}"
    aandeel, geeft = Unit.AANDEEL.write(rij.waarde), "gaf" if _toen(pau_14, vandaag) else "geeft"
    return f"Gemiddeld {geeft} {aandeel} van iemands schuldeisers een pauze, gemeten over {_trajecten(rij.noemer)}."


def trajecten_regel(meting: Measurement) -> str:
    """On a tile, beside a mean: gemiddeld over 113 trajecten."""
    rij = meting.totaal()
    return f"gemiddeld over {_trajecten(rij.noemer)}" if rij.noemer is not None and rij.waarde is not None else ""


def _pauzes(aantal: float) -> str:
    return f"{schrijf_aantal(aantal)} {enkel_of_meer(aantal, 'pauze', 'pauzes')}"


def _trajecten(aantal: float) -> str:
    return f"{schrijf_aantal(aantal)} {enkel_of_meer(aantal, 'traject', 'trajecten')}"
