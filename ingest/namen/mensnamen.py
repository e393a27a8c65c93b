"""Whether the name of a creditor is plainly that of a human being, or plainly that of an organisation."""

import re

from ingest.woorden.normaal import herstel, woorden

_TITEL = frozenset(
    ["dhr", "heer", "mevr", "mevrouw", "mw", "mej", "mejuffrouw", "meneer", "fam", "familie", "erven", "wed", "weduwe",
     "hodn", "eenmanszaak", "zzp", "zzper"]
)  # fmt: skip
_VOORAAN = frozenset(["mr", "dr", "drs", "hr", "hn", "prof"])
_KENNISSEN = re.compile(
    r"\b(h o d n|particulier\w*|prive ?(persoon|lening|schuld)|natuurlijk persoon)\b|^(mijn |ex |schoon)?"
    r"(ouders?|vader|moeder|broer|zus|zoon|dochter|oom|tante|oma|opa|vriend|vriendin|kennis|buurman|buurvrouw|partner|ex|"
    r"familielid|huisgenoot)( van .*)?$"
)
_VOEGSEL = r"(?:(?:van|de|der|den|ter|ten|te|el|al|la|le|in|op|'t|’t|von|du)\s+)*"
_MENS = (
    re.compile(rf"(?:[a-z]\.\s?)+{_VOEGSEL}[a-zà-ÿ][\wà-ÿ'’-]+(?:\s?[-–]\s?{_VOEGSEL}[\wà-ÿ'’-]+)?", re.I),
    re.compile(rf"[A-Z]\s{_VOEGSEL}[A-ZÀ-Þ][\wà-ÿ'’]+(?:-[\wà-ÿ'’]+)?"),
    re.compile(r"[A-Z]{1,4}\s(?:van|de|der|den|ter|ten|'t|’t)\s(?:\w+\s)*[A-ZÀ-Þ][\wà-ÿ'’-]+"),
    re.compile(rf"[a-zà-ÿ][\wà-ÿ'’-]+,\s*(?:[a-z]\.\s?)+{_VOEGSEL.replace('+', '*')}", re.I),
    re.compile(rf"[A-ZÀ-Þ][\wà-ÿ'’-]+,\s*[A-Z]{{1,3}}\s*{_VOEGSEL.replace('+', '*')}"),
)
_INITIALEN = re.compile(rf"\b(?:[A-Z]\.\s?)+{_VOEGSEL}[A-ZÀ-Þ][a-zà-ÿ]{{2,}}")
_RECHTSVORM = re.compile(
    r"\b(b v|bv|n v|nv|u a|gmbh|ltd|limited|inc|plc|s a|s a r l|sarl|aps|stichting|vereniging|cooperatie\w*)\b"
)
_ORGANISATIE = re.compile(
    r"\b(gemeente\w*|provincie|waterschap\w*|hoogheemraadschap|ministerie|rijks\w+|belasting\w*|\w*dienst|"
    r"sociale dienst|\w*corporatie\w*|woonstichting|woningstichting|\w*stichting|woningbouw\w*|wonen|"
    r"woon\w+|woningen|huurders\w*|\w*bank|\w*verzeker\w*|zorg\w*|\w*energie\w*|\w*water\w*|telecom\w*|"
    r"mobiel\w*|internet\w*|incasso\w*|gerechtsdeurwaarders|deurwaarders\w+|advocaten\w*|notarissen|"
    r"apotheek|ziekenhuis|kliniek\w*|ggz|tandheelkund\w*|school|scholen\w*|universiteit|hogeschool|roc|"
    r"kinderopvang|kinderdagverblijf|peuter\w+|autobedrijf|\w+bedrijf|garage\w*|sportschool|sportcentrum|"
    r"fitness\w*|webshop|webwinkel|finance|financial|financi\w+|credit\w*|krediet\w*|lease\w*|"
    r"vastgoed\w*|makelaar\w+|makelaars|vve|supermarkt\w*|uitgeverij\w*|dagblad|loterij|postcode ?loterij|"
    r"abonnement\w*|uitvaart\w+|services?|international|nederland|netherlands|holding|group|groep|"
    r"centrum|centraal|bureau\w*|\w+bureau|fonds\w*|\w*fonds|pensioen\w*|spoorwegen|vervoer\w*|"
    r"parkeer\w*|parking|kabel|media|shop|store|winkel\w*|com|online|instituut|academie|vakbond|"
    r"bibliotheek|museum|unie|bond|concern|maatschappij|\w+maatschappij)\b"
)  # fmt: skip
_NUMMER = re.compile(r"\d(?:[ .-]?\d){4,}|@")  # of a dossier or a telephone: not a part of a name


def is_mens(tekst: str) -> bool:
    """Say whether a name is plainly a human being's: a title, a relation, initials before or behind a surname."""
    heel, kaal = herstel(tekst), woorden(tekst)
    delen = kaal.split()
    if not delen or _RECHTSVORM.search(kaal):
        return False
    if _TITEL & set(delen) or delen[0] in _VOORAAN or _KENNISSEN.search(kaal):
        return True
    return not _ORGANISATIE.search(kaal) and any(vorm.fullmatch(heel) for vorm in _MENS)


def is_organisatie(tekst: str) -> bool:
    """Say whether a name is plainly an organisation's, so that it may be kept; initials with a surname are not."""
    kaal = woorden(tekst)
    if is_mens(tekst) or _TITEL & set(kaal.split()) or _INITIALEN.search(herstel(tekst)) or met_nummer(tekst):
        return False
    return bool(_RECHTSVORM.search(kaal) or _ORGANISATIE.search(kaal))


def met_nummer(tekst: str) -> bool:
    """Say whether more than a name stands in the text: a long number or an e-mail address."""
    return bool(_NUMMER.search(tekst))
