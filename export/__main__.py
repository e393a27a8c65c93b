"""python -m export: the report for the ministry, and the lines not read for a sender, as files."""

import argparse
import sys
from collections.abc import Callable

from export.bestanden import bewaar, bewaar_genummerd
from export.ontleder import ontleed
from export.rapportopdrachten import ministerie, opnieuw, vaststellen
from export.schuldeisers import AlleenInternError, schuldeiserbestanden
from export.stuurgroep import VraagGeweigerdError, maak_a4
from export.terugmelding import OnbekendeLeveringError, terugmelding, zoek_levering
from export.uitvoer import fout, gedaan
from export.vaststellen import VaststellenError
from indicators.schuldeisers import schuldeisers
from store.editie import OnbekendeEditieError, lees_editie
from store.schijf import NietOpgeslagenError, data_map
from store.stand import BuitenBereikError, NietBewaardError, lees_stand

GEEN_GEGEVENS = "Er zijn nog geen gegevens. Lever een bestand aan met: python -m ingest lees BESTAND"
GEEN_LEVERING = "Er is geen levering '{levering}'. Geef het nummer, of het begin van de sha256 (ten minste 6 tekens)."
GEEN_SCHULDEISER = "Wij kennen geen schuldeiser met de code '{wie}'. Geef de code, zoals CZ of GM0363."
NIET_VOOR_ROL = "Cijfers over schuldeisers zijn er alleen voor de rol intern, niet voor '{rol}'. Er is niets gemaakt."
ALLES_GELEZEN = "Alle regels van levering {levering} zijn ingelezen. Er is niets terug te melden."
NIET_OPGESLAGEN = "De bestanden konden niet worden opgeslagen in '{map}' ({reden}). Kies een andere map."


def main(argv: list[str] | None = None) -> int:
    """Write the files; 0 done, 1 refused, 2 a wrong command."""
    opdracht = ontleed(argv)
    if isinstance(opdracht, int):
        return opdracht
    doe: Callable[[argparse.Namespace], int] = {
        "ministerie": ministerie, "terugmelding": _terugmelding, "vaststellen": vaststellen, "hermaak": opnieuw,
        "stuurgroep": _stuurgroep, "schuldeisers": _schuldeisers,
    }[opdracht.opdracht]  # fmt: skip
    try:
        return doe(opdracht)
    except OnbekendeEditieError:
        return fout(GEEN_GEGEVENS, 1)
    except BuitenBereikError as weg:
        return fout(str(weg), 2)
    except (VaststellenError, VraagGeweigerdError, NietOpgeslagenError, NietBewaardError) as weg:
        return fout(str(weg), 1)
    except OSError as weg:
        return fout(NIET_OPGESLAGEN.format(map=getattr(opdracht, "naar", data_map()), reden=weg.strerror), 1)


def _stuurgroep(opdracht: argparse.Namespace) -> int:
    stand = lees_stand(opdracht.peildatum, rol=opdracht.rol)
    inhoud = maak_a4(stand, opdracht.vraag)
    basis = f"pauzeknop-stuurgroep-{stand.peildatum.isoformat()}"
    bestanden = bewaar_genummerd(opdracht.naar, stand, lambda versie: {f"{basis}-v{versie}.html": inhoud})
    over = {"peildatum": stand.peildatum.isoformat(), "editie": stand.editie.naam, "rol": stand.rol}
    return gedaan(opdracht, bestanden, over)


def _schuldeisers(opdracht: argparse.Namespace) -> int:
    stand = lees_stand(opdracht.peildatum, rol=opdracht.rol)
    wie = opdracht.schuldeiser.upper()
    if wie and wie not in schuldeisers(stand):
        return fout(GEEN_SCHULDEISER.format(wie=wie), 1)
    try:
        bestanden = bewaar(opdracht.naar, schuldeiserbestanden(stand, vorm=opdracht.vorm, schuldeiser_id=wie))
    except AlleenInternError:
        return fout(NIET_VOOR_ROL.format(rol=opdracht.rol), 1)
    over = {"peildatum": stand.peildatum.isoformat(), "editie": stand.editie.naam, "rol": stand.rol}
    return gedaan(opdracht, bestanden, over)


def _terugmelding(opdracht: argparse.Namespace) -> int:
    editie = lees_editie()
    try:
        levering = zoek_levering(editie, opdracht.levering)
    except OnbekendeLeveringError:
        return fout(GEEN_LEVERING.format(levering=opdracht.levering), 1)
    werkboek = terugmelding(editie, levering)
    if werkboek is None:
        print(ALLES_GELEZEN.format(levering=levering.nummer), file=sys.stderr)
    naam = f"terugmelding-levering-{levering.nummer}.xlsx"
    bestanden = bewaar(opdracht.naar, {naam: werkboek} if werkboek else {})
    # The sender and its file are of the delivery: no role sees more or less of it.
    over = {"peildatum": levering.peildatum.isoformat(), "editie": editie.naam, "rol": "intern"}
    return gedaan(opdracht, bestanden, over)


if __name__ == "__main__":
    sys.exit(main())
