"""How many Kennisgevingen of each delivery still wait for their signal: they count, but with no signal's gemeente."""

from store.editie import Editie
from store.stand import lees_stand

RELATIE = "wachtend"


def wachtend(editie: Editie) -> dict[str, int]:
    """Per key of a delivery of an editie how many wait; a delivery without any is not in it."""
    if RELATIE not in editie.manifest["relaties"]:
        return {}
    return dict(lees_stand(editie=editie).rijen((), f"SELECT levering, aantal FROM {RELATIE}"))
