"""Measurements and gemeenten made by hand, as the real records."""

from datetime import date
from typing import Any

from indicators.cijferboek import indicator
from indicators.lijsten import GemeenteStand
from indicators.measurement import TOTAAL, Measurement, Rij, Status
from store.referentie import lees_referentie

PEILDATUM = date(2025, 11, 4)
VORIGE = date(2025, 6, 30)
VERS = date(2025, 12, 1)
LATER = date(2026, 11, 21)


def meting(code: str, *rijen: Rij, per: str = TOTAAL, **velden: Any) -> Measurement:
    vast: dict[str, Any] = {"peildatum": PEILDATUM, "editie": "1-abc", "nummer": 7, "rol": "intern", "voorbeeld": True}
    return Measurement(indicator(code), per=per, rijen=rijen, **{**vast, **velden})


def aandeel(teller: int, noemer: int, *, groep: str = TOTAAL, naam: str = "Totaal", stil: int | None = None,
            maat: str | None = None) -> Rij:  # fmt: skip
    grenzen = (None, None) if stil is None else (teller / noemer, (teller + stil) / noemer)
    leeg = noemer in (0, stil)
    status = Status.GEEN_WAARNEMINGEN if leeg else Status.OK
    waarde = None if leeg else teller / noemer
    return Rij(groep, naam, maat, waarde, teller, noemer, grenzen[0], grenzen[1], status)


def standen(ja: int, nee: int, stil: int, **velden: Any) -> tuple[Measurement, Measurement, Measurement]:
    """ADO-01, ADO-02 and ADO-03 of one area."""
    n = ja + nee + stil
    return (
        meting("ADO-01", aandeel(ja, n, stil=stil), **velden),
        meting("ADO-02", aandeel(nee, n), **velden),
        meting("ADO-03", aandeel(stil, n), **velden),
    )


def per_provincie(**aantallen: tuple[int, int, int]) -> tuple[Measurement, Measurement, Measurement]:
    """ADO-01, ADO-02 and ADO-03 per provincie, from (ja, nee, stil) by name."""
    codes = {naam: f"PV{20 + i}" for i, naam in enumerate(aantallen)}
    rijen: tuple[list[Rij], list[Rij], list[Rij]] = ([], [], [])
    for naam, (ja, nee, stil) in aantallen.items():
        n, groep = ja + nee + stil, codes[naam]
        rijen[0].append(aandeel(ja, n, stil=stil, groep=groep, naam=naam))
        rijen[1].append(aandeel(nee, n, groep=groep, naam=naam))
        rijen[2].append(aandeel(stil, n, groep=groep, naam=naam))
    ado_01, ado_02, ado_03 = (
        meting(code, *lijst, per="provincie") for code, lijst in zip(("ADO-01", "ADO-02", "ADO-03"), rijen, strict=True)
    )
    return ado_01, ado_02, ado_03


def veranderd(begonnen: int, eerste_ja: int, gestopt: int = 0, *, eerste_nee: int = 0) -> Measurement:
    """ADO-07 over everything."""
    namen = ("begonnen", "eerste_antwoord_ja", "eerste_antwoord_nee", "gestopt")
    aantallen = (begonnen, eerste_ja, eerste_nee, gestopt)
    return meting("ADO-07", *(Rij(TOTAAL, "Totaal", m, n, n, None) for m, n in zip(namen, aantallen, strict=True)))


def nieuw_in(**aantallen: int) -> Measurement:
    """ADO-07 per provincie: how many began in each."""
    rijen = (Rij(naam, naam, "begonnen", n, n, None) for naam, n in aantallen.items())
    return meting("ADO-07", *rijen, per="provincie")


def tempo(
    nodig: float | None = 10.2, erbij: float | None = 17.3, *, zonder_ja: int = 142
) -> tuple[Measurement, Measurement]:
    """ADO-08 and ADO-09."""
    status = Status.OK if nodig is not None else Status.GEEN_WAARNEMINGEN
    komt = Status.OK if erbij is not None else Status.GEEN_WAARNEMINGEN
    return (
        meting("ADO-08", Rij(TOTAAL, "Totaal", None, nodig, zonder_ja, 13.9 if nodig else None, status=status)),
        meting(
            "ADO-09",
            Rij(TOTAAL, "Totaal", "eigen_start", erbij, None, 3, status=komt),
            Rij(TOTAAL, "Totaal", "eigen_start_beste", erbij, None, 3, status=komt),
        ),
    )


STANDEN = ("gebruikt", "gebruikt_nog_niet", "geen_reactie")


def gemeente(**velden: Any) -> GemeenteStand:
    """Almere, silent, unless said otherwise."""
    vast: dict[str, Any] = {
        "gm_code": "GM0034", "naam": "Almere", "provincie_code": "PV24", "provincie_naam": "Flevoland",
        "arbeidsmarktregio_code": "", "arbeidsmarktregio_naam": "", "grootteklasse_code": "", "grootteklasse_naam": "",
        "inwoners": 229574, "stand": "geen_reactie", "stand_toen": "geen_reactie", "gestopt": False, "geerfd": False,
        "sinds": None, "sinds_precisie": "", "antwoorddatum": None, "gebruik_diepte": "", "plan_status": "",
        "gepland_vanaf": None, "gepland_precisie": "", "levering": "", "blad": "", "cel": "", "label": "ALM",
        "kolom": 11, "rij": 9, "uitvoerders": (), "uitvoerder_codes": (), "laatst_gevraagd": PEILDATUM,
    }  # fmt: skip
    return GemeenteStand(**{**vast, **velden})


def heel_nederland() -> tuple[GemeenteStand, ...]:
    """Every tile of the map with a stand by turns."""
    namen = {r["gm_code"]: r for r in lees_referentie("gemeenten") if r["jaar"] == "2025"}
    return tuple(
        gemeente(
            gm_code=t["gm_code"], naam=namen[t["gm_code"]]["naam"], provincie_code=t["provincie_code"],
            provincie_naam=namen[t["gm_code"]]["provincie_naam"], label=t["label"], kolom=int(t["kolom"]),
            rij=int(t["rij"]), stand=STANDEN[i % 3], stand_toen=STANDEN[(i // 2) % 3],
        )
        for i, t in enumerate(lees_referentie("tegelkaart"))
    )  # fmt: skip
