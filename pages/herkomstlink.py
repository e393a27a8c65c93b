"""Where the origin of the figures of a screen is asked: the address to which a figure adds its code."""

from pages.keuze import Keuze

# Screens whose figures are measured with the filters of the address.
_MET_EIGEN_FILTERS = ("/adoptie", "/pauzes", "/schuldeisers", "/groot", "/herkomst")


def herkomst_basis(pad: str, keuze: Keuze) -> str:
    """The address of Herkomst with the day, the data and what the figures of this screen are about, without a code."""
    mee = keuze if pad in _MET_EIGEN_FILTERS else keuze.zonder_filters()
    return mee.adres("/herkomst", per="", **_plaats(pad, keuze))


def _plaats(pad: str, keuze: Keuze) -> dict[str, str]:
    if pad == "/gemeente":
        return {"codes": keuze.code.upper()}
    if pad == "/schuldeiser":
        return {"id": keuze.id.upper()}
    if pad == "/gebied":
        return {("codes" if naam == "gemeente" else naam): code for naam, code in keuze.gebied}
    return {}
