"""Files that use our words for something else: vroegsignalering, and the moratorium of the toeslagen operation."""

import re
from collections.abc import Iterable

from ingest.errors import LeveringGeweigerd
from ingest.woorden.normaal import woorden

_VROEG = re.compile(
    r"\b(vroegsignaler\w*|vroegsignaal|vroegsignalen|vroeg signaal|vroeg signalering|vaste lasten ?partner\w*|"
    r"vastelastenpartner\w*|landelijk convenant vroegsignalering|enkelvoudig\w* signaal|meervoudig\w* signaal|"
    r"enkelvoudig\w* signalen|meervoudig\w* signalen|matchsignaal|vps|betaalachterstand (huur|energie|water|zorg\w*))\b"
)
# A log of our own may say that someone came by way of vroegsignalering.
_HERKOMST = re.compile(
    r"\b(via|uit|na|door|herkomst|instroom|aanmeldroute|geen|niet|zonder|exclusief|excl|j n|ja nee)\b"
)
# Each of these alone says little; two of them in one file are the columns of an early-detection log.
_VROEGE_KOPPEN = re.compile(
    r"\b(signaalpartner\w*|aanleverende partij|signaalleverancier|vaste ?lasten\w*|achterstand in maanden|"
    r"aantal maanden achterstand|hoogte achterstand|bedrag achterstand|betalingsachterstand|hulpaanbod|hulp aangeboden|"
    r"hulpaanbod geaccepteerd|aanbod geaccepteerd|hulp geaccepteerd|bereikt|wijze van contact|huisbezoek|"
    r"resultaat (van )?(het )?contact|type signaal enkel\w*|enkel of meervoudig|opvolging signaal|"
    r"datum contactpoging)\b"
)
_VASTE_LAST = re.compile(r"\b(huur\w*|energie\w*|gas|elektra|water\w*|zorgverzeker\w*|zorgpremie|zorg|vaste last\w*)\b")
_TOESLAGEN = re.compile(
    r"\b(toeslagenaffaire|toeslagen ?herstel\w*|hersteloperatie( toeslagen)?|kinderopvangtoeslag\w*|toeslagenouder\w*|"
    r"gedupeerde ouder\w*|gedupeerden?|uht|publieke pauzeknop|sociale banken nederland|integrale beoordeling uht|"
    r"catshuisregeling|moratorium (einddatum|start\w*|van een jaar|toeslag\w*|herstel\w*)|"
    r"(einddatum|startdatum|datum|einde|start) moratorium|wet hersteloperatie)\b"
)

VROEGSIGNALERING = LeveringGeweigerd(
    "Dit bestand gaat over vroegsignalering. Dat zijn andere signalen dan signaal 1 tot en met 4 van de Pauzeknop.",
    "De koppen of de tekst noemen achterstanden op vaste lasten die schuldeisers aan gemeenten melden.",
    "Lever een bestand aan met de signalen van de Landelijke Pauzeknop of met verstuurde Kennisgevingen.",
)
TOESLAGEN = LeveringGeweigerd(
    "Dit bestand gaat over de pauze van een jaar voor ouders in de hersteloperatie toeslagen. "
    "Dat heet ook pauzeknop, maar is iets anders dan de Landelijke Pauzeknop.",
    "De koppen of de tekst noemen de hersteloperatie, gedupeerde ouders of het moratorium.",
    "Lever een bestand aan met de signalen van de Landelijke Pauzeknop of met verstuurde Kennisgevingen.",
)


def andere_betekenis(
    koppen: Iterable[str], teksten: Iterable[str], *, signalen: Iterable[str] = ()
) -> LeveringGeweigerd | None:
    """The refusal of a file whose headings or texts (title, sheet and file names) are of the other kind; else None.

    `signalen` are the cells of the column with the signal, where fixed costs may stand instead of a number. Other
    cells are not to be given: a remark or a creditor may name these things in a log of our own.
    """
    koppen, alles = [woorden(kop) for kop in koppen], [woorden(tekst) for tekst in teksten]
    if any(_TOESLAGEN.search(tekst) for tekst in (*koppen, *alles)):
        return LeveringGeweigerd(*TOESLAGEN.zinnen)
    soorten = [woorden(tekst) for tekst in signalen if tekst.strip()]
    vroeg = 2 * sum(bool(_VASTE_LAST.search(tekst)) for tekst in soorten) > len(soorten)
    vroeg = vroeg or any(_VROEG.search(tekst) and not _HERKOMST.search(tekst) for tekst in (*koppen, *alles))
    if vroeg or len({treffer for kop in koppen for treffer in _VROEGE_KOPPEN.findall(kop)}) >= 2:
        return LeveringGeweigerd(*VROEGSIGNALERING.zinnen)
    return None
