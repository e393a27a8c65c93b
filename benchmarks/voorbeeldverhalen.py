"""What every gemeente answers in the fictional example: invented, seeded, adding up to the known national counts."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from math import log10
from random import Random

from store.referentie import geldig_op, lees_referentie

PEILDATA = (date(2025, 1, 31), date(2025, 6, 30), date(2025, 11, 4))
JA, NEE, STIL = "ja", "nee", "stil"

# How many gemeenten go which way over the three peildata, the most eager first. Together: 60/120/162 on 31 January,
# 112/138/92 on 30 June and 200/110/32 on 4 November 2025; nobody stops.
WEGEN: tuple[tuple[tuple[str, str, str], int], ...] = (
    ((JA, JA, JA), 60),
    ((NEE, JA, JA), 26),
    ((STIL, JA, JA), 26),
    ((NEE, NEE, JA), 40),
    ((STIL, NEE, JA), 17),
    ((STIL, STIL, JA), 31),
    ((NEE, NEE, NEE), 54),
    ((STIL, NEE, NEE), 27),
    ((STIL, STIL, NEE), 29),
    ((STIL, STIL, STIL), 32),
)
# Answers for several gemeenten at once: an uitvoerder by name, or gemeenten in one sentence. All answer in January.
SAMEN: tuple[tuple[str, tuple[str, str, str], tuple[str, ...]], ...] = (
    ("Drechtsteden", (JA, JA, JA), ()),
    ("Kempengemeenten", (JA, JA, JA), ()),
    ("RDWI Kromme Rijn Heuvelrug", (NEE, NEE, JA), ()),
    ("ISD Bollenstreek", (NEE, JA, JA), ()),
    ("Gouda, Waddinxveen en Zuidplas", (NEE, NEE, NEE), ("Gouda", "Waddinxveen", "Zuidplas")),
    ("Oldambt / Pekela / Westerwolde", (NEE, NEE, JA), ("Oldambt", "Pekela", "Westerwolde")),
)
UITVOERDERS = {"Drechtsteden": "SDD", "Kempengemeenten": "KEMP", "RDWI Kromme Rijn Heuvelrug": "RDWI",
               "ISD Bollenstreek": "ISDB"}  # fmt: skip
VOORLIEFDE = {"PV24": -1.1, "PV29": -0.7, "PV23": -0.3, "PV31": 0.7, "PV20": 0.6, "PV26": 0.4, "PV22": 0.3}
BELEMMERINGEN = ("capaciteit", "software", "twijfel of schuldeisers meewerken", "extra taak", "onbekendheid", "mandaat",
                 "privacy", "nut")  # fmt: skip
PLUSPUNTEN = ("rust voor de hulpvrager", "klant blijft betrokken", "beter contact met schuldeisers", "scheelt tijd",
              "minder kosten", "overzicht")  # fmt: skip
HULP = ("werkinstructie", "training", "toolbox", "software", "bestuur", "contact", "geen")
KANALEN = ("Schuldenknooppunt", "e-mail", "Schuldenknooppunt en e-mail", "brief", "e-mail en brief", "portaal")
MODELLEN = ("NVVK-model", "NVVK-model", "NVVK-model", "eigen brief", "eigen brief", "stabilisatieovereenkomst")


@dataclass
class Verhaal:
    """One gemeente: its stand on the three peildata and everything it says about it."""

    rij: dict[str, str]
    standen: tuple[str, str, str]
    antwoorden: dict[int, date] = field(default_factory=dict)  # wave -> day of the answer given in that wave
    samen: str = ""
    begon: date | None = None
    diepte: str = ""
    plan: str = ""
    start_plan: date | None = None
    kanaal: str = ""
    model: str = ""
    belemmeringen: tuple[str, ...] = ()
    pluspunten: tuple[str, ...] = ()
    hulp: tuple[str, ...] = ()

    def laatste_antwoord(self, golf: int) -> date | None:
        """The day of its last answer up to and including a wave; None while it is silent."""
        return max((dag for nummer, dag in self.antwoorden.items() if nummer <= golf), default=None)


def verhalen(zaad: int = 20251104) -> tuple[Verhaal, ...]:
    """The 342 stories in the order of the CBS codes; the same seed gives the same stories."""
    toeval = Random(zaad)
    rijen = geldig_op(lees_referentie("gemeenten"), PEILDATA[-1])
    alle = [Verhaal(rij, weg, samen=samen) for rij, weg, samen in _verdeeld(rijen, toeval)]
    alle.sort(key=lambda v: v.rij["gm_code"])
    samen: dict[str, Verhaal] = {}
    for verhaal in alle:
        _vertel(verhaal, toeval)
        if verhaal.samen:  # one answer for all: one day, and one start for those who said ja in it
            voorbeeld = samen.setdefault(verhaal.samen, verhaal)
            verhaal.antwoorden[0] = voorbeeld.antwoorden[0]
            verhaal.begon = voorbeeld.begon if verhaal.standen[0] == JA else verhaal.begon
    return tuple(alle)


def _verdeeld(
    rijen: Sequence[dict[str, str]], toeval: Random
) -> Iterator[tuple[dict[str, str], tuple[str, str, str], str]]:
    """Every gemeente with its way: those that answer together first, the others in order of eagerness."""
    over = dict(WEGEN)
    samen = {code: (naam, weg) for naam, weg, leden in SAMEN for code in _leden(naam, leden)}
    for rij in rijen:
        if rij["gm_code"] in samen:
            naam, weg = samen[rij["gm_code"]]
            over[weg] -= 1
            yield rij, weg, naam
    ijver = {rij["gm_code"]: _ijver(rij, toeval) for rij in rijen}
    los = sorted((rij for rij in rijen if rij["gm_code"] not in samen), key=lambda rij: -ijver[rij["gm_code"]])
    wegen = [weg for weg, aantal in over.items() for _ in range(aantal)]
    yield from ((rij, weg, "") for rij, weg in zip(los, wegen, strict=True))


def _leden(naam: str, leden: tuple[str, ...]) -> list[str]:
    if leden:
        gemeenten = geldig_op(lees_referentie("gemeenten"), PEILDATA[0])
        return [rij["gm_code"] for rij in gemeenten if rij["naam_kort"] in leden]
    uitvoerders = geldig_op(lees_referentie("uitvoerders"), PEILDATA[0])
    return [rij["gm_code"] for rij in uitvoerders if rij["uitvoerder_code"] == UITVOERDERS[naam]]


def _ijver(rij: dict[str, str], toeval: Random) -> float:
    return VOORLIEFDE.get(rij["provincie_code"], 0.0) + log10(int(rij["inwoners"]) / 30_000) + toeval.gauss(0, 1)


def _vertel(verhaal: Verhaal, toeval: Random) -> None:
    """Fill in what the gemeente says, in the order in which it would happen."""
    eerste = next((i for i, stand in enumerate(verhaal.standen) if stand != STIL), None)
    if eerste is None:
        return
    for golf, stand in enumerate(verhaal.standen):
        anders = golf > 0 and stand != verhaal.standen[golf - 1]
        if golf == eerste or anders or (golf > eerste and toeval.random() < (0.4 if golf == 1 else 0.55)):
            verhaal.antwoorden[golf] = _antwoorddag(golf, toeval)
    if verhaal.standen[2] == JA:
        _gebruikt(verhaal, eerste, toeval)
    else:
        _nog_niet(verhaal, toeval)
    if NEE in verhaal.standen or toeval.random() < 0.4:  # who says ja names what could be better
        kansen = (30, 20, 18, 14, 8, 6, 4, 3)
        genoemd = toeval.choices(BELEMMERINGEN, kansen, k=toeval.choice((1, 1, 2, 3)))
        verhaal.belemmeringen = tuple(dict.fromkeys(genoemd))
    verhaal.hulp = tuple(toeval.sample(HULP[:6], toeval.choice((1, 1, 2)))) if toeval.random() < 0.6 else ("geen",)


def _antwoorddag(golf: int, toeval: Random) -> date:
    van = (date(2025, 1, 7), date(2025, 5, 19), date(2025, 9, 8))[golf]
    return van + timedelta(days=toeval.randrange((PEILDATA[golf] - van).days))


def _gebruikt(verhaal: Verhaal, eerste: int, toeval: Random) -> None:
    golf = verhaal.standen.index(JA)
    begonnen = golf > eerste or toeval.random() < 0.35
    van = (date(2022, 1, 3), date(2025, 2, 3), date(2025, 7, 1))[golf] if begonnen else date(2022, 3, 1)
    tot = min(verhaal.antwoorden[golf], date(2025, 10, 31)) if begonnen or golf == 0 else date(2024, 12, 20)
    verhaal.begon = van + timedelta(days=toeval.randrange((tot - van).days))
    verhaal.diepte = toeval.choices(("standaard", "", "deels", "pilot"), (50, 22, 17, 11))[0]
    verhaal.kanaal = toeval.choices(KANALEN, (34, 26, 18, 10, 8, 4))[0]
    verhaal.model = toeval.choice(MODELLEN) if toeval.random() < 0.8 else ""
    verhaal.pluspunten = tuple(toeval.sample(PLUSPUNTEN, toeval.choice((1, 2, 2, 3)))) if toeval.random() < 0.75 else ()


def _nog_niet(verhaal: Verhaal, toeval: Random) -> None:
    verhaal.plan = toeval.choices(("gepland", "in voorbereiding", "geen plan", ""), (32, 30, 12, 26))[0]
    if verhaal.plan == "gepland":
        verhaal.start_plan = max(verhaal.antwoorden.values()) + timedelta(days=toeval.randrange(25, 400))
