"""The questions of a dry run as fields on the screen, and what was filled in as answers."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

import streamlit as st

from indicators.unit import MAANDEN, schrijf_datum
from indicators.woorden import STANDEN
from pages.gegevens.kwitantie import NIET_GEBRUIKEN, Antwoord, Kwitantie, Vraag
from store.referentie import geldig_op, lees_referentie

FUNCTIES = (
    "projectleider", "beleidsmedewerker", "adviseur", "medewerker uitvoering", "leidinggevende", "gegevensbeheerder",
    "secretariaat", "andere functie",
)  # fmt: skip
_NIETS = "\u2060"  # joins words: stands inside an address, so that no label becomes a link
ANDERE_DATUM = "Een andere datum"
WEET_NIET = "Dit weten wij niet; de regel gaat terug naar de afzender"
WEET_NIET_TELT_TOCH = "Dit weten wij niet; de regel telt wel mee"
_TELT_TOCH = "Zonder antwoord tellen wij"
_MEESTE_RONDJES = 6
_MAAND = re.compile(rf"\b({'|'.join(MAANDEN)})[ _-]+(20\d\d)\b", re.IGNORECASE)


@dataclass(frozen=True)
class Ingevuld:
    """What stands in the fields now: answers without their function, and the day of the file."""

    antwoorden: tuple[tuple[Vraag, str], ...] = ()
    peildatum: date | None = None

    def __bool__(self) -> bool:
        return bool(self.antwoorden or self.peildatum)

    def als_antwoorden(self, functie: str) -> tuple[Antwoord, ...]:
        """The answers as the receipt keeps them: with the date of today and a function."""
        vandaag = nu_in_nederland().date().isoformat()
        over_cellen = [Antwoord(v.blad, v.cel, tekst, vandaag, functie) for v, tekst in self.antwoorden]
        dag = [Antwoord("", "", self.peildatum.isoformat(), vandaag, functie)] if self.peildatum else []
        return (*over_cellen, *dag)


def stel_vragen(kwitantie: Kwitantie) -> Ingevuld:
    """Draw every question with its choices; give what is filled in."""
    peildatum, antwoorden = None, []
    for nummer, vraag in enumerate(kwitantie.vragen, start=1):
        sleutel = f"vraag-{kwitantie.sha256[:12]}-{vraag.blad}-{vraag.cel}-{len(kwitantie.antwoorden)}"
        if vraag.over_peildatum:
            peildatum = _vraag_peildatum(kwitantie.bestand, vraag, sleutel=sleutel)
        elif antwoord := _stel(vraag, nummer=nummer, op=kwitantie.peildatum or date.today(), sleutel=sleutel):
            antwoorden.append((vraag, antwoord))
    return Ingevuld(tuple(antwoorden), peildatum)


def nu_in_nederland() -> datetime:
    """The moment on a clock in the Netherlands: the day of an answer is that of who gives it."""
    return datetime.now(ZoneInfo("Europe/Amsterdam"))


def vraag_functie() -> str:
    """The function of who answers: one of a list, so that no name is stored."""
    gekozen = st.selectbox(
        "Uw functie (niet uw naam)", FUNCTIES, index=None, placeholder="Kies uw functie", key="aanleveren-functie",
        format_func=_met_hoofdletter, width=420,
        help="Bij de antwoorden bewaren wij uw functie en de datum van vandaag.",
    )  # fmt: skip
    return gekozen or ""


def _stel(vraag: Vraag, *, nummer: int, op: date, sleutel: str) -> str | None:
    label = letterlijk(f"Vraag {nummer}, {_met_kleine_letter(plek(vraag.blad, vraag.cel))}: {vraag.vraag}")
    over_kolom = NIET_GEBRUIKEN in vraag.keuzes
    weet_niet = WEET_NIET_TELT_TOCH if _TELT_TOCH in vraag.vraag else WEET_NIET
    keuzes = (*(vraag.keuzes or gemeentekeuzes(op)), *(() if over_kolom else (weet_niet,)))
    if len(keuzes) <= _MEESTE_RONDJES:
        gekozen = st.radio(label, keuzes, index=None, key=sleutel, format_func=lambda k: letterlijk(keuzetekst(k)))
    else:
        gekozen = st.selectbox(
            label, keuzes, index=None, key=sleutel, placeholder="Kies een antwoord", format_func=keuzetekst, width=640
        )
    return gekozen if gekozen != weet_niet else None


def _vraag_peildatum(bestand: str, vraag: Vraag, *, sleutel: str) -> date | None:
    dagen = voorgestelde_dagen(bestand, vraag.keuzes)
    keuzes = [schrijf_datum(dag) for dag in dagen]
    gekozen: str | None = ANDERE_DATUM
    if keuzes:
        gekozen = st.radio(letterlijk(vraag.vraag), (*keuzes, ANDERE_DATUM), index=None, key=sleutel)
    if gekozen == ANDERE_DATUM:
        label = "Peildatum (dag-maand-jaar)"
        return _getypte_dag(label if keuzes else f"{letterlijk(vraag.vraag)} {label}", sleutel=f"{sleutel}-datum")
    return dagen[keuzes.index(gekozen)] if gekozen else None


def _getypte_dag(label: str, *, sleutel: str) -> date | None:
    # A field to type in: the calendar of Streamlit speaks English.
    tekst = st.text_input(label, key=sleutel, placeholder="Bijvoorbeeld 31-01-2025", max_chars=10, width=420)
    return gegeven_dag(tekst) if tekst.strip() else None


def gegeven_dag(tekst: str) -> date | None:
    """The day that was typed; says what is wrong with it when it is none that we know of."""
    dag = lees_dag(tekst)
    if dag is None:
        st.error(letterlijk(f"‘{tekst}’ is geen datum. Schrijf de datum als dag-maand-jaar, bijvoorbeeld 31-01-2025."))
    elif not _eerste_dag() <= dag <= date.today():
        st.error(f"De datum ligt tussen {schrijf_datum(_eerste_dag())} en vandaag. Verbeter de datum.")
        return None
    return dag


def lees_dag(tekst: str) -> date | None:
    """A day as 31-01-2025 (also with dots, slashes or no leading noughts); None when it is none."""
    delen = re.fullmatch(r"\s*(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})\s*", tekst)
    try:
        return date(int(delen[3]), int(delen[2]), int(delen[1])) if delen else None
    except ValueError:
        return None


def voorgestelde_dagen(bestand: str, keuzes: Sequence[str]) -> list[date]:
    """The days that the file itself names, else the last day of the month that its name holds."""
    if keuzes:
        return [date.fromisoformat(keuze) for keuze in keuzes]
    dagen = {_laatste_dag(MAANDEN.index(maand.lower()) + 1, int(jaar)) for maand, jaar in _MAAND.findall(bestand)}
    return sorted(dag for dag in dagen if dag <= date.today())


def _laatste_dag(maand: int, jaar: int) -> date:
    return date(jaar + maand // 12, maand % 12 + 1, 1) - timedelta(days=1)


def _eerste_dag() -> date:
    return min(date.fromisoformat(rij["geldig_vanaf"]) for rij in lees_referentie("gemeenten"))


@lru_cache(maxsize=4)
def gemeentekeuzes(op: date) -> tuple[str, ...]:
    """Every gemeente of that day, written as the ingest writes its choices: GM0893 Bergen (L.)."""
    rijen = sorted(geldig_op(lees_referentie("gemeenten"), op), key=lambda rij: rij["naam"])
    return tuple(f"{rij['gm_code']} {rij['naam']}" for rij in rijen)


def keuzetekst(keuze: str) -> str:
    """A choice of the ingest as a reader meets it."""
    stand, _, cel = keuze.partition(" (")
    if stand in STANDEN:
        return f"{STANDEN[stand]} (cel {cel}" if cel else STANDEN[stand]
    if keuze == NIET_GEBRUIKEN:
        return "Deze kolom niet gebruiken"
    if code := re.fullmatch(r"(GM\d{4}) (.+)", keuze):
        return f"{code[2]} ({code[1]})"
    return _met_hoofdletter(keuze)


def plek(blad: str, cel: str) -> str:
    """A place in the file in words."""
    delen = (f"blad ‘{blad}’" if blad else "", f"cel {cel}" if cel else "")
    return _met_hoofdletter(", ".join(deel for deel in delen if deel))


def letterlijk(tekst: str) -> str:
    """Text of a file for a label: labels read Markdown, and a cell may hold any sign.

    Only signs that could format are escaped: who does not see the label hears its source.
    """
    los = re.sub(r"(?<=:)(?=//)|(?<=www)(?=\.)|(?<=@)", _NIETS, " ".join(tekst.split()))
    return re.sub(r"([\\`*_\[\]<$~#|]|:(?=[^\s/]))", r"\\\1", los)


def _met_kleine_letter(tekst: str) -> str:
    return tekst[:1].lower() + tekst[1:]


def _met_hoofdletter(tekst: str) -> str:
    return tekst[:1].upper() + tekst[1:]
