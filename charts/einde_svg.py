"""Hoe pauzes eindigen as a picture: areas with a step per month, and beside them what was so at the end of the term."""

from dataclasses import dataclass

from charts.einde import GROEPEN, LOPEND, MAANDEN_MET_GRENZEN, Moment, Verloop, op_honderd
from charts.kader import Kader, kader
from charts.svg import breek, el, groep, lijn, tekst, tekstbreedte
from charts.zinnen.einde import GEEN_VERLOOP, alt_einde
from indicators.tekst import MERK
from indicators.unit import schrijf_aantal
from store.referentie import norm

LINKS, BOVEN, HOOGTE, KOLOM, SPLEET, BUITEN = 40.0, 22.0, 300.0, 206.0, 10.0, 178.0
ONDER, LETTER, REGEL = 62.0, 12.0, 15.0
HALVE = 4.0


@dataclass(frozen=True)
class _Vlak:
    """Where months and parts lie: x in months from the start, y in parts from below."""

    verloop: Verloop
    breedte: float

    def x(self, maanden: float) -> float:
        return maanden / self.verloop.termijn * self.breedte

    def y(self, deel: float) -> float:
        return HOOGTE * (1 - deel)

    @property
    def kolom(self) -> float:
        """Where the column of the end begins."""
        return self.breedte + SPLEET


def einde_svg(verloop: Verloop, *, om: Kader, onzekerheid: bool = False, breedte: float = 520) -> str:
    """The picture as SVG; `breedte` is that of the months alone. `onzekerheid` adds the 95 % bounds."""
    if not verloop.momenten:
        return kader(tekst(0, 20, GEEN_VERLOOP, font_size=14), (breedte, 30), om=om, alt=GEEN_VERLOOP)
    vlak = _Vlak(verloop, breedte)
    woorden, buiten = _woorden(vlak)
    delen = [
        patronen(om.id),
        *_stapels(vlak, om=om),
        *_sluier(vlak, weinig=norm("weinig_te_volgen", om.stand)),
        *_assen(vlak),
        *woorden,
        *_buiten(vlak, buiten),
        *(_onzekerheid(vlak) if onzekerheid else ()),
    ]
    inhoud = groep(delen, transform=f"translate({LINKS:g},{BOVEN:g})")
    maat = (LINKS + vlak.kolom + KOLOM + (BUITEN if buiten else 0), BOVEN + HOOGTE + ONDER)
    return kader(inhoud, maat, om=om, alt=alt_einde(verloop, onzekerheid=onzekerheid))


def patronen(id: str) -> str:
    """Thin lines and dots, so that the areas differ without their colours too."""
    grond = {soort: el("rect", width=7, height=7, class_=soort) for soort in ("hulp_gestopt", "hervat")}
    lijnen = grond["hulp_gestopt"] + lijn((0, 3.5), (7, 3.5), class_="einde_lijn")
    stippen = grond["hervat"] + el("circle", cx=3.5, cy=3.5, r=1.2, class_="einde_stip")
    return el("defs", _patroon(lijnen, f"{id}-hulp_gestopt") + _patroon(stippen, f"{id}-hervat"))


def _patroon(inhoud: str, id: str) -> str:
    return el("pattern", inhoud, id=id, patternUnits="userSpaceOnUse", width=7, height=7)


def vulling(soort: str, om: Kader) -> str | None:
    """The pattern of an area that has one; the others have a colour of their own."""
    return f"url(#{om.id}-{soort})" if soort in ("hulp_gestopt", "hervat") else None


def _stapels(vlak: _Vlak, *, om: Kader) -> list[str]:
    """The areas over the months and, behind the line of the term, the column of what was so then."""
    v = vlak.verloop
    delen = []
    einde = v.na(v.termijn)
    onder = dict.fromkeys(range(len(v.momenten)), 0.0)
    for soort in v.groepen:
        boven = {i: onder[i] + _waarde(m, soort) for i, m in enumerate(v.momenten)}
        delen.append(el("path", d=_trap(vlak, onder, boven), class_=f"einde {soort}", fill=vulling(soort, om)))
        onder = boven
    if einde:
        delen += _kolom(vlak, einde, om=om)
    delen.append(el("rect", x=0, y=0, width=vlak.breedte, height=HOOGTE, class_="einde_rand"))
    return delen


def _waarde(moment: Moment, soort: str) -> float:
    return moment.delen[soort].waarde if soort in moment.delen else 0.0


def _trap(vlak: _Vlak, onder: dict[int, float], boven: dict[int, float]) -> str:
    """The outline of one area: a step at every month, up along its top and back along its bottom."""
    maanden = [m.na_maanden for m in vlak.verloop.momenten]
    randen = [*maanden, maanden[-1] if maanden[-1] < vlak.verloop.termijn else vlak.verloop.termijn]
    stukken = [(i, vlak.x(randen[i]), vlak.x(randen[i + 1])) for i in range(len(maanden))]
    heen = [f"{x:.2f},{vlak.y(boven[i]):.2f}" for i, van, tot in stukken for x in (van, tot)]
    terug = [f"{x:.2f},{vlak.y(onder[i]):.2f}" for i, van, tot in reversed(stukken) for x in (tot, van)]
    return f"M{' L'.join([*heen, *terug])}Z"


def _kolom(vlak: _Vlak, einde: Moment, *, om: Kader) -> list[str]:
    delen, som = [], 0.0
    for soort in vlak.verloop.groepen:
        deel = _waarde(einde, soort)
        som += deel
        if deel:
            delen.append(
                el("rect", x=vlak.kolom, y=vlak.y(som), width=KOLOM, height=deel * HOOGTE, class_=f"einde {soort}",
                   fill=vulling(soort, om))
            )  # fmt: skip
    return [*delen, el("rect", x=vlak.kolom, y=0, width=KOLOM, height=HOOGTE, class_="einde_rand")]


def _sluier(vlak: _Vlak, *, weinig: float) -> list[str]:
    """A veil from the first moment at which few pauzes are left to follow."""
    weinigen = [m.na_maanden for m in vlak.verloop.momenten if m.nog_te_volgen is not None and m.nog_te_volgen < weinig]
    if not weinigen:
        return []
    van = vlak.kolom if weinigen[0] >= vlak.verloop.termijn else vlak.x(weinigen[0])
    rechts = vlak.kolom + KOLOM
    return [
        el("rect", x=van, y=0, width=rechts - van, height=HOOGTE, class_="sluier"),
        tekst(rechts, -7, "hier zijn weinig gegevens", text_anchor="end", font_size=LETTER, class_="zacht"),
    ]


def _assen(vlak: _Vlak) -> list[str]:
    v, delen = vlak.verloop, []
    for deel in (0.0, 0.25, 0.5, 0.75, 1.0):
        delen.append(tekst(-6, vlak.y(deel) + 4, schrijf_aantal(100 * deel), text_anchor="end", font_size=11,
                           class_="zacht"))  # fmt: skip
    for maand in range(v.termijn + 1):
        delen.append(lijn((vlak.x(maand), HOOGTE), (vlak.x(maand), HOOGTE + 5), class_="as"))
        delen.append(tekst(vlak.x(maand), HOOGTE + 18, str(maand), text_anchor="middle", font_size=LETTER))
    for maand, woord in ((4, "4 maanden"), (v.termijn, "einde termijn")):
        x = vlak.x(maand) + (SPLEET / 2 if maand == v.termijn else 0)
        delen.append(lijn((x, -4), (x, HOOGTE), class_="streep", stroke_width=1.5))
        delen.append(tekst(x, -7, woord, text_anchor="end" if maand == v.termijn else "middle", font_size=LETTER))
    delen.append(tekst(-LINKS, -7, "van elke 100 pauzes", font_size=LETTER, class_="zacht"))
    delen.append(tekst(0, HOOGTE + 35, "maanden na de start", font_size=LETTER, class_="zacht"))
    onder = f"na {v.termijn} maanden" if v.na(v.termijn) else "nog niet bekend"
    delen.append(tekst(vlak.kolom, HOOGTE + 18, onder, font_size=LETTER))
    return [*delen, *_te_volgen(vlak)]


def _te_volgen(vlak: _Vlak) -> list[str]:
    """Under the axis how many pauzes could still be followed at the moments that are read off."""
    lezen = {0, *MAANDEN_MET_GRENZEN, vlak.verloop.termijn}
    bekend = [m for m in vlak.verloop.momenten if m.nog_te_volgen is not None and m.na_maanden in lezen]
    if not bekend:
        return []
    y = HOOGTE + 55
    delen = [tekst(-LINKS, y, "Nog te volgen:", font_size=LETTER, class_="vet")]
    begin = tekstbreedte("Nog te volgen:", LETTER) - LINKS + 8
    for m in bekend:
        woord = schrijf_aantal(m.nog_te_volgen or 0)
        breed = tekstbreedte(woord, LETTER)
        x = max(begin, vlak.x(m.na_maanden) - breed / 2)
        begin = x + breed + 6
        delen.append(tekst(x, y, woord, font_size=LETTER))
    return delen


def _woorden(vlak: _Vlak) -> tuple[list[str], list[tuple[float, str]]]:
    """The names in the areas at the right, and where the names belong that do not fit in theirs."""
    v = vlak.verloop
    laatste = v.na(v.termijn)
    if laatste is None:
        return _lopend(vlak, {}), []
    aantallen, delen, som, buiten = op_honderd(laatste), [], 0.0, []
    for soort in v.groepen:
        deel = _waarde(laatste, soort)
        midden = vlak.y(som + deel / 2)
        som += deel
        woord = f"{GROEPEN[soort]}: {MERK if soort == 'verborgen' else aantallen.get(soort, 0)}"
        if deel * HOOGTE >= REGEL:
            delen.append(tekst(vlak.kolom + 8, midden + HALVE, woord, font_size=LETTER, class_=f"op_{soort}"))
        elif deel:
            buiten.append((midden, woord))
    if 0 < laatste.lopend * HOOGTE < REGEL and aantallen[LOPEND]:
        buiten.append((vlak.y(1 - laatste.lopend / 2), f"loopt nog: {aantallen[LOPEND]}"))
    return [*delen, *_lopend(vlak, aantallen)], buiten


def _lopend(vlak: _Vlak, aantallen: dict[str, int]) -> list[str]:
    """The words loopt nog in the widest part of the white, and in the column when anything still runs there."""
    v = vlak.verloop
    ruim = [m for m in v.momenten if m.lopend * HOOGTE >= 2 * REGEL and m.na_maanden < v.termijn]
    delen = []
    if ruim:
        m = ruim[-1]
        volgende = next((n.na_maanden for n in v.momenten if n.na_maanden > m.na_maanden), v.termijn)
        x = vlak.x((m.na_maanden + volgende) / 2)
        delen.append(tekst(x, vlak.y(1 - m.lopend / 2) + HALVE, "loopt nog", text_anchor="middle", font_size=LETTER))
    einde = v.na(v.termijn)
    if einde and einde.lopend * HOOGTE >= REGEL:
        y = vlak.y(1 - einde.lopend / 2) + HALVE
        delen.append(tekst(vlak.kolom + 8, y, f"loopt nog: {aantallen[LOPEND]}", font_size=LETTER))
    return delen


def _buiten(vlak: _Vlak, namen: list[tuple[float, str]]) -> list[str]:
    """From the top down, never over each other."""
    x, vorige, delen = vlak.kolom + KOLOM, 0.0, []
    for midden, woord in sorted(namen):
        y = max(midden, vorige + REGEL)
        regels = breek(woord, BUITEN - 20, LETTER)
        delen.append(el("polyline", points=f"{x:g},{midden:.2f} {x + 10:g},{y:.2f} {x + 14:g},{y:.2f}", class_="as"))
        delen += [tekst(x + 18, y + HALVE + i * REGEL, r, font_size=LETTER) for i, r in enumerate(regels)]
        vorige = y + (len(regels) - 1) * REGEL
    return delen


def _onzekerheid(vlak: _Vlak) -> list[str]:
    """Per area a whisker around its top: how high it may be, counted from its own bottom."""
    v, delen = vlak.verloop, []
    for m in v.momenten:
        if m.na_maanden not in (*MAANDEN_MET_GRENZEN, v.termijn):
            continue
        begin = vlak.kolom + KOLOM - 44 if m.na_maanden == v.termijn else vlak.x(m.na_maanden) + 8
        som = 0.0
        for plaats, soort in enumerate(v.groepen):
            deel = m.delen.get(soort)
            if deel and deel.waarde and deel.ondergrens is not None and deel.bovengrens is not None:
                delen += _snor(
                    begin + 9 * plaats, vlak.y(som + deel.ondergrens), vlak.y(min(1.0, som + deel.bovengrens))
                )
            som += deel.waarde if deel else 0.0
    return delen


def _snor(x: float, onder: float, boven: float) -> list[str]:
    streken = (((x, onder), (x, boven)), ((x - 3, onder), (x + 3, onder)), ((x - 3, boven), (x + 3, boven)))
    return [lijn(van, naar, class_=klasse) for klasse in ("halo dun", "streep") for van, naar in streken]
