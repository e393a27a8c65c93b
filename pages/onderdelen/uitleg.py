"""The parts of the screen Uitleg, all made from the indicators and the reference tables."""

import re
from datetime import date
from functools import lru_cache
from pathlib import Path

from markupsafe import Markup

from indicators import lijsten
from indicators.cijferboek import ALLE
from indicators.dimensies import DIMENSIES, PERIODEN
from indicators.indicator import Indicator
from indicators.tekst import ingevuld
from indicators.unit import schrijf_datum, schrijf_getal, schrijf_maand
from indicators.woorden import OORDELEN
from pages.html import vul
from store.referentie import geldig_op, lees_referentie
from store.register import VASTE_AANDUIDINGEN, eigen_register, register_bij
from store.stand import Stand

BEGRIPPEN = Path(__file__).resolve().parents[2] / "docs" / "begrippen.md"
SOORTEN = {
    "telling": "Aantal", "aandeel": "Deel van een geheel", "verhouding": "Verhouding",
    "kwantiel": "Uit een verdeling", "curve": "Verloop in de tijd",
}  # fmt: skip


# How a unit is said after the kind of figure; a plain number needs no unit.
EENHEDEN = {"aandeel": "procenten", "aantal": ""}


def peildag(stand: Stand | None) -> date:
    """The day whose norms are shown: that of the figures, and of today when there are none."""
    return stand.peildatum if stand else date.today()


@lru_cache(maxsize=8)
def cijfers(dag: date, herkomst: str = "") -> Markup:
    """Every figure with its words, its two counts and its limits; `herkomst` is where its origin is shown."""
    verder = f"{herkomst}{'&' if '?' in herkomst else '?'}code=" if herkomst else ""
    return vul("cijfers", cijfers=[_cijfer(i, dag) for i in ALLE], herkomst=verder)


def _cijfer(i: Indicator, dag: date) -> dict[str, object]:
    labels = {d.naam: d.label[0].lower() + d.label[1:] for d in DIMENSIES} | {p: p for p in (*PERIODEN, "week")}
    return {
        "code": i.code, "label": i.label, "uitleg": ingevuld(i.uitleg, dag), "teller": i.teller_tekst,
        "noemer": i.noemer_tekst, "zeg_niet": i.zeg_niet, "grenzen": i.grenzen_tekst, "versie": i.versie,
        "soort": SOORTEN[i.soort], "eenheid": EENHEDEN.get(i.eenheid.naam, i.eenheid.naam),
        "delen": [ingevuld(tekst, dag) for tekst in i.maat_teksten.values()],
        "per": ", ".join(labels[d] for d in i.dimensies),
    }  # fmt: skip


@lru_cache(maxsize=8)
def normen(dag: date) -> Markup:
    """The norms and goals in force on a day, each with its source."""
    rijen = [(n["omschrijving"], _norm(n), n["bron"]) for n in geldig_op(lees_referentie("normen"), dag)]
    doelen = [_doel(d) for d in geldig_op(lees_referentie("doelen"), dag)]
    return vul("normen", normen=rijen, doelen=doelen, dag=dag)


def _doel(rij: dict[str, str]) -> tuple[str, ...]:
    dag, waarde = date.fromisoformat(rij["datum"]), float(rij["waarde"])
    return rij["indicator"], schrijf_datum(dag), schrijf_getal(waarde), rij["bron"]


def _norm(rij: dict[str, str]) -> str:
    waarde = float(rij["waarde"])
    if rij["eenheid"] == "aandeel":
        return f"{schrijf_getal(waarde * 100)}%"
    return f"{schrijf_getal(waarde)} {rij['eenheid']}"


def lijst_van_schuldeisers(stand: Stand | None) -> Markup:
    """Which register of creditors and covenants counts: ours, or one that was delivered."""
    register = register_bij(stand.editie) if stand else eigen_register()
    levering = register.levering
    return vul(
        "register", aantal=len({r["schuldeiser_id"] for r in register.schuldeisers} - {*VASTE_AANDUIDINGEN}),
        convenanten=len({r["partij_of_koepel"] for r in register.convenanten if r["convenant"] == "ja"}),
        levering=levering, dag=schrijf_datum(levering.peildatum) if levering else "",
        eigen_convenanten=register.convenanten is eigen_register().convenanten,
    )  # fmt: skip


def mijlpalen(stand: Stand) -> Markup:
    """MIJ-01 as a list: what was reached, what is late, what is still to come."""
    rijen = [(_wanneer(m), m.tekst, OORDELEN[m.oordeel], m.bron) for m in lijsten.mijlpalen(stand)]
    return vul("mijlpalen", rijen=rijen, dag=stand.peildatum)


def _wanneer(m: lijsten.Mijlpaal) -> str:
    return {"maand": schrijf_maand(m.datum), "jaar": str(m.datum.year)}.get(m.precisie, schrijf_datum(m.datum))


@lru_cache(maxsize=1)
def begrippen() -> Markup:
    """The glossary of docs/begrippen.md: the rows of its table, or its lines that begin with a word in bold."""
    tekst = BEGRIPPEN.read_text("utf-8") if BEGRIPPEN.is_file() else ""
    rijen = re.findall(r"^\|\s*([^|\n]+?)\s*\|\s*([^|\n]+?)\s*\|", tekst, re.M)
    rijen = [r for r in rijen if not set(r[0]) <= set("-: ")][1:]
    rijen += re.findall(r"^[-*]?\s*\*\*(.+?)\*\*:?\s*[:–·]?\s*(.+)$", tekst, re.M)
    return vul("begrippen", rijen=[(_kaal(woord), _kaal(zin)) for woord, zin in rijen])


def _kaal(tekst: str) -> str:
    return re.sub(r"[*`]", "", tekst).strip()


@lru_cache(maxsize=1)
def bronnen() -> Markup:
    """Where the reference tables come from."""
    return vul("bronnen")
