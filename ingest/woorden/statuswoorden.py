"""The words in which senders say whether a gemeente uses the Kennisgeving: certain ones by code, and the traps."""

GEBRUIKT, NOG_NIET, GEEN_REACTIE = "gebruikt", "gebruikt_nog_niet", "geen_reactie"


def _lijst(tekst: str) -> frozenset[str]:
    return frozenset(" ".join(deel.split()) for deel in tekst.split(","))


# Each text is written as normaal.woorden leaves it: lower case, no accents, no signs.
JA = _lijst("""
    ja, j, yes, y, 1, 1 0, x, waar, true, wordt ingezet, wordt gebruikt, wordt toegepast, wordt verstuurd, in gebruik,
    ingezet, gebruikt, ja in gebruik, ja wordt ingezet, ja wij gebruiken de kennisgeving, we gebruiken de kennisgeving,
    zet in, actief, ja dat klopt, jazeker, ja zeker, klopt, gebruikt de kennisgeving, wij gebruiken de kennisgeving
""")
STANDAARD = _lijst("""
    standaard, ja standaard, altijd, ja altijd, ja volledig, volledig in gebruik, standaard ingezet, wordt standaard
    ingezet, ja wordt standaard ingezet, standaard in gebruik, ja bij iedereen, ja in alle dossiers
""")
DEELS = _lijst("""
    deels, gedeeltelijk, soms, alleen convenantpartners, ja deels, ja gedeeltelijk, ja soms, ja alleen
    convenantpartners, alleen bij convenantpartners, ja alleen bij convenantpartners, incidenteel, ja incidenteel, af en
    toe, ja af en toe, deels ingezet, deels in gebruik, gedeeltelijk in gebruik, wordt deels ingezet, regelmatig, ja
    regelmatig, in sommige gevallen, ja in sommige gevallen, meestal, ja meestal, bij een deel
""")
PILOT = _lijst("""
    pilot, ja pilot, in pilot, ja in pilot, ja als pilot, pilotfase, in pilotfase, proef, ja proef, ja in een pilot,
    pilot loopt, ja pilot loopt
""")
NEE = _lijst("""
    nee, n, no, neen, 0, 0 0, onwaar, false, nog niet, nee nog niet, niet, nee niet, niet in gebruik, nog niet in
    gebruik, nee niet in gebruik, nee nog niet in gebruik, wordt niet ingezet, wordt nog niet ingezet, nog niet ingezet,
    niet ingezet, gebruikt nog niet, gebruikt niet, niet gebruikt, nog niet gebruikt, geen gebruik, nog geen gebruik,
    nee geen gebruik, maakt geen gebruik, op dit moment niet, momenteel niet, nu niet, vooralsnog niet, nee momenteel
    niet, nee op dit moment niet, nee helaas niet, nee helaas, nee we gebruiken de kennisgeving niet
""")
GEPLAND = _lijst("""
    nee wel gepland, nog niet wel gepland, nee nog niet wel gepland, gepland, ingepland, wel gepland, nee gepland, staat
    gepland, nee maar wel gepland, nog niet maar wel gepland, nee staat gepland, nee ingepland, nee wel ingepland, nee
    nog niet maar wel gepland, is gepland
""")
IN_VOORBEREIDING = _lijst("""
    in voorbereiding, bezig, volgt, mee bezig, nee in voorbereiding, nee bezig, nee mee bezig, nee volgt, nog niet in
    voorbereiding, nee wel in voorbereiding, zijn ermee bezig, we zijn ermee bezig, wij zijn ermee bezig, ermee bezig,
    nee wel mee bezig, nee maar wel in voorbereiding, nog niet wel in voorbereiding, wordt voorbereid, nee wordt
    voorbereid, nog niet wel mee bezig, wordt aan gewerkt, nee wordt aan gewerkt, in ontwikkeling, implementatie loopt,
    nee nog niet in voorbereiding, nog niet volgt, nee nog niet volgt, is in voorbereiding
""")
GEEN_PLAN = _lijst("""
    nee geen plannen, geen plannen, nee geen plan, geen plan, nee niet van plan, niet van plan, nee en ook niet gepland,
    nee niet gepland, niet gepland, nee geen interesse
""")
GESTOPT = _lijst("""
    nee gestopt, gestopt, niet meer, nee niet meer, is gestopt, mee gestopt, ermee gestopt, nee ermee gestopt, nee mee
    gestopt, nee zijn gestopt, zijn gestopt, gestopt met de kennisgeving, nee zijn ermee gestopt, wordt niet meer
    ingezet, niet meer in gebruik, nee niet meer in gebruik, nee we zijn gestopt, nee wij zijn gestopt
""")
GEEN_ANTWOORD = _lijst("""
    geen reactie, nog geen reactie, niet gereageerd, nog niet gereageerd, onbekend, nnb, n n b, nog niet bekend, niet
    bekend, n v t, nvt, niet van toepassing, geen antwoord, niet geantwoord, nog geen antwoord, geen respons, geen
    response, niet beantwoord, n a, leeg, niet ingevuld, geen opgave, geen reactie ontvangen, nog geen reactie
    ontvangen, heeft niet gereageerd, null, none, nan, geen bericht, niets ontvangen, geen gegevens, blanco, wacht op
    reactie, in afwachting van reactie, reactie volgt
""") | {""}
# "n.b." is left out on purpose: niet bekend or nota bene; domain: ambiguous, so asked.

# Signs that carry the whole answer; woorden would drop them.
TEKENS = {
    "✓": GEBRUIKT, "✔": GEBRUIKT, "☑": GEBRUIKT, "✅": GEBRUIKT, "√": GEBRUIKT, "×": GEBRUIKT,
    "?": GEEN_REACTIE, "??": GEEN_REACTIE, "???": GEEN_REACTIE, "-": GEEN_REACTIE, "--": GEEN_REACTIE,
    "---": GEEN_REACTIE, "–": GEEN_REACTIE, "—": GEEN_REACTIE, ".": GEEN_REACTIE, "...": GEEN_REACTIE,
    "…": GEEN_REACTIE, "#n/b": GEEN_REACTIE, "#n/a": GEEN_REACTIE, "n/a": GEEN_REACTIE,
}  # fmt: skip

# After "ja" or "nee" one of these turns or limits what was said, so that a longer sentence is asked.
KEERT_JA = _lijst("""
    maar, nog, niet, nee, mits, tenzij, vanaf, straks, binnenkort, gestopt, geen, gepland, bezig, voorbereiding, wel,
    of, per, zodra, als, indien, deels, soms, alleen, gedeeltelijk, pilot, behalve, weinig, nauwelijks, zelden, wordt,
    gaan, gaat, willen, wil, zouden, graag, volgend, volgt, later, hoop, hopen, hopelijk, misschien, mogelijk, bijna,
    onbekend, niets, tot, eerst
""")
KEERT_NEE = _lijst("""
    maar, ja, wel, soms, deels, gedeeltelijk, alleen, behalve, tenzij, mits, pilot, gestopt, meer, binnenkort, straks,
    of, sinds, vanaf, gepland, bezig, voorbereiding, standaard, altijd, onbekend, als, indien, zodra, hoewel, per,
    eerst, later, volgt
""")
