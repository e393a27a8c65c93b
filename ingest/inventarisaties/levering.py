"""A delivery read: from a workbook and what was answered about it to rows, remarks and questions."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from ingest.antwoorden import met_blad
from ingest.bestanden.cells import Werkmap
from ingest.bestanden.schoon import schone_namen
from ingest.inventarisaties.opmerkingen import over_bladdagen, over_bladen, over_personen
from ingest.inventarisaties.samenvatting import Gelezen, samengevat
from ingest.inventarisaties.tabelrijen import lees_tabellen
from ingest.kwitantie import Antwoord, Kwitantie
from ingest.persoonlijk.privacy import doorzoek, weigering
from ingest.register.bron import REFERENTIE
from ingest.register.lezing import lees_register
from ingest.soortherkenning import andere_soort, zonder_koppen
from ingest.source import Source
from ingest.tabellen.peildatum import bladdagen, vind_peildatum
from ingest.tabellen.tabel import vind_tabellen
from ingest.tabellen.toewijzing import Bevestigd, Toewijzing, wijs_toe
from store.register import Register, eigen_register

__all__ = ["Gelezen", "Opties", "lees"]

_WAT = {"referentie": "schuldeisers"}


@dataclass(frozen=True)
class Opties:
    """What the deliverer says about a file."""

    peildatum: date | None = None
    afzender: str = ""
    kolommen: Mapping[str, str] = field(default_factory=dict)
    antwoorden: tuple[Antwoord, ...] = ()


def lees(
    werkmap: Werkmap,
    bron: Source,
    opties: Opties,
    *,
    onthouden: Bevestigd,
    afkeur_maximum: float,
    register: Register | None = None,
) -> Gelezen:
    """Read a workbook as a delivery. Raises LeveringGeweigerd.

    `onthouden` are the mappings that were confirmed before, per layout; `afkeur_maximum` is the share of rows
    (0 to 1) above which the whole file is held; a `register` is that of which known parties keep their id.
    """
    werkmap, in_namen = schone_namen(werkmap)
    if not opties.kolommen and (verkeerd := andere_soort(werkmap, bron)):
        raise verkeerd
    tabellen = vind_tabellen(werkmap, bron)
    if bron is REFERENTIE and (leeg := zonder_koppen(tabellen, bron, wat=_WAT[bron.soort])):
        raise leeg
    antwoorden = met_blad(opties.antwoorden, (tabel.blad for tabel in tabellen))
    toegewezen = wijs_toe(tabellen, bron, kolommen=opties.kolommen, antwoorden=antwoorden, onthouden=onthouden)
    vondsten = (*in_namen, *doorzoek(werkmap, toegewezen.gekoppeld, bron))
    if geweigerd := weigering(vondsten):
        raise geweigerd
    peildatum = vind_peildatum(werkmap, tabellen, opties.peildatum, antwoorden)
    gebruikt = [tabel for tabel, _ in toegewezen.gekoppeld]
    dagen = bladdagen(gebruikt, peildatum.dag) if peildatum.dag else {}
    begin = Kwitantie(
        bestand=werkmap.bestand, sha256=werkmap.sha256, soort=bron.soort, afzender=opties.afzender,
        peildatum=peildatum.dag, antwoorden=antwoorden, vragen=(*toegewezen.vragen, *peildatum.vragen),
        meldingen=(*over_bladen(werkmap, toegewezen.gekoppeld, wat=_WAT.get(bron.soort, "gemeenten")),
                   *toegewezen.meldingen, *over_personen(vondsten),
                   *peildatum.meldingen, *over_bladdagen(dagen)),
    )  # fmt: skip
    if peildatum.dag is None or toegewezen.zin:
        return _wachtend(begin, toegewezen, zin=" ".join(z for z in (peildatum.zin, toegewezen.zin) if z))
    if bron is REFERENTIE:
        return lees_register(
            begin, toegewezen, vondsten,
            eerder=register or eigen_register(), gehoord=peildatum.gehoord, afkeur_maximum=afkeur_maximum,
        )  # fmt: skip
    uitkomsten = lees_tabellen(
        toegewezen.gekoppeld, vondsten, peildatum=peildatum.dag, antwoorden=antwoorden, bladdagen=dagen
    )
    return samengevat(
        begin, toegewezen, uitkomsten=uitkomsten, gehoord=peildatum.gehoord, afkeur_maximum=afkeur_maximum
    )


def _wachtend(begin: Kwitantie, toegewezen: Toewijzing, *, zin: str) -> Gelezen:
    """A file whose rows cannot be read before something about the whole of it is known: all of them wait."""
    aantal = sum(len(tabel.rijen) + len(tabel.totaalrijen) for tabel, _ in toegewezen.gekoppeld)
    return Gelezen(replace(begin, gelezen=aantal, afgekeurd=aantal), vastgehouden=zin)
