"""Who looks: the roles, from the one that may see everything to the one that may see least."""

import os

INTERN, *_BUITEN = ROLLEN = ("intern", "werkgroep", "ministerie", "publiek")
BUITEN = tuple(_BUITEN)  # those for whom figures about people are protected further


def rol_hier() -> str:
    """The role of this installation, from PAUZEMONITOR_ROL. A word we do not know gives the role that may see least."""
    gevraagd = os.environ.get("PAUZEMONITOR_ROL", INTERN)
    return gevraagd if gevraagd in ROLLEN else ROLLEN[-1]
