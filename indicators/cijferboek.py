"""All figures, in the order of their codes."""

from indicators.adoption import ADO_01, ADO_02, ADO_03, ADO_04, ADO_05, ADO_06, ADO_07, ADO_08, ADO_09, ADO_10
from indicators.adoption_depth import ADO_11, ADO_12, ADO_13, ADO_14, ADO_15, ADO_16, ADO_17, ADO_18
from indicators.data import DAT_01, DAT_02, DAT_03
from indicators.indicator import Indicator
from indicators.milestones import MIJ_01

ALLE: tuple[Indicator, ...] = (
    ADO_01, ADO_02, ADO_03, ADO_04, ADO_05, ADO_06, ADO_07, ADO_08, ADO_09, ADO_10,
    ADO_11, ADO_12, ADO_13, ADO_14, ADO_15, ADO_16, ADO_17, ADO_18,
    DAT_01, DAT_02, DAT_03, MIJ_01,
)  # fmt: skip


class OnbekendeCodeError(LookupError):
    """There is no figure of this code."""


def indicator(code: str) -> Indicator:
    """The figure of this code, in any case. Raises OnbekendeCodeError, naming the codes there are."""
    gevonden = next((i for i in ALLE if i.code == code.upper()), None)
    if gevonden is None:
        raise OnbekendeCodeError(f"Er is geen cijfer '{code}'. Wel: {', '.join(i.code for i in ALLE)}.")
    return gevonden


def definities() -> dict[str, int]:
    """Each code with the version of its definition."""
    return {i.code: i.versie for i in ALLE}
