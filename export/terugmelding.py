"""The lines of a delivery that were not read, as a workbook for its sender."""

from typing import Any

from export.blad import Blad, Cel, Getal, Kolom, tekst
from export.veilig import als_kop
from export.xlsx import schrijf_xlsx
from store.editie import Editie
from store.leveringen import Levering, lees_kwitantie

VERBETER = "Verbeter deze cel, of laat weten wat hier bedoeld is."
VAST = ("Blad", "Rij", "Cel", "Waarom niet ingelezen", "Wat u kunt doen")


class OnbekendeLeveringError(LookupError):
    """There is no delivery of this number or sha256 in these gegevens."""


def zoek_levering(editie: Editie, kenmerk: str) -> Levering:
    """The delivery of a number, or of the head of its sha256. Raises OnbekendeLeveringError."""
    for levering in editie.leveringen:
        if kenmerk.isdecimal() and levering.nummer == int(kenmerk):
            return levering
    gelijk = [x for x in editie.leveringen if len(kenmerk) >= 6 and x.sha256.startswith(kenmerk.lower())]
    if len({x.sha256 for x in gelijk}) != 1:
        raise OnbekendeLeveringError(kenmerk)
    return gelijk[-1]


def terugmelding(editie: Editie, levering: Levering) -> bytes | None:
    """The workbook for the sender; None when every line was read."""
    regels = lees_kwitantie(editie.data, levering.sha256, levering.lezing).get("niet_gelezen", [])
    if not regels:
        return None
    return schrijf_xlsx(
        [_blad(editie, levering, regels)], titel="Regels die niet zijn ingelezen", dag=levering.peildatum
    )


def _blad(editie: Editie, levering: Levering, regels: list[dict[str, Any]]) -> Blad:
    koppen = list(dict.fromkeys(kop for regel in regels for kop in _cellen(regel)))
    bezet = {kop.lower() for kop in VAST}
    voor, na = VAST[:3], VAST[3:]
    return Blad(
        naam="Niet_ingelezen", titel="Regels die niet zijn ingelezen", stempel=_stempel(editie, levering),
        noten=(
            "Verbeter deze regels in uw eigen bestand en stuur dat opnieuw op.",
            "Contactgegevens en opmerkingen uit uw bestand bewaren wij niet; zij staan hier niet bij.",
        ),
        kolommen=(
            *(Kolom(kop) for kop in voor), *(Kolom(als_kop(kop, bezet=bezet), 30) for kop in koppen),
            *(Kolom(kop, 50) for kop in na),
        ),
        rijen=tuple(_rij(regel, koppen) for regel in regels),
    )  # fmt: skip


def _rij(regel: dict[str, Any], koppen: list[str]) -> tuple[Cel, ...]:
    waarden = (tekst(_cellen(regel).get(kop), anders="[x]") for kop in koppen)
    return (tekst(regel["blad"]), Getal(regel["rij"]), tekst(regel["cel"]), *waarden, regel["reden"],
            tekst(regel["doen"], anders=VERBETER))  # fmt: skip


def _cellen(regel: dict[str, Any]) -> dict[str, str]:
    """The headings and texts of a line, given as a record or, to keep the sender's order, as pairs."""
    return dict(regel["kop_tekst"])


def _stempel(editie: Editie, levering: Levering) -> str:
    fictief = " · Voorbeelddata (fictief)" if editie.voorbeeld else ""
    return f"Bestand {levering.bestand} · levering {levering.nummer} · peildatum {levering.peildatum:%d-%m-%Y}{fictief}"
