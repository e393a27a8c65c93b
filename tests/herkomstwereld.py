"""A fictional world of every kind of delivery, for the tests of where figures come from; nothing in it is measured."""

from pathlib import Path

from store.editie import Editie
from tests.bouwstenen import aanvaard, bewaar_inventarisatie
from tests.logstenen import bewaar_log
from tests.pages.logwereld import TOT, maandtellingen, signalen
from tests.pages.schuldeiserwereld import reacties
from tests.pages.wereld import DAGEN, KWITANTIE, STANDEN, antwoorden

OP = DAGEN[-1]


def lever_alles(data: Path) -> Editie:
    """Three inventories, monthly counts, signals and answers of creditors, in one editie."""
    lezingen = [
        bewaar_inventarisatie(data, dag, antwoorden(dag, ja=ja, nee=nee), voorbeeld=True, **KWITANTIE)
        for dag, (ja, nee) in zip(DAGEN, STANDEN, strict=True)
    ]
    for soort, rijen in (("maandtellingen", maandtellingen()), ("signalen", signalen()), ("reacties", reacties())):
        lezingen.append(bewaar_log(data, soort, rijen, peildatum=TOT, voorbeeld=True))
    return aanvaard(data, lezingen)
