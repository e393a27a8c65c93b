"""Lists of gemeenten and their history: what stands behind the figures, row by row."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any

from indicators.dimensies import dimensie
from indicators.gevraagd import codes_van
from protect.gemeenten import toonbare_gemeenten
from store.stand import Stand


@dataclass(frozen=True, slots=True)
class GemeenteStand:
    """One gemeente as known on the peildatum. `stand` is None where the role may not see it."""

    gm_code: str
    naam: str
    provincie_code: str
    provincie_naam: str
    arbeidsmarktregio_code: str
    arbeidsmarktregio_naam: str
    grootteklasse_code: str
    grootteklasse_naam: str
    inwoners: int
    stand: str | None
    stand_toen: str | None
    gestopt: bool
    geerfd: bool
    sinds: date | None
    sinds_precisie: str
    antwoorddatum: date | None
    gebruik_diepte: str
    plan_status: str
    gepland_vanaf: date | None
    gepland_precisie: str
    levering: str
    blad: str
    cel: str
    label: str
    kolom: int
    rij: int
    uitvoerders: tuple[str, ...]
    uitvoerder_codes: tuple[str, ...]
    laatst_gevraagd: date | None

    @property
    def veranderd(self) -> bool:
        """Whether the stand differs from that on the previous peildatum."""
        return self.stand_toen is not None and self.stand != self.stand_toen


_SELECT = """
SELECT
    a.gm_code, a.naam, a.provincie_code, a.provincie_naam, a.arbeidsmarktregio_code, a.arbeidsmarktregio_naam,
    a.grootteklasse_code, a.grootteklasse_naam, a.inwoners, a.stand,
    CASE WHEN $vorige_peildatum IS NOT NULL THEN a.stand_toen END,
    a.gestopt, a.geerfd,
    CASE WHEN a.stand = 'gebruikt' THEN a.in_gebruik_vanaf END,
    coalesce(CASE WHEN a.stand = 'gebruikt' THEN a.in_gebruik_precisie END, ''),
    a.antwoord_op, coalesce(a.gebruik_diepte, ''), coalesce(a.plan_status, ''),
    a.gepland_vanaf, coalesce(a.gepland_precisie, ''),
    coalesce(a.levering, ''), coalesce(a.blad, ''), coalesce(a.status_cel, ''),
    coalesce(t.label, ''), coalesce(t.kolom, -1), coalesce(t.rij, -1),
    coalesce(u.namen, ''), coalesce(u.codes, '')
FROM adoptie_op AS a
LEFT JOIN tegelkaart AS t ON t.gm_code = a.gm_code
LEFT JOIN (
    SELECT
        gm_code, string_agg(uitvoerder_naam, '|' ORDER BY uitvoerder_naam) AS namen,
        string_agg(uitvoerder_code, '|' ORDER BY uitvoerder_naam) AS codes
    FROM uitvoerders_op GROUP BY gm_code
) AS u ON u.gm_code = a.gm_code
ORDER BY a.naam, a.gm_code
"""


@lru_cache(maxsize=32)
def gemeenten(stand: Stand, selectie: frozenset[str] = frozenset()) -> tuple[GemeenteStand, ...]:
    """Every gemeente valid on the peildatum, by name; stands that the role may not see are None.

    `selectie` is an own selection of gemeenten, of which some roles may see more.
    """
    gevraagd = stand.inventarisaties[-1] if stand.inventarisaties else None
    toonbaar = toonbare_gemeenten(stand, selectie)
    return tuple(_rij(rij, gevraagd, toonbaar) for rij in stand.rijen(("adoptie_op", "uitvoerders_op"), _SELECT))


def _rij(rij: tuple[Any, ...], gevraagd: date | None, toonbaar: frozenset[str] | None) -> GemeenteStand:
    *velden, namen, codes = rij
    if toonbaar is not None:
        velden[10] = None  # what a gemeente said before is an answer too
    if toonbaar is not None and velden[0] not in toonbaar:
        velden[9:26] = [None, None, False, False, None, "", None, "", "", None, "", "", "", "", *velden[23:26]]
    return GemeenteStand(*(*velden, _gesplitst(namen), _gesplitst(codes), gevraagd))


def _gesplitst(tekst: str) -> tuple[str, ...]:
    return tuple(tekst.split("|")) if tekst else ()


def gefilterd(alle: Iterable[GemeenteStand], filters: Iterable[tuple[str, str]]) -> tuple[GemeenteStand, ...]:
    """The gemeenten that meet every filter (dimension, code)."""
    over = tuple(alle)
    for naam, code in filters:
        over = tuple(g for g in over if _past(g, naam, code))
    return over


def _past(gemeente: GemeenteStand, naam: str, code: str) -> bool:
    if naam == "gemeente":
        return gemeente.gm_code in codes_van(naam, code)
    if naam == "uitvoerder":
        return code in gemeente.uitvoerder_codes or (code == "onbekend" and not gemeente.uitvoerder_codes)
    return bool(getattr(gemeente, dimensie(naam).code) == code)


@dataclass(frozen=True, slots=True)
class Antwoord:
    """One answer about one gemeente, with the cell it was read from."""

    antwoord_op: date
    gegeven_datum: bool
    peildatum: date
    status: str
    status_ruw: str
    respondent_soort: str
    levering: str
    bestand: str
    blad: str
    rij: int
    status_cel: str
    gemeente_cel: str
    in_gebruik_ruw: str
    gepland_ruw: str
    gebruik_diepte: str
    plan_status: str
    geldt: bool


def antwoorden(stand: Stand, gm_code: str) -> tuple[Antwoord, ...]:
    """Every answer about a gemeente known on the peildatum, newest first; `geldt` marks the one the stand rests on."""
    toonbaar = toonbare_gemeenten(stand)
    if toonbaar is not None and gm_code not in toonbaar:
        return ()
    select = """
    SELECT
        a.antwoord_op, a.antwoorddatum IS NOT NULL, a.peildatum, a.status, coalesce(a.status_ruw, ''),
        coalesce(a.respondent_soort, 'onbekend'), a.levering, l.bestand, a.blad, a.rij,
        coalesce(a.status_cel, ''), coalesce(a.gemeente_cel, ''), coalesce(a.in_gebruik_ruw, ''),
        coalesce(a.gepland_ruw, ''), coalesce(a.gebruik_diepte, ''), coalesce(a.plan_status, ''),
        s.levering IS NOT NULL
    FROM antwoorden_op AS a
    INNER JOIN leveringen AS l ON l.levering = a.levering AND l.volgorde = a.volgorde
    LEFT JOIN adoptie_op AS s
        ON s.gm_code = a.gm_code AND s.levering = a.levering AND s.blad = a.blad AND s.rij = a.rij
        AND s.status_cel = a.status_cel
    WHERE a.gm_code = $gm_code
    ORDER BY a.antwoord_op DESC, a.volgorde DESC, a.rij DESC
    """
    rijen = stand.rijen(("antwoorden_op", "adoptie_op"), select, {"gm_code": gm_code})
    return tuple(Antwoord(*rij) for rij in rijen)


@dataclass(frozen=True, slots=True)
class Mijlpaal:
    """One milestone with its judgement on the peildatum: gehaald, te_laat or komt_nog."""

    datum: date
    precisie: str
    tekst: str
    soort: str
    fase: str
    waarde: float | None
    bron: str
    oordeel: str


def mijlpalen(stand: Stand) -> tuple[Mijlpaal, ...]:
    """The milestones in the order of their dates."""
    return tuple(
        Mijlpaal(*rij) for rij in stand.rijen(("mijlpalen_op",), "SELECT * FROM mijlpalen_op ORDER BY datum, tekst")
    )


def benaderingen(stand: Stand) -> tuple[Mijlpaal, ...]:
    """Approximate figures from sources, drawn as approximate and never counted."""
    select = """
    SELECT datum, precisie, tekst, soort, fase, waarde, bron, 'gehaald' FROM mijlpalen
    WHERE soort = 'benadering' AND datum <= $peildatum ORDER BY datum
    """
    return tuple(Mijlpaal(*rij) for rij in stand.rijen((), select))
