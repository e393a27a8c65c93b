"""Which version of a report is on the screen Rapportage: what the address asks for, out of what was vastgesteld."""

from markupsafe import Markup

from pages.html import vul
from pages.keuze import CONCEPT, Keuze
from store.rapporten import Rapport, rapporten
from store.stand import Stand


def vastgestelde(stand: Stand) -> tuple[Rapport, ...]:
    """The versions that this role may open, newest first."""
    if stand.rol == "publiek":
        return ()
    return tuple(r for r in rapporten(stand.editie.data, stand.peildatum) if r.vast)


def gekozen_versie(stand: Stand, versie: str) -> Rapport | None:
    """The vastgestelde version that an address asks for; "" asks for the newest. None is the concept."""
    vast = vastgestelde(stand)
    if not versie:
        return next(iter(vast), None)
    return next((r for r in vast if str(r.versie) == versie), None)


def versies(keuze: Keuze, stand: Stand) -> Markup:
    """Every version that was vastgesteld and the concept, each a link; what is not there is said."""
    vast, gekozen = vastgestelde(stand), gekozen_versie(stand, keuze.versie)
    onbekend = keuze.versie not in ("", CONCEPT, *(str(r.versie) for r in vast))
    mogelijk = [(str(r.versie), f"Versie {r.versie}: {r.staat}", r == gekozen) for r in vast]
    mogelijk.append((CONCEPT, f"Nieuw concept (gegevens nr. {stand.editie.nummer})", gekozen is None))
    links = [(keuze.adres("/rapportage", versie=versie), woorden, hier) for versie, woorden, hier in mogelijk]
    return vul("rapport_versies", versies=links if vast else [], onbekend=keuze.versie if onbekend else "",
               dag=stand.peildatum)  # fmt: skip


def versie_in_link(stand: Stand, versie: str) -> str:
    """The version written out, so that a copied link shows it later too."""
    gekozen = gekozen_versie(stand, versie)
    return str(gekozen.versie) if gekozen else CONCEPT
