"""A fictional log on top of the three inventories: requests of 63 gemeenten in 2025, and how creditors answered."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from publish.publiceer import voeg_toe
from store.editie import Editie
from tests.logstenen import bewaar_log, maandtelling, reactie, signaal
from tests.pages.wereld import STANDEN, lever_standen, volgorde
from tests.zaaigoed import als_eerder

TOT = date(2025, 10, 31)
SIGNALEN = 640
SCHULDEISERS = ("ENECO", "BELASTINGDIENST", "CAK", "VITENS", "CZ", "ODIDO")
KANALEN = ("skp", "skp", "e-mail", "brief")
EINDES = ("schuldregeling", "hulp_gestopt", "hulp_gestopt", "volledige_betaling", "hervat_door_schuldeiser", "")


def gemeenten() -> list[str]:
    """Sixty that said ja, two that did not, and one that was silent."""
    ja, nee = STANDEN[-1]
    codes = volgorde()
    return [*codes[:60], *codes[ja : ja + 2], codes[ja + nee]]


def signalen() -> list[dict[str, Any]]:
    """One signal 4 for each traject, spread over ten months."""
    return [signaal(**_signaal(n)) for n in range(SIGNALEN)]


def _signaal(n: int) -> dict[str, Any]:
    codes = gemeenten()
    dag = date(2025, 1, 2) + timedelta(days=(n * 47) % 303)
    return {
        "traject": f"T{n}", "signaal": f"S{n}", "gm_code": codes[(n * 5) % 63], "signaaldatum": dag,
        "aanmelddatum": dag - timedelta(days=8 + (n * 13) % 80), "toelatingsdatum": dag - timedelta(days=n % 12),
        "kanaal": KANALEN[n % 4],
    }  # fmt: skip


def reacties() -> list[dict[str, Any]]:
    """Six creditors for each traject: most give a pauze, some refuse, some say nothing."""
    return [reactie(**velden) for n in range(SIGNALEN) for velden in _reacties(n)]


def _reacties(n: int) -> Iterator[dict[str, Any]]:
    s = _signaal(n)
    stopt = s["signaaldatum"] + timedelta(days=40 + (n * 29) % 200)
    for k, schuldeiser in enumerate(SCHULDEISERS):
        toeval = (n * 7 + k * 31 + n * k) % 20
        vast = {"traject": s["traject"], "kennisgeving": f"K{n}-{k}", "schuldeiser_id": schuldeiser,
                "gm_code": s["gm_code"], "verzonden_op": s["signaaldatum"], "kanaal": s["kanaal"]}  # fmt: skip
        antwoord_op = s["signaaldatum"] + timedelta(days=3 + toeval)
        if toeval < 6 or antwoord_op > TOT:
            yield vast
        elif toeval < 8:
            yield {**vast, "reactie": "geweigerd", "reactie_op": antwoord_op}
        else:
            yield {**vast, "reactie": "toegekend", "reactie_op": antwoord_op, **_pauze(n, s["signaaldatum"], stopt)}


def _pauze(n: int, start: date, stopt: date) -> dict[str, Any]:
    uitkomst = EINDES[n % len(EINDES)]
    pauze = {"pauze_start": start, "termijn_toegezegd_maanden": 6.0 if n % 5 == 0 else 8.0}
    return {**pauze, "uitkomst": uitkomst, "uitkomst_op": stopt} if uitkomst and stopt <= TOT else pauze


def maandtellingen() -> list[dict[str, Any]]:
    """What the Schuldenknooppunt counted, for two senders."""
    return [
        maandtelling(maand=date(2025, maand, 1), verzender=naam, aantal=basis + 31 * maand)
        for maand in range(1, 11)
        for naam, basis in (("Kredietbank Voorbeeld", 300), ("Gemeente Voorbeeld", 120))
    ]


def lever_logs(data: Path) -> Editie:
    """The three inventories, then the monthly counts, the signals and the answers of creditors, accepted together."""
    return als_eerder(data, "logs", lambda: _geleverd(data))


def _geleverd(data: Path) -> Editie:
    lever_standen(data)
    logs = {"maandtellingen": maandtellingen(), "signalen": signalen(), "reacties": reacties()}
    return voeg_toe(
        data, [bewaar_log(data, soort, rijen, peildatum=TOT, voorbeeld=True) for soort, rijen in logs.items()]
    )
