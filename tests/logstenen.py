"""Small logs for tests: signals and answers of creditors made by hand, through the real store and publication."""

from collections.abc import Iterable, Mapping
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Any

from publish.publiceer import voeg_toe
from store.editie import Editie
from store.leveringen import als_parquet, bewaar
from store.schema import SCHEMAS
from store.schijf import sha256_van
from tests.bouwstenen import aanvaard
from tests.zaaigoed import zaai

BRONHOUDER = "Kredietbank Voorbeeld"
Rij = Mapping[str, Any]
_SIGNAAL = {
    "traject": "T1", "gm_code": "GM0518", "signaalnummer": 4, "afgever_rol": "schuldhulpverlener",
    "signaaldatum": date(2025, 2, 1), "kanaal": "e-mail", "particulier_ondernemer": "onbekend",
    "uitstroomreden": "", "initiatief": "kennisgeving",
}  # fmt: skip
_REACTIE = {
    "traject": "T1", "gm_code": "", "kanaal": "", "initiatief": "", "schuldeiser_id": "ENECO", "schuldeiser_ruw": "",
    "incassant_id": "", "verzonden_op": date(2025, 2, 1), "reactie": "geen_reactie", "reden": "", "uitkomst": "",
    "subreden": "", "schending": "geen_melding", "schending_soort": "", "bedrag_klasse": "onbekend",
}  # fmt: skip


def pseudoniem(kenmerk: str) -> str:
    """Thirty-two hexadecimal digits, as ingest makes them of a number of a dossier; nothing gives nothing."""
    return sha256(kenmerk.encode()).hexdigest()[:32] if kenmerk else ""


def signaal(**anders: Any) -> dict[str, Any]:
    """One cleaned row of a signal log. `traject` and `signaal` are readable names of what is stored as a pseudonym."""
    return _rij("signalen", {**_SIGNAAL, "signaal": "", **anders}, id_van="signaal")


def reactie(**anders: Any) -> dict[str, Any]:
    """One cleaned row of a creditor log. `traject` and `kennisgeving` are readable names, as in `signaal`."""
    return _rij("reacties", {**_REACTIE, "kennisgeving": "", **anders}, id_van="kennisgeving")


def maandtelling(**anders: Any) -> dict[str, Any]:
    """One cleaned row of monthly counts."""
    vast = {"berichtsoort": "kennisgeving", "verzender": "Kredietbank Voorbeeld", "ontvanger": "Eneco",
            "maand": date(2025, 1, 1), "aantal": 10}  # fmt: skip
    return _rij("maandtellingen", {**vast, **anders})


def _rij(soort: str, velden: dict[str, Any], *, id_van: str = "") -> dict[str, Any]:
    if id_van:
        velden = {**velden, "traject_id": pseudoniem(velden["traject"]), f"{id_van}_id": pseudoniem(velden[id_van])}
        velden = {naam: waarde for naam, waarde in velden.items() if naam not in ("traject", id_van)}
    onbekend = set(velden) - set(SCHEMAS[soort])
    if onbekend:
        raise KeyError(f"geen kolom van {soort}: {sorted(onbekend)}")
    ruw = dict.fromkeys((naam for naam in SCHEMAS[soort] if naam.endswith("_ruw")), "")
    return {**dict.fromkeys(SCHEMAS[soort]), **ruw, **velden}


def bewaar_log(
    data: Path, soort: str, rijen: Iterable[Rij], *, afzender: str = BRONHOUDER, peildatum: date, **kwitantie: Any
) -> tuple[str, str]:
    """Keep one delivery of a log without publishing it; give what `voeg_toe` needs: (sha256, lezing)."""
    zaai(data)
    genummerd = [{**rij, "blad": rij["blad"] or "Blad1", "rij": rij["rij"] or nummer}
                 for nummer, rij in enumerate(rijen, start=2)]  # fmt: skip
    parquet = als_parquet(soort, genummerd)
    bestand = kwitantie.pop("bestand", f"{soort}-{peildatum.isoformat()}.csv")
    sleutel = sha256_van(parquet + f"{soort}{bestand}{afzender}{peildatum}".encode())
    vast = {
        "opties": {"afzender": afzender}, "bestand": bestand, "soort": soort, "afzender": afzender,
        "peildatum": peildatum.isoformat(), "voorbeeld": False, "gelezen": len(genummerd),
        "geaccepteerd": len(genummerd), "afgekeurd": 0, "genegeerd": 0, "tegenspraken": [], "niet_gelezen": [],
        "meldingen": [], "vragen": [], "antwoorden": [],
    }  # fmt: skip
    return sleutel, bewaar(data, sleutel, kwitantie={**vast, **kwitantie}, rijen=parquet)


def lever_log(
    data: Path, soort: str, rijen: Iterable[Rij], *, afzender: str = BRONHOUDER, peildatum: date, **kwitantie: Any
) -> Editie:
    """Accept one delivery of a log (signalen, reacties or maandtellingen) and publish."""
    return voeg_toe(data, [bewaar_log(data, soort, rijen, afzender=afzender, peildatum=peildatum, **kwitantie)])


def neem_op(
    data: Path, soort: str, rijen: Iterable[Rij], *, afzender: str = BRONHOUDER, peildatum: date, **kwitantie: Any
) -> Editie:
    """As `lever_log`, without measuring."""
    return aanvaard(data, [bewaar_log(data, soort, rijen, afzender=afzender, peildatum=peildatum, **kwitantie)])


def neem_samen_op(
    data: Path, signalen: Iterable[Rij], reacties: Iterable[Rij], *, peildatum: date, **kwitantie: Any
) -> Editie:
    """Both logs of one day, the signals first, accepted together: two deliveries, one publication; without measuring."""
    logs = {"signalen": signalen, "reacties": reacties}
    return aanvaard(
        data, [bewaar_log(data, soort, rijen, peildatum=peildatum, **kwitantie) for soort, rijen in logs.items()]
    )
