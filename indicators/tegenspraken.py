"""The contradictions of DAT-03 one by one: two sources that say something else, each with its cell."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache

from indicators.indicator import Indicator
from indicators.measurement import Rij
from indicators.schuldeisers import schuldeisers
from indicators.tellen import Filters, geteld
from indicators.unit import schrijf_datum
from indicators.woorden import TEGENSPRAKEN
from protect.gemeenten import toonbare_gemeenten
from protect.mensen import ziet_mensen
from store.editie import Editie
from store.leveringen import lees_kwitantie
from store.stand import Stand

# What a creditor says against the log; a list holds the latest of them, the figure counts all.
NIET_ONTVANGEN = "niet_ontvangen"
HOOGSTENS = 200
# What the log says against an answer; the other side is the last signal.
TEGEN_LOG = ("geen_verzoeken", "verzoeken_zonder_ja")
Plaats = tuple[str, str, str]
_KOLOMMEN = ("soort, gm_code, op, levering, blad, cel, status, andere_levering, ander_blad, andere_cel, andere_status,"
             " tekst")  # fmt: skip


@dataclass(frozen=True, slots=True)
class Tegenspraak:
    """Two sources that say something else, each with its cell. A decision about it names `kenmerk`."""

    soort: str
    gm_code: str
    op: date
    levering: str
    blad: str
    cel: str
    status: str
    andere_levering: str
    ander_blad: str
    andere_cel: str
    andere_status: str
    tekst: str
    kenmerk: str = ""
    opgelost: bool = False


def tegenspraakrijen(indicator: Indicator, stand: Stand, *, per: str, filters: Filters = ()) -> list[Rij]:
    """The counts of DAT-03; what creditors say of Kennisgevingen only for who sees those."""
    zichtbaar = indicator if ziet_mensen(stand) else zonder_schuldeisers(indicator)
    return geteld([replace(zichtbaar, lezer=None)], stand, per=per, filters=filters)[indicator.code]


def zonder_schuldeisers(indicator: Indicator) -> Indicator:
    """DAT-03 as every role may know it: without what creditors say of single Kennisgevingen."""
    maten = tuple(maat for maat in indicator.maten if maat.naam != NIET_ONTVANGEN)
    return replace(indicator, lezer=None, maten=maten, waar=f"soort <> '{NIET_ONTVANGEN}'")


def tegenspraken(stand: Stand) -> tuple[Tegenspraak, ...]:
    """The contradictions known on the peildatum that nobody solved. Only for a role that may see every gemeente."""
    if toonbare_gemeenten(stand) is not None:
        return ()
    relatie, kolommen, waar = _relatie(stand)
    select = (
        f"SELECT {kolommen} FROM {relatie} WHERE {waar} AND soort {{}} '{NIET_ONTVANGEN}'"
        " ORDER BY op{}, gm_code, soort, levering, cel"
    )
    rijen = stand.rijen((relatie,), select.format("<>", ""))
    if relatie != "tegenspraken_op" and ziet_mensen(stand):
        rijen += stand.rijen((relatie,), f"{select.format('=', ' DESC')} LIMIT {HOOGSTENS}")
    alle = [Tegenspraak(*rij) for rij in rijen]
    signalen = _laatste_signalen(alle, stand)
    return tuple(_in_woorden(t, stand, signalen.get((t.gm_code, t.andere_status))) for t in alle)


def _laatste_signalen(alle: Iterable[Tegenspraak], stand: Stand) -> dict[tuple[str, str], Plaats]:
    """Where the last signal of a gemeente stands that contradicts its answer: (delivery, sheet, cell)."""
    codes = [t.gm_code for t in alle if t.soort in TEGEN_LOG and t.andere_status]
    if not codes:
        return {}
    select = (
        "SELECT gm_code, CAST(signaaldatum AS VARCHAR), levering, blad, rij FROM signalen_op"
        " WHERE gm_code IN (SELECT unnest($codes)) ORDER BY levering, blad, rij DESC"
    )
    rijen = stand.rijen(("signalen_op",), select, {"codes": codes})
    return {(code, dag): (levering, blad, _cel(stand, levering, blad, rij)) for code, dag, levering, blad, rij in rijen}


def _cel(stand: Stand, levering: str, blad: str, rij: int) -> str:
    return f"{_kolommen(stand.editie, levering).get(blad, {}).get('signaaldatum', 'rij ')}{rij}"


def _relatie(stand: Stand) -> tuple[str, str, str]:
    """Where the contradictions stand in this editie, which columns they have there, and which are not solved."""
    relaties = set(stand.editie.manifest["relaties"]) if stand.editie.van_nu else set()
    if {"beslissingen", "bereik"} <= relaties:
        return "tegenspraakstanden_op", f"{_KOLOMMEN}, kenmerk, opgelost", "NOT opgelost"
    return "alle_tegenspraken_op" if "bereik" in relaties else "tegenspraken_op", _KOLOMMEN, "1 = 1"


def _in_woorden(t: Tegenspraak, stand: Stand, signaal: Plaats | None) -> Tegenspraak:
    """Of an answer against the logs: which gemeente, and when its last pauzeverzoek was."""
    if t.soort == NIET_ONTVANGEN:
        return _niet_ontvangen(t, stand)
    if t.soort not in TEGEN_LOG:
        return t
    wat = _kleine_letter(TEGENSPRAKEN[t.soort])
    laatste = schrijf_datum(date.fromisoformat(t.andere_status)) if t.andere_status else ""
    levering, blad, cel = signaal or ("", "", "")
    return replace(
        t, tekst=f"{t.tekst}: {wat}", andere_status=f"Laatste pauzeverzoek {laatste}" if laatste else "",
        andere_levering=levering, ander_blad=blad, andere_cel=cel,
    )  # fmt: skip


def _niet_ontvangen(t: Tegenspraak, stand: Stand) -> Tegenspraak:
    """Of one Kennisgeving: the cell that says when it was sent, and the cell of what the creditor says of it."""
    wie = schuldeisers(stand).get(t.tekst)
    letters = _kolommen(stand.editie, t.levering).get(t.blad, {})
    return replace(
        t, tekst=f"{wie.naam if wie else 'Een schuldeiser'}: {_kleine_letter(TEGENSPRAKEN[t.soort])}",
        cel=f"{letters.get('verzonden_op', 'rij ')}{t.cel}", andere_cel=f"{letters.get('reden', 'rij ')}{t.andere_cel}",
        status=f"Verstuurd {schrijf_datum(date.fromisoformat(t.status))}", andere_status="Niet ontvangen",
    )  # fmt: skip


def _kleine_letter(zin: str) -> str:
    return zin[:1].lower() + zin[1:]


@lru_cache(maxsize=64)
def _kolommen(editie: Editie, sleutel: str) -> dict[str, dict[str, str]]:
    """Per sheet of a delivery the letters of its columns, as its receipt tells them."""
    levering = next((x for x in editie.geldende_leveringen if x.sleutel == sleutel), None)
    if levering is None:
        return {}
    kolommen: dict[str, dict[str, str]] = lees_kwitantie(editie.data, levering.sha256, levering.lezing).get(
        "kolommen", {}
    )
    return kolommen
