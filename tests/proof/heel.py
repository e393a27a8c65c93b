"""What is wrong with a data folder, seen as a reader sees it; nothing when it is whole."""

import json
import re
from functools import cache
from pathlib import Path

from indicators.adoption import ADO_01, ADO_02, ADO_03
from indicators.measure import measure
from store.editie import Editie, OnbekendeEditieError, controleer, editie_namen, huidige_naam, lees_editie
from store.stand import lees_stand

TIJDELIJK = re.compile(r"stage-.*|\..*\.[0-9a-f]{32}")


def gebreken(data: Path, *, minstens: int = 0) -> list[str]:
    """Why the current editie is not whole, does not add up, or is older than `minstens`."""
    try:
        editie = lees_editie(data=data)
    except (OnbekendeEditieError, ValueError) as fout:
        return [f"CURRENT is unreadable: {fout!r}"]
    fouten = [f"changed or missing: {naam}" for naam in controleer(editie)]
    if editie.nummer < minstens:
        fouten.append(f"backward: {editie.nummer} after {minstens}")
    return fouten or telfouten(editie)


@cache
def telfouten(editie: Editie) -> list[str]:
    """Why the three counts of an editie are not the ones of exactly its own delivery. Its files are checked before."""
    stand = lees_stand(editie=editie)
    ja, nog_niet, stil = (int(measure(i, stand).totaal().teller or 0) for i in (ADO_01, ADO_02, ADO_03))
    geleverd = int(stand.editie.geldende_leveringen[-1].bestand.split(".")[0])
    klopt = (ja, nog_niet, stil) == (geleverd, 110, 342 - 110 - geleverd)
    return [] if klopt else [f"{ja} + {nog_niet} + {stil} of a delivery with {geleverd}"]


def rommel(data: Path) -> list[str]:
    """Everything in the folder that no editie names and no reader may find."""
    genoemd = {
        relatie["bestand"].split("/")[0]
        for naam in editie_namen(data)
        for relatie in json.loads((data / "edities" / naam / "manifest.json").read_text("utf-8"))["relaties"].values()
    }
    los = [pad.name for pad in (data / "relaties").iterdir() if pad.name not in genoemd]
    naamloos = [pad.name for pad in (data / "edities").iterdir() if pad.name not in editie_namen(data)]
    half = [str(pad) for pad in data.rglob("*") if TIJDELIJK.fullmatch(pad.name)]
    nieuwer = [naam for naam in editie_namen(data)[:1] if naam != huidige_naam(data)]
    return los + naamloos + half + nieuwer
