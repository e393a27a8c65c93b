"""What an editie stored beside the same measured afresh: taking over from the editie before must never show."""

import json
from typing import Any

from publish.metingen import metingen, openbare_metingen, totalen
from store.editie import Editie, bewaarde_metingen
from store.rolbestanden import lees_rolbestand


def stored_is_fresh(editie: Editie) -> None:
    """Hold the figures, the sums and what every role may know of gemeenten to what measuring afresh gives."""
    bewaard = lees_rolbestand(editie, "publiek")["openbaar"]
    assert bewaarde_metingen(editie) == _als_json(metingen(editie))
    assert editie.manifest["totalen"] == totalen(editie)
    assert bewaard == _als_json([{**x, "rol": "publiek"} for x in openbare_metingen(editie, None)])


def _als_json(records: list[dict[str, Any]]) -> Any:
    return json.loads(json.dumps(records))
