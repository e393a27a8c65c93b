"""How many pauzes end in which week at which uitvoerder: what an uitvoerder can plan by, with small counts hidden."""

from dataclasses import dataclass

from indicators.dimensies import periode_van
from indicators.measurement import Status
from indicators.pauses import PAU_06
from indicators.reikwijdte import reikwijdte
from indicators.tellen import Filters, bevraagd
from protect.mensen import drempel, te_klein, ziet_mensen
from store.stand import Stand


@dataclass(frozen=True, slots=True)
class Weektelling:
    """One uitvoerder in one week; `aantal` is None where it is too small to show."""

    uitvoerder_code: str
    uitvoerder: str
    week: str
    weeknaam: str
    aantal: int | None


def per_uitvoerder_en_week(stand: Stand, *, filters: Filters = ()) -> tuple[Weektelling, ...]:
    """The pauzes of PAU-06 within the longest of its norms, per uitvoerder and week. Only for the role intern.

    A gemeente counts at each of its uitvoerders, so the counts do not add up to the total.
    """
    if not ziet_mensen(stand) or reikwijdte(PAU_06, stand).status != Status.OK:
        return ()
    week, grens = periode_van("week", "laatste_dag"), drempel(stand)
    aantal = next(maat.teller for maat in PAU_06.maten if maat.naam == "binnen_60")
    rijen = bevraagd(
        PAU_06, stand, f"{week.code}, {week.naam_kolom}, {aantal}", per="uitvoerder", filters=filters,
        strata=f"{week.code}, {week.naam_kolom}",
    )  # fmt: skip
    geteld = [Weektelling(c, n, w, wn, None if te_klein((a,), grens) else a) for c, n, w, wn, a in rijen if a]
    return tuple(sorted(geteld, key=lambda w: (w.uitvoerder, w.week)))
