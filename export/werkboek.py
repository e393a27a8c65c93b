"""The ministry workbook: which sheets a report has, in their order, and the workbook of them."""

from datetime import date

from export.adoptiebladen import adoptie_gemeente, adoptie_grootteklasse, adoptie_provincie
from export.blad import Blad
from export.citeren import citeren
from export.datakwaliteit import datakwaliteit
from export.definities import definities
from export.errata import Verbetering, errata
from export.grafiekbladen import grafiekbladen
from export.kerncijfers import kerncijfers
from export.leeswijzer import leeswijzer
from export.noten import genummerd, noten
from export.pauzeblad import maandtellingen, pauzes
from export.schuldeiserblad import schuldeisers_sector
from export.stempel import CONCEPT, TITEL, Uitgave, stempel
from export.tijdreeks import tijdreeks
from export.xlsx import schrijf_xlsx
from protect.gemeenten import gemeenten_noemen
from store.stand import Stand

ONTVANGERS = {"ministerie": "szw"}


class GemeentenNietNoemenError(PermissionError):
    """This role may not see gemeenten by name."""


def ministerie_bladen(
    stand: Stand, uitgave: Uitgave = CONCEPT, *, met_gemeenten: bool = False, van: date | None = None,
    tot: date | None = None, verbetering: Verbetering | None = None,
) -> tuple[Blad, ...]:  # fmt: skip
    """The sheets of the report. Raises GemeentenNietNoemenError where the role may not see gemeenten by name."""
    if met_gemeenten and gemeenten_noemen(stand) == "nee":
        raise GemeentenNietNoemenError(stand.rol)
    cijfers = (
        kerncijfers(stand, uitgave),
        adoptie_provincie(stand, uitgave),
        adoptie_grootteklasse(stand, uitgave),
        *([adoptie_gemeente(stand, uitgave)] if met_gemeenten else []),
        tijdreeks(stand, uitgave, van=van, tot=tot),
        *maandtellingen(stand, uitgave),
        pauzes(stand, uitgave),
        schuldeisers_sector(stand, uitgave),
        datakwaliteit(stand, uitgave),
    )
    regel = stempel(stand, uitgave)
    gewijzigd = [errata(cijfers, verbetering, stempel=regel)] if verbetering else []
    ruw = (
        citeren(stand, uitgave), *gewijzigd, *cijfers, *grafiekbladen(cijfers, stempel=regel),
        definities(stand, uitgave),
    )  # fmt: skip
    inhoud = (*genummerd(ruw), noten(ruw, stempel=regel))
    return (leeswijzer(stand, inhoud, uitgave), *inhoud)


def ministerie_werkboek(stand: Stand, *, met_gemeenten: bool = False) -> bytes:
    """The report as an Excel workbook: the same stand gives the same bytes."""
    return schrijf_xlsx(ministerie_bladen(stand, met_gemeenten=met_gemeenten), titel=TITEL, dag=stand.peildatum)


def rapport_naam(stand: Stand, *, versie: int = 1, uitgave: Uitgave = CONCEPT) -> str:
    """The file name of a report without its ending: pauzeknop-szw-2025-11-04-v1, with -vastgesteld when it is."""
    achter = "-vastgesteld" if uitgave.vastgesteld else ""
    return f"pauzeknop-{ONTVANGERS.get(stand.rol, stand.rol)}-{stand.peildatum.isoformat()}-v{versie}{achter}"
