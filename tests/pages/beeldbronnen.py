"""Of which measurements each picture is made, and what is worked out from them: what a picture may say is nothing else.

A picture goes by the id of its SVG. A number that is neither of a row nor worked out in a way named here is a fault.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from charts.antwoorden import GROEPEN
from charts.einde import LOPEND, groepscodes
from charts.wegpunten import doel_op
from indicators.analist import vergelijking
from indicators.cijferboek import indicator
from indicators.lijsten import gemeenten, mijlpalen
from indicators.measure import measure
from indicators.measurement import Measurement, Rij
from indicators.tekst import ingevuld
from indicators.unit import Unit, schrijf_aantal, schrijf_getal
from indicators.woorden import CONVENANTEN
from store.stand import Stand

Vraag = tuple[str, str, tuple[tuple[str, str], ...]]
Som = Callable[[Sequence[Measurement], Stand], set[str]]


def vraag(code: str, per: str = "totaal", **filters: str) -> Vraag:
    """A question to `measure`."""
    return code, per, tuple(filters.items())


@dataclass(frozen=True)
class Bron:
    """What a picture is drawn by, of which measurements, and what is worked out from those.

    `eerder`: the same measurements on every earlier inventory belong to it as well. `strepen`: the numbers of its axes.
    """

    tekenaar: str
    vragen: tuple[Vraag, ...]
    sommen: tuple[Som, ...] = ()
    eerder: bool = False
    strepen: frozenset[str] = frozenset()

    def metingen(self, stand: Stand) -> list[Measurement]:
        """What `measure` says of it on a stand."""
        dagen = [d for d in stand.inventarisaties if d < stand.peildatum] if self.eerder else []
        standen = [*(stand.op(dag) for dag in dagen), stand]
        return [_gemeten(s, eigen) for s in standen for eigen in self.vragen]


@cache
def _gemeten(stand: Stand, eigen: Vraag) -> Measurement:
    code, per, filters = eigen
    return measure(indicator(code), stand, per=per, filters=filters)


def geschreven(meting: Measurement) -> set[str]:
    """Every number of the rows as it is written; a hidden row has none."""
    return {tekst for rij in meting.rijen for tekst in _van(meting, rij)}


def _van(meting: Measurement, rij: Rij) -> Iterable[str]:
    eenheid = meting.eenheid(rij.maat)
    aantallen = (rij.teller, rij.noemer, rij.nog_te_volgen, rij.termijn, rij.na_maanden)
    yield from (schrijf_aantal(n) for n in aantallen if n is not None)
    yield from (eenheid.write(w) for w in (rij.waarde, rij.ondergrens, rij.bovengrens, rij.net_ervoor) if w is not None)


def namen(metingen: Sequence[Measurement], stand: Stand) -> frozenset[str]:
    """The words that may hold a number without being one: of figures, their parts, groups, and what happened."""
    woorden = {m.indicator.label for m in metingen} | {r.naam for m in metingen for r in m.rijen}
    woorden |= {ingevuld(tekst, m.peildatum) for m in metingen for tekst in m.indicator.maat_teksten.values()}
    woorden |= {m.tekst for m in mijlpalen(stand)}
    woorden |= {x.bestand for x in stand.editie.geldende_leveringen}
    return frozenset(w for w in woorden if any(teken.isdigit() for teken in w))


def per_honderd(metingen: Sequence[Measurement], stand: Stand) -> set[str]:
    """Of every 100 pauzes: per group of outcomes and what still runs, with one decimal and as whole numbers."""
    delen: set[float] = set()
    for meting in metingen:
        for plek in {(r.groep, r.termijn, r.na_maanden) for r in meting.rijen}:
            rijen = [r for r in meting.rijen if (r.groep, r.termijn, r.na_maanden) == plek and r.waarde is not None]
            for codes in (*groepscodes(meting.peildatum).values(), (LOPEND,)):
                eigen = [r.waarde or 0 for r in rijen if r.maat in codes]
                delen |= {100 * sum(eigen)} if eigen else set()
    # Whole numbers add up to 100, so that one of them may be one off.
    heel = {schrijf_getal(max(0, n)) for deel in delen for n in (int(deel), int(deel) + 1)}
    return {schrijf_getal(deel, decimalen=1) for deel in delen} | heel | {"0", "0,0"}


def antwoordgroepen(metingen: Sequence[Measurement], stand: Stand) -> set[str]:
    """What is neither given nor refused is one part of a bar; and small sectors are one bar."""
    uit: set[str] = set()
    for meting in metingen:
        for groep in meting.groepen:
            rijen = {r.maat: r for r in meting.rijen if r.groep == groep}
            for codes in GROEPEN.values():
                eigen = [rijen[code] for code in codes if code in rijen]
                if eigen and all(r.teller is not None and r.noemer for r in eigen):
                    som, van = sum(r.teller or 0 for r in eigen), eigen[0].noemer or 1
                    uit |= {schrijf_aantal(som), meting.eenheid(eigen[0].maat).write(som / van)}
    return uit


def hoogstens(metingen: Sequence[Measurement], stand: Stand) -> set[str]:
    """As if every silent gemeente used it; how many more than at the inventory before; and the target."""
    ja = [m.totaal() for m in metingen if m.indicator.code == "ADO-01"]
    stil = [m.totaal() for m in metingen if m.indicator.code == "ADO-03"]
    uit = {(j.teller or 0) + (s.teller or 0) for j, s in zip(ja, stil, strict=True)}
    uit |= {abs((na.teller or 0) - (voor.teller or 0)) for voor, na in pairwise(ja)}
    doel = doel_op(stand.peildatum)
    uit |= {doel.waarde} if doel else set()
    return {schrijf_aantal(n) for n in uit}


def rest(metingen: Sequence[Measurement], stand: Stand) -> set[str]:
    """The gemeenten that are not shown one by one."""
    return {schrijf_aantal((r.noemer or 0) - (r.teller or 0)) for m in metingen for r in m.rijen if r.noemer}


def van_elke_gemeente(metingen: Sequence[Measurement], stand: Stand) -> set[str]:
    """What one gemeente is worth in a small provincie."""
    return {schrijf_getal(100 / r.noemer, decimalen=1) for m in metingen for r in m.rijen if r.noemer} | {"1"}


def alle_samen(metingen: Sequence[Measurement], stand: Stand) -> set[str]:
    """Of the funnel: the share of all creditors, how many there are, and how many chance alone puts outside."""
    rijen = [r for m in metingen for r in m.rijen if r.noemer]
    teller, noemer = sum(r.teller or 0 for r in rijen), sum(r.noemer or 0 for r in rijen)
    uit = {Unit.AANDEEL.write(teller / noemer)} if noemer else set()
    return uit | {schrijf_aantal(n) for n in range(len(rijen) + 1)} | {"10"}


def vergeleken(metingen: Sequence[Measurement], stand: Stand) -> set[str]:
    """Of the funnel: per creditor the shrunken share, and what is expected and seen of its mix of cases."""
    uit: set[str] = set()
    for code in {code for m in metingen for _, code in m.filters}:
        v = vergelijking(indicator("SCH-02"), stand, convenant=code)
        for geschat in v.geschat.values():
            delen = (geschat.waarde, geschat.ondergrens, geschat.bovengrens)
            uit |= {Unit.AANDEEL.write(x) for x in delen if x is not None}
        for mix in v.aangepast.values():
            uit |= {schrijf_getal(mix.verwacht, decimalen=1)}
            uit |= {schrijf_getal(x, decimalen=2) for x in (mix.verhouding, *(mix.grenzen or ())) if x is not None}
    return uit


def inwoners(metingen: Sequence[Measurement], stand: Stand) -> set[str]:
    """How many people live in each gemeente, which every tile says."""
    return {schrijf_aantal(g.inwoners) for g in gemeenten(stand)}


_STANDEN = tuple(vraag(code) for code in ("ADO-01", "ADO-02", "ADO-03"))
_PROVINCIES = tuple(vraag(code, per) for code in ("ADO-01", "ADO-02", "ADO-03", "ADO-06", "ADO-07")
                    for per in ("totaal", "provincie"))  # fmt: skip
_WEG = Bron("weg_svg", tuple(vraag(c) for c in ("ADO-01", "ADO-02", "ADO-03", "ADO-07", "ADO-08", "ADO-09")),
            (hoogstens,), eerder=True, strepen=frozenset({"0", "100", "200", "300"}))  # fmt: skip
_ANTWOORDEN = (vraag("SCH-11"), vraag("SCH-11", "convenant"), vraag("SCH-11", "sector"),
               *(vraag("SCH-11", "sector", convenant=code) for code in CONVENANTEN))  # fmt: skip
_EINDE = (vraag("PAU-03"),)
_KROMME = frozenset(map(str, (*range(9), 25, 50, 75, 100)))
_TRECHTER = frozenset({"95%", "99,8%", *(f"{n}%" for n in (0, 25, 50, 75, 100)), *map(str, range(0, 101, 20))})
_STAVEN = {"staven-deel-ADO-10": "ADO-10", "staven-deel-ADO-12": "ADO-12", "staven-deel-ADO-16goed": "ADO-16",
           "staven-deel-ADO-16beter": "ADO-16", "staven-deel-ADO-17": "ADO-17", "staven-deel-ADO-18": "ADO-18",
           "kanaal-beeld": "SIG-03", "beeindigd-beeld": "PAU-05", "redenen-beeld": "SCH-09"}  # fmt: skip
_GROOT = ("ADO-10", "ADO-12", "ADO-16goed", "ADO-16beter", "ADO-17", "ADO-18")

BEELDEN: dict[str, Bron] = {
    "kaart": Bron("tegelkaart", _STANDEN, (rest, inwoners)),
    "kaart-klein": Bron("tegelkaart", _STANDEN, (rest,)),
    "groot-kaart": Bron("kaart_groot", _STANDEN, (rest,)),
    "kaart-klein-provincies": Bron("provincies_groot", _PROVINCIES, (van_elke_gemeente,)),
    "provincies": Bron("provinciebalken", _PROVINCIES, (van_elke_gemeente,)),
    "groot-provincies": Bron("provincies_groot", _PROVINCIES, (van_elke_gemeente,)),
    "weg-klein": _WEG,
    "weg-stil": _WEG,
    "groot-weg": _WEG,
    "plotly-weg": Bron("weg_figuur", _WEG.vragen, (hoogstens,), eerder=True, strepen=_WEG.strepen),
    **{id: Bron("staven", (vraag(code),)) for id, code in _STAVEN.items()},
    **{f"groot-{code}": Bron("staven", (vraag(code[:6]),)) for code in _GROOT},
    "gebied-tegen": Bron("staven", (vraag("ADO-12", provincie="PV27"),)),
    "starts-beeld": Bron("staven", (vraag("ADO-15", "kwartaal"),)),
    "groot-starts": Bron("staven", (vraag("ADO-15", "kwartaal"),)),
    "inwoners-beeld": Bron("staven", (vraag("SIG-02"), vraag("SIG-02", "provincie"))),
    "lopend-sector-beeld": Bron("staven", (vraag("PAU-01", "sector"),)),
    "lopend-termijn-beeld": Bron("staven", (vraag("PAU-01", "termijn"),)),
    "maanden-beeld": Bron("maandbeeld", (vraag("SIG-01", "maand"),)),
    "groot-verzoeken": Bron("maandbeeld", (vraag("SIG-01", "maand"),)),
    "einde-beeld": Bron("einde_svg", _EINDE, (per_honderd,), strepen=_KROMME),
    "groot-einde": Bron("einde_groot", _EINDE, (per_honderd,)),
    "einde-per-beeld": Bron("einde_delen_svg", (vraag("PAU-03", "sector"),), (per_honderd,)),
    "tegel-antwoorden": Bron("kleine_balk", (vraag("SCH-11"),), (antwoordgroepen,)),
    "antwoorden-beeld": Bron("antwoorden_svg", _ANTWOORDEN, (antwoordgroepen,)),
    "groot-antwoorden": Bron("antwoorden_groot", _ANTWOORDEN, (antwoordgroepen,)),
    **{f"beeld-trechter-{code}": Bron("trechter_svg", (vraag("SCH-02", "schuldeiser", convenant=code),),
                                       (alle_samen, vergeleken), strepen=_TRECHTER)
       for code in CONVENANTEN},
}  # fmt: skip


def mag(bron: Bron, metingen: Sequence[Measurement], stand: Stand) -> set[str]:
    """Every number that a picture may say: those of its rows, and in its frame from how many gemeenten and which editie."""
    eigen = {tekst for meting in (*metingen, _gemeten(stand, vraag("SIG-05"))) for tekst in geschreven(meting)}
    benaderd = {str(stand.editie.nummer)} | {schrijf_aantal(m.waarde) for m in mijlpalen(stand) if m.waarde is not None}
    return eigen | benaderd | bron.strepen | {tekst for som in bron.sommen for tekst in som(metingen, stand)}
