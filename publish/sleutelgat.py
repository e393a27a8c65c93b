"""What an outsider sees of a hidden cell: the least and the most that fit with everything published."""

import time
from math import ceil, floor

import numpy as np
from highspy import Highs, HighsLp, HighsModelStatus, HighsVarType, MatrixFormat

from publish.aanvalsom import Aanvalsom

SPELING = 1e-6
RUIM = 10.0  # nobody takes an unknown to be more than this many times the largest number published


class GeenUitkomstError(ArithmeticError):
    """The solver did not say optimal: nothing is known about this cell, so it is not safe."""


class Sleutelgat:
    """One program in memory; each question starts from the answer to the one before. `heel`: in whole people."""

    def __init__(self, som: Aanvalsom, *, tot: float, heel: bool = False) -> None:
        self._optelling, self._tot = som.optelling, tot
        self._optelling_per_rij = som.optelling.tocsr()
        self._kolommen = np.arange(som.optelling.shape[1], dtype=np.int32)
        self.gesteld = 0
        self._highs = Highs()
        for naam, waarde in {"output_flag": False, "threads": 1, "mip_rel_gap": 0.0, "mip_abs_gap": 0.0}.items():
            self._highs.setOptionValue(naam, waarde)
        if not heel:
            self._highs.setOptionValue("solver", "simplex")
            self._highs.setOptionValue("simplex_strategy", 4)  # primal: goes on where the last question ended
        model = _model(som, heel=heel)
        self._plafond = np.array(model.col_upper_)
        self._vergeet()
        self._highs.passModel(model)

    def weet_van(self, kern: int | None) -> None:
        """From now on the outsider knows of one case in this kernel, and no longer of the one before; None: of none."""
        onder = np.zeros(len(self._kolommen))
        if kern is not None:
            onder[kern] = 1.0
        self._highs.changeColsBounds(len(onder), self._kolommen, onder, self._plafond)
        self._vergeet()

    def _vergeet(self) -> None:
        self._minst = np.full(self._optelling.shape[0], np.inf)
        self._meest = np.zeros(self._optelling.shape[0])

    def laat_open(self, cel: int, drempel: int) -> bool:
        """Whether answers to earlier questions already showed that a cell may be nought, and may be the threshold."""
        return bool(self._minst[cel] <= SPELING and self._meest[cel] >= drempel - SPELING)

    def grenzen(self, cel: int) -> tuple[int, int]:
        """Between which whole numbers a cell must lie. Raises GeenUitkomstError."""
        return ceil(self._uiterste(cel, 1.0) - SPELING), floor(self._uiterste(cel, -1.0) + SPELING)

    def _uiterste(self, cel: int, kant: float) -> float:
        doel = np.zeros(len(self._kolommen))
        doel[self._optelling.indices[self._optelling.indptr[cel] : self._optelling.indptr[cel + 1]]] = kant
        over = self._tot - time.monotonic()
        if over <= 0:
            raise GeenUitkomstError("De tijd is op.")
        self._highs.setOptionValue("time_limit", self._highs.getRunTime() + over)
        self._highs.changeColsCost(len(doel), self._kolommen, doel)
        self._highs.run()
        self.gesteld += 1
        afloop = self._highs.getModelStatus()
        if afloop != HighsModelStatus.kOptimal:
            raise GeenUitkomstError(f"De oplosser zei {self._highs.modelStatusToString(afloop)}.")
        self._onthoud()
        return kant * float(self._highs.getInfo().objective_function_value)

    def _onthoud(self) -> None:
        """An answer is a whole population that fits with everything published: it says something of every cell."""
        cellen = self._optelling_per_rij @ np.array(self._highs.getSolution().col_value)
        self._minst, self._meest = np.minimum(self._minst, cellen), np.maximum(self._meest, cellen)


def _model(som: Aanvalsom, *, heel: bool) -> HighsLp:
    lp = HighsLp()
    lp.num_row_, lp.num_col_ = som.optelling.shape
    lp.col_cost_ = np.zeros(lp.num_col_)
    bekend = som.boven[np.isfinite(som.boven)]
    lp.col_lower_ = np.zeros(lp.num_col_)
    lp.col_upper_ = np.full(lp.num_col_, RUIM * max(som.drempel, float(bekend.max(initial=0.0))))
    lp.row_lower_, lp.row_upper_ = som.onder, som.boven
    lp.a_matrix_.format_ = MatrixFormat.kRowwise
    lp.a_matrix_.start_, lp.a_matrix_.index_ = som.optelling.indptr, som.optelling.indices
    lp.a_matrix_.value_ = som.optelling.data
    if heel:
        lp.integrality_ = [HighsVarType.kInteger] * lp.num_col_
    return lp
