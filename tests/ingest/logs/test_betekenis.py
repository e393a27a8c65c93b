"""The first rows of a file tell whether its signals are ours, wherever the headings stand."""

from pathlib import Path

import pytest

from ingest.bestanden.lezen import lees_werkmap
from ingest.logs.betekenis import andere_log
from ingest.logs.reactiebron import REACTIES
from ingest.logs.signaalbron import SIGNALEN
from ingest.source import Limieten, Source

LOG = "Kenmerk;Gemeente;Signaal;Datum melding;Opmerking"


def refused(tekst: str, map_: Path, *, bron: Source = SIGNALEN, naam: str = "log.csv") -> str:
    (map_ / naam).write_text(tekst, encoding="utf-8")
    weigering = andere_log(lees_werkmap(map_ / naam, limieten=Limieten()), bron)
    return weigering.zinnen[0] if weigering else ""


@pytest.mark.parametrize(
    ("tekst", "woord"),
    [
        ("Gemeente;Signaalpartner;Datum vroegsignaal\nUtrecht;Eneco;1-2-2025", "vroegsignalering"),
        (f"Meldingen vroegsignalering 2025\n\n{LOG}\n1;Utrecht;4;1-2-2025;", "vroegsignalering"),
        (f"{LOG}\n1;Utrecht;huur;1-2-2025;\n2;Utrecht;energie;1-2-2025;", "vroegsignalering"),
        ("Ouder;Gemeente;Einddatum moratorium;Signaal\n1;Utrecht;1-2-2025;ja", "hersteloperatie"),
        (f"Pauzeknop hersteloperatie toeslagen\n{LOG}\n1;Utrecht;4;1-2-2025;", "hersteloperatie"),
    ],
    ids=["koppen", "titel", "cellen onder signaal", "moratorium", "titel toeslagen"],
)
def test_a_file_with_another_meaning_is_refused(tekst: str, woord: str, tmp_path: Path) -> None:
    assert woord in refused(tekst, tmp_path)


def test_the_name_of_a_file_may_tell(tmp_path: Path) -> None:
    assert "vroegsignalering" in refused(f"{LOG}\n1;Utrecht;4;1-2-2025;", tmp_path, naam="vroegsignalering.csv")


@pytest.mark.parametrize(
    "tekst",
    [
        f"{LOG}\n1;Utrecht;4;1-2-2025;kwam binnen via vroegsignalering, huisbezoek gedaan",
        f"Signalen van de Pauzeknop\n{LOG}\n1;Utrecht;4;1-2-2025;kinderopvangtoeslag speelt mee",
        f"{LOG};Aangemeld via vroegsignalering\n1;Utrecht;4;1-2-2025;;ja",
    ],
    ids=["opmerking", "toeslag in een opmerking", "herkomst"],
)
def test_a_remark_about_such_things_is_no_reason_to_refuse(tekst: str, tmp_path: Path) -> None:
    assert refused(tekst, tmp_path) == ""


def test_a_creditor_of_that_kind_is_no_reason_to_refuse(tmp_path: Path) -> None:
    tekst = "Kenmerk;Crediteur;Verzonden d.d.\n1;Dienst Toeslagen kinderopvangtoeslag;1-2-2025"
    assert refused(tekst, tmp_path, bron=REACTIES) == ""
