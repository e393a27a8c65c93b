"""What changed, in Dutch: never a change of ADO-01 without its split."""

from collections.abc import Mapping
from datetime import date

from charts.taal import enkel_of_meer, gemeenten_woord, is_verleden, opsomming
from indicators.measurement import Measurement, Status
from indicators.unit import schrijf_aantal, schrijf_datum

GEEN_EERDERE = "Er is geen eerdere stand om mee te vergelijken."
HOOGSTENS_GENOEMD = 3


def veranderingen(ado_07: Measurement, per_provincie: Measurement, *, vandaag: date) -> tuple[str, ...]:
    """Three sentences: how many joined and how, where, how many stopped. One when there is no earlier stand."""
    if ado_07.totaal("begonnen").status != Status.OK:
        return (GEEN_EERDERE,)
    telling = {maat: int(ado_07.totaal(maat).teller or 0) for maat in ("begonnen", "eerste_antwoord_ja", "gestopt")}
    zinnen = (
        erbij_zin(telling["begonnen"], telling["eerste_antwoord_ja"]),
        waar_zin(per_provincie, vandaag=vandaag),
        gestopt_zin(telling["gestopt"]),
    )
    return tuple(zin for zin in zinnen if zin)


def erbij_zin(begonnen: int, eerste_ja: int) -> str:
    """Er kwamen 88 gemeenten bij: 57 begonnen, 31 gaven voor het eerst antwoord."""
    erbij = begonnen + eerste_ja
    if erbij == 0:
        return "Er kwam geen enkele gemeente bij."
    kwam = enkel_of_meer(erbij, "kwam", "kwamen")
    return f"Er {kwam} {gemeenten_woord(erbij)} bij: {splitsing(begonnen, eerste_ja)}."


def splitsing(begonnen: int, eerste_ja: int) -> str:
    """57 begonnen, 31 gaven voor het eerst antwoord."""
    begon = f"{schrijf_aantal(begonnen)} {enkel_of_meer(begonnen, 'begon', 'begonnen')}"
    gaf = f"{schrijf_aantal(eerste_ja)} {enkel_of_meer(eerste_ja, 'gaf', 'gaven')} voor het eerst antwoord"
    return f"{begon}, {gaf}"


def gestopt_zin(gestopt: int) -> str:
    """Geen enkele gemeente is gestopt."""
    if gestopt == 0:
        return "Geen enkele gemeente is gestopt."
    return f"{gemeenten_woord(gestopt)} {enkel_of_meer(gestopt, 'is', 'zijn')} gestopt."


def nieuw_per_groep(ado_07: Measurement) -> dict[str, int]:
    """Per name the gemeenten that joined, most first; names with none are left out."""
    telling: dict[str, int] = {}
    for rij in ado_07.rijen:
        if rij.maat in ("begonnen", "eerste_antwoord_ja") and rij.teller:
            telling[rij.naam] = telling.get(rij.naam, 0) + int(rij.teller)
    return dict(sorted(telling.items(), key=lambda paar: (-paar[1], paar[0])))


def waar_zin(per_provincie: Measurement, *, vandaag: date) -> str:
    """Which provincies hold most of the new users; empty when nobody is new or when none stands out."""
    nieuw = nieuw_per_groep(per_provincie)
    samen = sum(nieuw.values())
    meer = "lagen" if is_verleden(per_provincie.peildatum, vandaag=vandaag) else "liggen"
    enkel = "lag" if meer == "lagen" else "ligt"
    if samen == 0:
        return ""
    if samen == 1:
        return f"De nieuwe gebruiker {enkel} in {next(iter(nieuw))}."
    koplopers = [naam for naam, aantal in nieuw.items() if aantal == max(nieuw.values())]
    if len(koplopers) > HOOGSTENS_GENOEMD:
        return f"De {schrijf_aantal(samen)} nieuwe gebruikers {meer} in {len(nieuw)} provincies."
    hoogste = nieuw[koplopers[0]] * len(koplopers)
    elk = " samen" * (len(koplopers) > 1)
    werkwoord = enkel_of_meer(hoogste, enkel, meer)
    van = f"{schrijf_aantal(hoogste)} van de {schrijf_aantal(samen)} nieuwe gebruikers"
    return f"{van} {werkwoord}{elk} in {opsomming(koplopers)}{_tweede(nieuw, koplopers)}."


def _tweede(nieuw: Mapping[str, int], koplopers: list[str]) -> str:
    """The second place, where one provincie holds it after one first."""
    rest = {naam: aantal for naam, aantal in nieuw.items() if naam not in koplopers}
    plaats = [naam for naam, aantal in rest.items() if aantal == max(rest.values())]
    return f" en {rest[plaats[0]]} in {plaats[0]}" if len(koplopers) == len(plaats) == 1 else ""


def sinds_kop(vorige: date | None) -> str:
    """Wat veranderde er sinds 30 juni 2025?"""
    return f"Wat veranderde er sinds {schrijf_datum(vorige)}?" if vorige else "Wat veranderde er?"
