"""A single answer about one gemeente, as somebody heard it: one row in the columns of an inventory."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from ingest.namen.vondst import naam
from ingest.noteren.getypt import NietGenoteerd, dag_van, datum_van, gemeente_van, keur_persoonlijk, niet_na
from ingest.woorden.datums import Datum
from ingest.woorden.datumvormen import NEDERLANDS
from store.schema import INVENTARISATIE

BLAD = "toegevoegd antwoord"
FUNCTIES = (
    "projectleider", "beleidsmedewerker", "adviseur", "medewerker uitvoering", "leidinggevende", "gegevensbeheerder",
    "secretariaat", "andere functie",
)  # fmt: skip
GEEN_ANTWOORD = (
    "'Geen antwoord' kunt u niet als antwoord noteren. "
    "Belde u en kreeg u niemand te spreken, noteer dan 'gebeld, geen antwoord'."
)
STANDWOORDEN = {"gebruikt": "Gebruikt", "gebruikt_nog_niet": "Gebruikt (nog) niet"}
_VAN_WIE = {"gemeente": "van", "uitvoerder": "van de uitvoerder over", "nvvk": "van de NVVK over"}


@dataclass(frozen=True)
class Antwoord:
    """What was answered, by whom and how it reached us; nothing in it names a person."""

    gm_code: str
    stand: str
    datum: date
    sinds: Datum | None
    start: Datum | None
    diepte: str
    plan: str
    wie: str
    hoe: str
    functie: str

    @property
    def bestand(self) -> str:
        """What this answer is called in lists and receipts."""
        return f"Antwoord {_VAN_WIE[self.wie]} {naam(self.gm_code, self.datum)} ({self.hoe}, {geschreven(self.datum)})"

    def als_document(self) -> dict[str, Any]:
        """The answer itself: the same answer is the same document, whoever typed it and however."""
        return {
            "soort": "antwoord", "gemeente": self.gm_code, "stand": self.stand, "datum": self.datum.isoformat(),
            "sinds": _kort(self.sinds), "start": _kort(self.start), "diepte": self.diepte, "plan": self.plan,
            "wie": self.wie, "hoe": self.hoe,
        }  # fmt: skip

    def als_rij(self) -> dict[str, Any]:
        """The answer as a row of an inventory; its cell says how it reached us."""
        return {
            **dict.fromkeys(INVENTARISATIE),
            "blad": BLAD, "rij": 1, "gm_code": self.gm_code,
            "gemeente_ruw": naam(self.gm_code, self.datum), "gemeente_cel": self.hoe, "respondent_soort": self.wie,
            "status": self.stand, "status_ruw": STANDWOORDEN[self.stand], "status_cel": self.hoe,
            "gebruik_diepte": self.diepte or None, "plan_status": self.plan or None,
            "antwoorddatum": self.datum, "antwoorddatum_ruw": geschreven(self.datum),
            **_datumvelden("gepland", self.start), **_datumvelden("in_gebruik", self.sinds),
        }  # fmt: skip


def antwoord_van(getypt: Mapping[str, str], *, vandaag: date) -> Antwoord:
    """The answer that was typed. Raises NietGenoteerd."""
    keur_persoonlijk({veld: getypt[veld] for veld in ("gemeente", "datum", "sinds", "start", "functie")})
    if getypt["stand"] not in STANDWOORDEN:
        raise NietGenoteerd(GEEN_ANTWOORD)
    datum = niet_na(dag_van(getypt["datum"], "datum van het antwoord"), vandaag, "datum van het antwoord")
    antwoord = Antwoord(
        gm_code=gemeente_van(getypt["gemeente"], datum), stand=getypt["stand"], datum=datum,
        sinds=datum_van(getypt["sinds"], "sinds wanneer"), start=datum_van(getypt["start"], "geplande start"),
        diepte=getypt["diepte"], plan=getypt["plan"] or ("gepland" if getypt["start"].strip() else ""),
        wie=getypt["wie"], hoe=getypt["hoe"], functie=functie_van(getypt["functie"]),
    )  # fmt: skip
    (_keur_ja if antwoord.stand == "gebruikt" else _keur_nog_niet)(antwoord)
    return antwoord


def _keur_ja(antwoord: Antwoord) -> None:
    if antwoord.start or antwoord.plan:
        raise NietGenoteerd(
            "Een plan of geplande start hoort bij 'gebruikt (nog) niet'. Verbeter de stand of haal het weg."
        )
    if antwoord.sinds and antwoord.sinds.dag > antwoord.datum:
        raise NietGenoteerd(
            "De gemeente gebruikt de Kennisgeving pas na de datum van het antwoord. "
            "Kies 'gebruikt (nog) niet' en noteer die dag als geplande start."
        )


def _keur_nog_niet(antwoord: Antwoord) -> None:
    if antwoord.sinds or antwoord.diepte:
        raise NietGenoteerd("Sinds wanneer en hoe vaak horen bij 'gebruikt'. Verbeter de stand of haal ze weg.")
    if antwoord.start and antwoord.plan == "geen_plan":
        raise NietGenoteerd("Bij 'geen plan' hoort geen geplande start. Verbeter het plan of haal de start weg.")


def functie_van(tekst: str) -> str:
    """A function of the list; '' where none was given. Raises NietGenoteerd."""
    functie = " ".join(tekst.split()).lower()
    if functie and functie not in FUNCTIES:
        raise NietGenoteerd(f"Bij functie kiest u een van deze: {', '.join(FUNCTIES)}. Noem geen naam.")
    return functie


def geschreven(dag: date) -> str:
    """A day as 4 november 2025."""
    return f"{dag.day} {NEDERLANDS[dag.month - 1]} {dag.year}"


def _grof(datum: Datum) -> str:
    maand = f"{NEDERLANDS[datum.dag.month - 1]} {datum.dag.year}"
    kwartaal = f"kwartaal {(datum.dag.month + 2) // 3} van {datum.dag.year}"
    return {"dag": geschreven(datum.dag), "maand": maand, "kwartaal": kwartaal}.get(datum.precisie, str(datum.dag.year))


def _kort(datum: Datum | None) -> list[str] | None:
    return [datum.dag.isoformat(), datum.precisie] if datum else None


def _datumvelden(veld: str, datum: Datum | None) -> dict[str, Any]:
    if datum is None:
        return {f"{veld}_ruw": ""}
    return {f"{veld}_vanaf": datum.dag, f"{veld}_precisie": datum.precisie, f"{veld}_ruw": _grof(datum)}
