"""What Pauzes and Schuldeisers say outside the project: figures about people per closed half-year."""

from datetime import date

from charts.taal import is_verleden
from charts.zinnen.pauzes import titel_pauzes
from indicators.measurement import TOTAAL, Measurement, Status
from indicators.tekst import MERK, STATUS_TEKST
from indicators.unit import schrijf_aantal, schrijf_datum

PER_HALFJAAR = (
    f"Cijfers over mensen tonen wij buiten het project per afgesloten halfjaar. Wat te klein is, staat als {MERK}."
)
NOG_GEEN = "Er is nog geen afgesloten halfjaar met cijfers over mensen."
NIET_DEZE = "Voor deze periode tonen wij geen cijfers over mensen. Kies een afgesloten halfjaar."
NIET_DIT = "Per {wat} tonen wij geen cijfers over mensen."
AFGEROND = "Aantallen zijn afgerond op een veelvoud van {stap}; daardoor tellen zij niet altijd precies op."


def titel_halfjaar(sig_01: Measurement, naam: str) -> str:
    """Van 1 januari tot en met 30 juni 2025 werd 775 keer om een pauze gevraagd; of which half-year where hidden."""
    rij = sig_01.rij(TOTAAL)
    if rij is not None and rij.status == Status.OK:
        return titel_pauzes(sig_01)
    waarom = STATUS_TEKST[rij.status] if rij else STATUS_TEKST[Status.ONDERDRUKT]
    return f"Pauzeverzoeken in de {naam}: {waarom}"


def wanneer(meting: Measurement, naam: str) -> str:
    """On a tile, of when it is: in the half-year, or on its last day."""
    if meting.rij(TOTAAL) is None and not meting.rijen:
        return ""
    return f"in de {naam}" if meting.periode else f"op {schrijf_datum(meting.gegevens_tot or meting.peildatum)}"


def naast_kop(sig_01: Measurement, pau_13: Measurement, *, per: str, naam: str) -> str:
    """Per provincie: 440 pauzeverzoeken en 300 trajecten die een pauze kregen, in de eerste helft van 2025."""
    rijen = [meting.rij(TOTAAL) for meting in (sig_01, pau_13)]
    een, ander = (MERK if rij is None or rij.waarde is None else schrijf_aantal(rij.waarde) for rij in rijen)
    return f"Per {per}: {een} pauzeverzoeken en {ander} trajecten die een pauze kregen, in de {naam}"


def einde_kop(pau_05: Measurement, naam: str, *, vandaag: date) -> str:
    """In de eerste helft van 2025 eindigden 343 pauzes; the mark where that may not be said."""
    noemer = next((rij.noemer for rij in pau_05.rijen if rij.noemer), None)
    eindigden = "eindigden" if is_verleden(pau_05.gegevens_tot or pau_05.peildatum, vandaag=vandaag) else "eindigen"
    aantal = schrijf_aantal(noemer) if noemer else MERK
    return f"In de {naam} {eindigden} {aantal} pauzes"
