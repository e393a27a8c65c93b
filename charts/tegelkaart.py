"""The map of tiles: one hexagon per gemeente, each a link that says in words what its colour says."""

from collections.abc import Callable, Iterable, Sequence

from charts.kader import Kader, Legenda, kader
from charts.stijl import GEBRUIKT, GEEN, NOG_NIET, STAND_WOORDEN, VERBORGEN
from charts.svg import adres, el, groep, lijn, tekst, veilig
from charts.zeshoek import BREEDTE, KLEINE_BREEDTE, NAAD, grenslijnen, kaartmaat, midden, omtrek
from charts.zinnen.beelden import alt_kaart, gemeente_zin
from indicators.lijsten import GemeenteStand

GROOT, KLEIN = "groot", "klein"
# Where a provincie's name stands in the margin of the large map: x, y, anchor; a leader line where it lies inland.
NAMEN: dict[str, tuple[float, float, str]] = {
    "PV20": (526, 60, "middle"), "PV21": (412, 40, "middle"), "PV22": (529, 192, "start"), "PV23": (508, 226, "start"),
    "PV24": (328, 189, "middle"), "PV25": (500, 338, "start"), "PV26": (290, 168, "end"), "PV27": (146, 100, "end"),
    "PV28": (58, 226, "end"), "PV29": (4, 516, "start"), "PV30": (214, 566, "end"), "PV31": (376, 640, "end"),
}  # fmt: skip


def tegelkaart(
    gemeenten: Sequence[GemeenteStand],
    *,
    om: Kader,
    koppeling: Callable[[str], str],
    formaat: str = GROOT,
    gedimd: frozenset[str] = frozenset(),
    veranderingen: bool = False,
    uitleg: bool = True,
) -> str:
    """The map as SVG. `koppeling` gives the address for a gm_code; of the small map it is called once, with "".

    Without `uitleg` the page around it says what the fills mean.

    Arrow keys are the page's: one tile has tabindex 0, and every tile says data-kolom, data-rij and data-gm.
    """
    tegels = [g for g in gemeenten if g.kolom >= 0]
    alt = alt_kaart(gemeenten, gedimd=gedimd)
    legenda = _legenda(gemeenten, ring=veranderingen and any(g.veranderd for g in tegels)) if uitleg else ()
    if formaat == KLEIN:
        return kader(_klein(tegels, om=om, adres_kaart=koppeling(""), alt=alt, gedimd=gedimd),
                     kaartmaat(KLEINE_BREEDTE), om=om, alt=alt, legenda=legenda, rol="group")  # fmt: skip
    patroon = f"url(#{om.id}-arcering)"
    delen = [
        groep(
            (
                _tegel(g, eerste=i == 0, naar=koppeling(g.gm_code), patroon=patroon, gedimd=g.gm_code in gedimd,
                       ring=veranderingen and g.veranderd)
                for i, g in enumerate(_op_plaats(tegels))
            ),
            role="list",
        ),
        _grenzen(tegels),
        groep(_namen(tegels), aria_hidden="true"),
    ]  # fmt: skip
    return kader("".join(delen), kaartmaat(BREEDTE), om=om, alt=alt, legenda=legenda, rol="group")


def _op_plaats(tegels: Iterable[GemeenteStand]) -> list[GemeenteStand]:
    return sorted(tegels, key=lambda g: (g.rij, g.kolom))


def _vulling(gemeente: GemeenteStand, patroon: str) -> dict[str, str | None]:
    stand = gemeente.stand or VERBORGEN
    return {"class_": f"vorm {stand}", "fill": patroon if stand == GEEN else None}


def _tegel(g: GemeenteStand, *, eerste: bool, naar: str, patroon: str, gedimd: bool, ring: bool) -> str:
    x, y = midden(g.kolom, g.rij, BREEDTE)
    zin = veilig(gemeente_zin(g))
    vorm = el("path", d=omtrek(BREEDTE - NAAD), **_vulling(g, patroon))
    kring = el("path", d=omtrek(BREEDTE - 4.6), class_="ring") if ring else ""
    koppeling = (
        f'<a href="{adres(naar)}" aria-label="{zin}" tabindex="{0 if eerste else -1}" data-gm="{veilig(g.gm_code)}"'
        f' data-kolom="{g.kolom}" data-rij="{g.rij}"><title>{zin}</title>{vorm}{kring}{_label(g)}</a>'
    )
    klasse = "gedimd" if gedimd else None
    return el("g", koppeling, role="listitem", transform=f"translate({x:.2f},{y:.2f})", class_=klasse)


def _label(g: GemeenteStand) -> str:
    woorden, letter = (f"{g.label}×", 7.5) if g.gestopt else (g.label, 9)
    klasse = f"vet op_{g.stand or VERBORGEN}"
    return tekst(0, 3.2, woorden, class_=klasse, font_size=letter, text_anchor="middle", aria_hidden="true")


def _grenzen(tegels: Iterable[GemeenteStand]) -> str:
    """Where provincies meet; the halo keeps the line visible between two dark tiles."""
    pad = grenslijnen({(g.kolom, g.rij): g.provincie_code for g in tegels}, BREEDTE)
    return groep((el("path", class_=klasse, d=pad) for klasse in ("halo", "grens")), pointer_events="none")


def _namen(tegels: Iterable[GemeenteStand]) -> list[str]:
    namen = {g.provincie_code: g.provincie_naam for g in tegels}
    delen = [
        tekst(*NAMEN[code][:2], naam, text_anchor=NAMEN[code][2], font_size=12, class_="rand")
        for code, naam in namen.items()
        if code in NAMEN
    ]
    return [*delen, lijn((284, 172), (288, 216), class_="as")] if "PV26" in namen else delen


def _legenda(gemeenten: Sequence[GemeenteStand], *, ring: bool) -> Legenda:
    aanwezig = {g.stand or VERBORGEN for g in gemeenten}
    items = [(stand, STAND_WOORDEN[stand]) for stand in (GEBRUIKT, NOG_NIET, GEEN, VERBORGEN) if stand in aanwezig]
    items += [("gestopt", "gestopt")] * any(g.gestopt for g in gemeenten)
    return [*items, ("ring", "veranderd sinds de vorige stand")] if ring else items


def _klein(tegels: Sequence[GemeenteStand], *, om: Kader, adres_kaart: str, alt: str, gedimd: frozenset[str]) -> str:
    """Without labels, inside one link."""
    vorm = omtrek(KLEINE_BREEDTE - NAAD)
    delen = []
    for g in _op_plaats(tegels):
        x, y = midden(g.kolom, g.rij, KLEINE_BREEDTE)
        stijl = _vulling(g, f"url(#{om.id}-arcering)")
        stijl["class_"] = f"{stijl['class_']}{' gedimd' if g.gm_code in gedimd else ''}"
        delen.append(el("path", d=vorm, transform=f"translate({x:.2f},{y:.2f})", stroke_width=0.8, **stijl))
    inhoud = groep(delen, aria_hidden="true")
    return f'<a href="{adres(adres_kaart)}" aria-label="{veilig(alt)} Naar de kaart.">{inhoud}</a>'
