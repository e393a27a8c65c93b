"""The contradictions of DAT-03 one by one: two sources that say something else, each with its cell."""

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


@dataclass(frozen=True, slots=True)
class Tegenspraak:
    """Two sources that say something else, each with its cell."""

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


def tegenspraakrijen(indicator: Indicator, stand: Stand, *, per: str, filters: Filters = ()) -> list[Rij]:
    """The counts of DAT-03; what creditors say of Kennisgevingen only for who sees those."""
    zichtbaar = replace(indicator, lezer=None)
    if not ziet_mensen(stand):
        maten = tuple(maat for maat in indicator.maten if maat.naam != NIET_ONTVANGEN)
        zichtbaar = replace(zichtbaar, maten=maten, waar=f"soort <> '{NIET_ONTVANGEN}'")
    return geteld([zichtbaar], stand, per=per, filters=filters)[indicator.code]


def tegenspraken(stand: Stand) -> tuple[Tegenspraak, ...]:
    """The contradictions known on the peildatum. Only for a role that may see every gemeente."""
    if toonbare_gemeenten(stand) is not None:
        return ()
    met_logs = "bereik" in stand.editie.manifest["relaties"]
    relatie = "alle_tegenspraken_op" if met_logs else "tegenspraken_op"
    select = (
        f"SELECT * FROM {relatie} WHERE soort {{}} '{NIET_ONTVANGEN}' ORDER BY op{{}}, gm_code, soort, levering, cel"
    )
    rijen = stand.rijen((relatie,), select.format("<>", ""))
    if met_logs and ziet_mensen(stand):
        rijen += stand.rijen((relatie,), f"{select.format('=', ' DESC')} LIMIT {HOOGSTENS}")
    return tuple(_in_woorden(Tegenspraak(*rij), stand) for rij in rijen)


def _in_woorden(t: Tegenspraak, stand: Stand) -> Tegenspraak:
    """Of an answer against the logs: which gemeente, and when its last pauzeverzoek was."""
    if t.soort == NIET_ONTVANGEN:
        return _niet_ontvangen(t, stand)
    if t.soort not in ("geen_verzoeken", "verzoeken_zonder_ja"):
        return t
    wat = _kleine_letter(TEGENSPRAKEN[t.soort])
    laatste = schrijf_datum(date.fromisoformat(t.andere_status)) if t.andere_status else ""
    return replace(t, tekst=f"{t.tekst}: {wat}", andere_status=f"Laatste pauzeverzoek {laatste}" if laatste else "")


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
