"""All figures, in the order of their codes."""

from indicators.adoption import ADO_01, ADO_02, ADO_03, ADO_04, ADO_05, ADO_06, ADO_07, ADO_08, ADO_09, ADO_10
from indicators.adoption_depth import ADO_11, ADO_12, ADO_13, ADO_14, ADO_15, ADO_16, ADO_17, ADO_18
from indicators.creditors import SCH_01, SCH_02, SCH_04, SCH_05, SCH_09, SCH_11
from indicators.creditors_breaches import SCH_06, SCH_07, SCH_08
from indicators.creditors_candidates import SCH_10
from indicators.creditors_speed import SCH_03
from indicators.data import DAT_01, DAT_02, DAT_03
from indicators.indicator import Indicator
from indicators.milestones import MIJ_01
from indicators.outcomes import PAU_03, PAU_04, PAU_11
from indicators.pauses import PAU_01, PAU_02, PAU_05, PAU_06, PAU_07, PAU_10
from indicators.signal_paths import SIG_06
from indicators.signals import SIG_01, SIG_02, SIG_03, SIG_04, SIG_05
from indicators.trajectories import PAU_08, PAU_09, PAU_12, PAU_13, PAU_14

ALLE: tuple[Indicator, ...] = (
    ADO_01, ADO_02, ADO_03, ADO_04, ADO_05, ADO_06, ADO_07, ADO_08, ADO_09, ADO_10,
    ADO_11, ADO_12, ADO_13, ADO_14, ADO_15, ADO_16, ADO_17, ADO_18,
    SIG_01, SIG_02, SIG_03, SIG_04, SIG_05, SIG_06,
    PAU_01, PAU_02, PAU_03, PAU_04, PAU_05, PAU_06, PAU_07, PAU_08, PAU_09, PAU_10, PAU_11, PAU_12, PAU_13,
    PAU_14,
    SCH_01, SCH_02, SCH_03, SCH_04, SCH_05, SCH_06, SCH_07, SCH_08, SCH_09, SCH_10, SCH_11,
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
