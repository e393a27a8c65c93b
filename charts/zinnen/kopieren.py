"""What "Kopieer zin" gives of a figure of many parts, where its heading alone is no sentence one may quote."""

from collections.abc import Sequence
from datetime import date

from charts.taal import enkel_of_meer, gemeenten_woord, is_verleden, opsomming
from charts.verdeling import Verdeling
from charts.zinnen.beelden import ondertitel_provincies, rij_naam, titel_provincies
from indicators.measurement import Measurement, Rij, Status
from indicators.unit import van_de

GENOEMD = 3
ONBEKEND = "onbekend"


def zin_staven(meting: Measurement, *, label: str = "") -> str:
    """Wat gemeenten tegenhoudt: Te weinig mensen of tijd, 18 van de 50 (36,0%); …; en nog 7 andere antwoorden."""
    kop = label or meting.indicator.label
    gegeven = sorted((r for r in meting.rijen if r.status == Status.OK and r.teller), key=lambda r: -(r.teller or 0))
    genoemd = [r for r in gegeven if r.maat != ONBEKEND]
    delen = [_deel(meting, r) for r in genoemd[:GENOEMD]]
    if over := len(genoemd[GENOEMD:]):
        delen.append(f"en nog {over} {enkel_of_meer(over, 'ander antwoord', 'andere antwoorden')}")
    delen += [_deel(meting, r) for r in gegeven if r.maat == ONBEKEND]
    return f"{kop}: {'; '.join(delen) or 'nog geen gegevens'}."


def _deel(meting: Measurement, rij: Rij) -> str:
    return f"{rij_naam(meting, rij.groep, rij.maat)}, {van_de(rij.teller, rij.noemer)}"


def zin_gebieden(gebieden: Sequence[Verdeling], land: Verdeling, *, soort: str, peildatum: date, vandaag: date) -> str:
    """Of the few size classes each with its counts, of many areas how many are certainly above; and the country."""
    toen = is_verleden(peildatum, vandaag=vandaag)
    telling, _, aandeel = van_de(land.gebruikt, land.totaal).partition(" (")
    werkwoord = enkel_of_meer(land.gebruikt, *(("gebruikte", "gebruikten") if toen else ("gebruikt", "gebruiken")))
    heel = f"In heel Nederland {werkwoord} {telling} gemeenten de Kennisgeving ({aandeel}."
    if soort == "grootteklasse":
        delen = "; ".join(f"{g.naam[:1].lower()}{g.naam[1:]}, {van_de(g.gebruikt, g.totaal)}" for g in gebieden)
        return f"Gemeenten die de Kennisgeving {'gebruikten' if toen else 'gebruiken'}, per {soort}: {delen}. {heel}"
    titel = titel_provincies(gebieden, land, peildatum=peildatum, vandaag=vandaag, soort=soort)
    rest = ondertitel_provincies(gebieden, land, peildatum=peildatum, vandaag=vandaag)
    return " ".join(zin for zin in (titel, rest, heel) if zin)


def zin_te_winnen(per_uitvoerder: Sequence[tuple[str, int]]) -> str:
    """Gemeenten zonder 'ja' per uitvoerder: KBNL 9, ISD de Kempen 5 en Stadsbank Oost 5; en nog 4 andere."""
    met = [(naam, aantal) for naam, aantal in per_uitvoerder if aantal]
    if not met:
        return "Geen enkele uitvoerder heeft nog gemeenten zonder 'ja'."
    over = len(met[GENOEMD:])
    delen = opsomming([f"{naam} {gemeenten_woord(aantal)}" for naam, aantal in met[:GENOEMD]])
    rest = f"; en nog {over} {enkel_of_meer(over, 'andere uitvoerder', 'andere uitvoerders')}" if over else ""
    return f"Gemeenten zonder 'ja' per uitvoerder: {delen}{rest}."
