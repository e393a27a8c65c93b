"""Op weg naar 342 as a still picture: the delivered stands, the upper bound, the target and the pace it asks."""

from charts.kader import Kader, Legenda, kader
from charts.svg import breek, el, groep, lijn, tekst
from charts.wegpunten import Assen, Weg, assen, tijdstrepen
from charts.zinnen.weg import alt_weg, band_label, doel_label, gebeurtenis_zinnen, nodig_label, tempo_staven
from indicators.unit import Unit, schrijf_aantal

LINKS, BOVEN, ONDER, STAVEN = 34.0, 20.0, 24.0, 220.0


def weg_svg(
    weg: Weg, *, om: Kader, breedte: float = 560, hoogte: float = 220, staven: bool = False, scherm: bool = False
) -> str:
    """The picture as SVG, `breedte` by `hoogte` px without its frame. `scherm` adds the band up to today."""
    if not weg.punten:
        return kader(tekst(0, 20, "Nog geen gegevens", font_size=14), (breedte, 30), om=om, alt="Nog geen gegevens.")
    rechts = STAVEN + 30 if staven else 0
    vlak = assen(weg, breedte - LINKS - rechts - 8, hoogte - BOVEN - ONDER)
    voetregels = [regel for zin in gebeurtenis_zinnen(weg) for regel in breek(zin, breedte, 12)]
    delen = (
        groep(_tekening(weg, vlak, scherm=scherm), transform=f"translate({LINKS:g},{BOVEN:g})"),
        groep(_staven(weg), transform=f"translate({breedte - STAVEN:g},{BOVEN:g})") if staven else "",
        *(tekst(0, hoogte + 14 + 17 * i, regel, font_size=12) for i, regel in enumerate(voetregels)),
    )
    maat = (breedte, hoogte + 17 * len(voetregels) + 4)
    return kader("".join(delen), maat, om=om, alt=alt_weg(weg), legenda=_legenda(weg, scherm=scherm))


def _legenda(weg: Weg, *, scherm: bool) -> Legenda:
    items = [("punt", "gebruikt de Kennisgeving"), ("hoogstens", "als alle stille gemeenten gebruiken")]
    items += [("benadering", "benadering")] * bool(weg.benaderingen)
    items += [("nodig", nodig_label(weg))] * (weg.nodig is not None)
    return items + [("band", band_label(weg))] * scherm


def _tekening(weg: Weg, vlak: Assen, *, scherm: bool) -> list[str]:
    return [
        *(_band(weg, vlak) if scherm else []),
        *_raster(weg, vlak),
        *_gebeurtenissen(weg, vlak),
        *_nodig(weg, vlak),
        *_punten(weg, vlak),
    ]


def _band(weg: Weg, vlak: Assen) -> list[str]:
    van, tot = vlak.x(weg.punten[-1].peildatum), vlak.x(min(weg.vandaag, vlak.tot))
    return [el("rect", x=van, y=0, width=max(0.0, tot - van), height=vlak.hoogte, class_="band")]


def _raster(weg: Weg, vlak: Assen) -> list[str]:
    delen = []
    for aantal in range(0, int(vlak.top) + 1, 100):
        y = vlak.y(aantal)
        delen.append(lijn((0, y), (vlak.breedte, y), class_="raster" if aantal else "as"))
        delen.append(tekst(-6, y + 4, schrijf_aantal(aantal), text_anchor="end", font_size=11, class_="zacht"))
    for dag, naam in tijdstrepen(vlak.van, vlak.tot, int(vlak.breedte // 75)):
        x = vlak.x(dag)
        delen.append(lijn((x, vlak.hoogte), (x, vlak.hoogte + 4), class_="as"))
        delen.append(tekst(x, vlak.hoogte + 17, naam, text_anchor="middle", font_size=11, class_="zacht"))
    if weg.doel:
        y = vlak.y(weg.doel.waarde)
        delen.append(lijn((0, y), (vlak.breedte, y), class_="streep", stroke_width=2.5))
        delen.append(tekst(0, y - 6, doel_label(weg.doel), font_size=12, class_="vet"))
    return delen


def _gebeurtenissen(weg: Weg, vlak: Assen) -> list[str]:
    """Lines with letters; letters that would touch stand under each other."""
    delen: list[str] = []
    vorige, diepte = -99.0, 0
    for letter, gebeurtenis in zip("ABCD", weg.gebeurtenissen, strict=False):
        x = vlak.x(gebeurtenis.datum)
        diepte = diepte + 1 if x - vorige < 12 else 0
        vorige = x
        delen.append(lijn((x, 0), (x, vlak.hoogte), class_="as"))
        delen.append(tekst(x + 3, vlak.hoogte - 6 - 13 * diepte, letter, font_size=11, class_="vet rand"))
    return delen


def _nodig(weg: Weg, vlak: Assen) -> list[str]:
    if weg.doel is None or weg.nodig is None:
        return []
    laatste = weg.punten[-1]
    van = (vlak.x(laatste.peildatum), vlak.y(laatste.gebruikt))
    naar = (vlak.x(weg.doel.datum), vlak.y(weg.doel.waarde))
    return [lijn(van, naar, class_="nodig", stroke_width=2, stroke_dasharray="6 4")]


def _punten(weg: Weg, vlak: Assen) -> list[str]:
    plekken = [(vlak.x(p.peildatum), vlak.y(p.gebruikt), vlak.y(p.hoogstens), p) for p in weg.punten]
    delen = [
        el("polyline", points=" ".join(f"{x:.2f},{y:.2f}" for x, y, _, _ in plekken), class_="lijn", stroke_width=2)
    ]
    for x, y, top, p in plekken:
        delen += [lijn((x, y), (x, top), class_="lijn"), lijn((x - 4, top), (x + 4, top), class_="lijn")]
        delen.append(el("circle", cx=x, cy=y, r=4, class_="punt"))
        links = x < 20
        delen.append(
            tekst(x + (8 if links else -8), y - 5 if not links else y + 4, schrijf_aantal(p.gebruikt), font_size=12,
                  class_="vet rand", text_anchor="start" if links else "end")
        )  # fmt: skip
    for m in weg.benaderingen:
        x, y = vlak.x(m.datum), vlak.y(m.waarde or 0)
        delen.append(el("circle", cx=x, cy=y, r=4, class_="hol", stroke_dasharray="2 2", stroke_width=1.5))
        delen.append(tekst(x + 8, y + 4, f"circa {schrijf_aantal(m.waarde or 0)}", font_size=12, class_="zacht rand"))
    return delen


def _staven(weg: Weg) -> list[str]:
    """The three paces as bars from nought."""
    tempo = tempo_staven(weg)
    grootste = max((waarde or 0 for _, waarde in tempo), default=0) or 1
    delen = [tekst(0, 6, "Gemeenten per maand", font_size=13, class_="vet")]
    for i, (naam, waarde) in enumerate(tempo):
        y = 24 + i * 46
        lang = (waarde or 0) / grootste * (STAVEN - 46)
        klasse = "vlak_nodig" if i == 0 else "vlak"
        delen.append(tekst(0, y + 4, naam, font_size=12))
        delen.append(el("rect", x=0, y=y + 9, width=lang, height=16, class_=klasse))
        delen.append(lijn((0, y + 7), (0, y + 27), class_="as"))
        delen.append(tekst(lang + 6, y + 22, Unit.PER_MAAND.write(waarde), font_size=13, class_="vet"))
    return delen
