"""A vastgesteld report made again and laid beside its kept bytes: the same, or what differs and what changed since."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from export.regels import slot
from export.vaststellen import VaststellenError, maak_bestanden
from indicators.unit import schrijf_datum
from store.editie import lees_editie
from store.rapporten import GewijzigdRapportError, Rapport, lees_bestanden, over_rapport, rapporten

GEEN_VERSIE = "Er is geen vastgestelde versie {versie} van het rapport van {dag}."
GEWIJZIGD = (
    "Het bewaarde bestand '{naam}' is niet meer het bestand dat is vastgesteld. Er is niets gemaakt. "
    "Zet de map rapporten terug uit een reservekopie."
)
GELIJK = "Opnieuw gemaakt: alle {aantal} bestanden zijn gelijk aan wat is vastgesteld, byte voor byte."
ANDERS = "Opnieuw gemaakt: {aantal} van de {alle} bestanden zijn anders. Wat is vastgesteld, blijft gelden."
NIETS_VERANDERD = "De gegevens, het programma, de bibliotheken en de regels zijn dezelfde. Meld dit aan de beheerder."
# Each part of the lock, and what it is called when it is not the same any more.
DELEN = {
    "editie_hash": "De gegevens zijn niet meer dezelfde.",
    "code": "Het programma is veranderd: toen {toen}, nu {nu}.",
    "bibliotheken": "De bibliotheken (requirements.lock) zijn veranderd.",
    "python": "Python is veranderd: toen {toen}, nu {nu}.",
    "regels": "De definities of de regels voor bescherming zijn veranderd.",
}
NIET_VASTGELEGD = "Bij het vaststellen is niet vastgelegd: {wat}."
NAMEN = {"editie_hash": "de gegevens", "code": "het programma", "bibliotheken": "de bibliotheken",
         "python": "de versie van Python", "regels": "de regels"}  # fmt: skip


@dataclass(frozen=True)
class Vergelijking:
    """What came of making a report again: which files differ, and why that can be."""

    alle: tuple[str, ...]
    anders: tuple[str, ...]
    waarom: tuple[str, ...]

    @property
    def gelijk(self) -> bool:
        """Whether every file came out byte for byte as it was kept."""
        return not self.anders

    @property
    def zinnen(self) -> tuple[str, ...]:
        """For a reader: the finding, the files that differ, and what changed since."""
        if self.gelijk:
            return (GELIJK.format(aantal=len(self.alle)),)
        eerst = ANDERS.format(aantal=len(self.anders), alle=len(self.alle))
        return (eerst, f"Anders: {', '.join(self.anders)}.", *(self.waarom or (NIETS_VERANDERD,)))


def zoek_vaste(data: Path, peildatum: date, versie: int) -> Rapport:
    """A vastgestelde version. Raises VaststellenError."""
    gezocht = (r for r in rapporten(data, peildatum) if r.versie == versie and r.vast)
    gevonden = next(gezocht, None)
    if gevonden is None:
        raise VaststellenError(GEEN_VERSIE.format(versie=versie, dag=schrijf_datum(peildatum)))
    return gevonden


def bewaarde_bestanden(rapport: Rapport) -> dict[str, bytes]:
    """The kept files as they were vastgesteld. Raises VaststellenError when one is not."""
    try:
        return lees_bestanden(rapport)
    except GewijzigdRapportError as fout:
        raise VaststellenError(GEWIJZIGD.format(naam=fout)) from fout


def hermaak(rapport: Rapport) -> Vergelijking:
    """Make a vastgesteld report again from its own editie and compare. Raises VaststellenError; writes nothing."""
    bewaard, (gemaakt, _) = bewaarde_bestanden(rapport), maak_bestanden(rapport)
    alle = tuple(dict.fromkeys([*bewaard, *gemaakt]))
    anders = tuple(naam for naam in alle if bewaard.get(naam) != gemaakt.get(naam))
    over = over_rapport(rapport)
    editie = lees_editie(over["editie"], data=rapport.data)
    return Vergelijking(alle, anders, _veranderd(over, {**slot(), "editie_hash": editie.manifest["hash"]}))


def _veranderd(toen: Mapping[str, Any], nu: Mapping[str, Any]) -> tuple[str, ...]:
    gelijk = {deel for deel in DELEN if toen.get(deel) == nu.get(deel)}
    zinnen = [
        zin.format(toen=toen[deel], nu=nu[deel]) for deel, zin in DELEN.items() if deel in toen and deel not in gelijk
    ]
    onbekend = [naam for deel, naam in NAMEN.items() if deel not in toen]
    return (*zinnen, *([NIET_VASTGELEGD.format(wat=", ".join(onbekend))] if onbekend else []))
