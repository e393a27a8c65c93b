"""How many rows of its files stay out of a figure: the same counts as DAT-01, of every feed apart."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from charts.zinnen.regels import (
    GEEN_TEGENSPRAAK,
    TELT_NIET,
    VAN_PAUZES,
    VAN_SCHULDEISERS,
    regels_zin,
    tegenspraak_zinnen,
)
from export.pauzeblad import maandtellingen as blad
from indicators.cijferboek import indicator
from indicators.measure import measure
from store.stand import Stand
from tests.logstenen import maandtelling, neem_op, reactie, signaal

TOT = date(2025, 10, 31)


def _stand(data: Path, *, afgekeurd: int) -> Stand:
    neem_op(data, "signalen", [signaal(traject=f"T{n}") for n in range(3)], peildatum=TOT)
    neem_op(data, "maandtellingen", [maandtelling()], peildatum=TOT, gelezen=1 + afgekeurd, afgekeurd=afgekeurd)
    rijen = [reactie(traject=f"T{n}") for n in range(1200)]
    return Stand(neem_op(data, "reacties", rijen, peildatum=TOT, gelezen=1200 + afgekeurd, afgekeurd=afgekeurd), TOT)


def test_what_was_not_read_is_said_per_feed_with_how_many_rows_it_has(tmp_path: Path) -> None:
    stand = _stand(tmp_path, afgekeurd=7)
    meting = measure(indicator("DAT-01"), stand, per="soort")
    assert regels_zin(meting, VAN_PAUZES) == (
        "Niet ingelezen: 0 van de 3 regels met pauzeverzoeken, 7 van de 1.207 regels met antwoorden van schuldeisers "
        f"en 7 van de 8 regels met maandtellingen. {TELT_NIET}"
    )
    assert regels_zin(meting, VAN_SCHULDEISERS).startswith("Niet ingelezen: 7 van de 1.207 regels met antwoorden")
    assert measure(indicator("DAT-01"), stand).totaal("afgekeurd").waarde == 14
    assert any("7 van de 8 regels met maandtellingen" in noot for noot in blad(stand)[0].noten)


def test_when_everything_was_read_it_says_so_and_without_files_nothing(tmp_path: Path) -> None:
    stand = _stand(tmp_path, afgekeurd=0)
    meting = measure(indicator("DAT-01"), stand, per="soort")
    assert regels_zin(meting, VAN_PAUZES) == "Alle 1.204 regels uit de bestanden zijn verwerkt."
    assert regels_zin(meting, ("inventarisatie",)) == ""


def test_contradictions_are_counted_in_words_and_none_is_said_too(tmp_path: Path) -> None:
    een = reactie(reactie="geweigerd", reactie_op=date(2025, 3, 1), reden="niet_ontvangen")
    stand = Stand(neem_op(tmp_path, "reacties", [een], peildatum=TOT), TOT)
    eerste = tegenspraak_zinnen(measure(indicator("DAT-03"), stand))[0]
    assert eerste == "Bij 1 Kennisgeving zegt de schuldeiser dat hij haar nooit ontving; zij is wel verstuurd."
    assert tegenspraak_zinnen(measure(indicator("DAT-03"), replace(stand, rol="publiek"))) == (GEEN_TEGENSPRAAK,)


def test_outside_the_files_about_people_are_not_counted(tmp_path: Path) -> None:
    stand = replace(_stand(tmp_path, afgekeurd=7), rol="ministerie")
    groepen = {rij.groep for rij in measure(indicator("DAT-01"), stand, per="soort").rijen if rij.waarde}
    assert groepen == {"maandtellingen"}
    assert measure(indicator("DAT-01"), stand).totaal("gelezen").waarde == 8
