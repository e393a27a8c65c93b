"""How far an outsider can narrow a cell down: the least and the most that fit with everything shown."""

from dataclasses import dataclass

import numpy as np
from highspy import Highs, HighsLp, HighsModelStatus, MatrixFormat, kHighsInf

from protect.stelsel import Getallen, Stelsel, Vlaggen

RUIM = 10.0  # no kernel is taken to be more than this many times the largest cell: keeps every question bounded

# The primal simplex goes on from the last answer when only the question changes. One thread: HiGHS keeps one scheduler
# per process, and a model with another number of threads would not be solved at all.
_INSTELLINGEN = {"output_flag": False, "threads": 1, "solver": "simplex", "simplex_strategy": 4}


class GeenUitkomstError(ArithmeticError):
    """The solver did not come to an answer: then nothing may be published."""


@dataclass(frozen=True)
class Uiterste:
    """The most (or least) a sum of cells can be, the cells in that case, and how much further it would get
    were a cell that is shown one higher."""

    waarde: float
    cellen: Getallen
    kernen: Getallen
    winst: Getallen


class Speelruimte:
    """One linear program that stays in memory: each question starts from the answer to the one before."""

    def __init__(self, stelsel: Stelsel, *, seconden: float) -> None:
        self._optelling = stelsel.optelling.tocsr()
        self._onder, self._boven = stelsel.onder, stelsel.boven
        self._rijen = np.arange(len(stelsel.waarden), dtype=np.int32)
        self._kolommen = np.arange(self._optelling.shape[1], dtype=np.int32)
        self._plafond = RUIM * (1.0 + float(stelsel.waarden.max(initial=0.0)))
        self.lps = 0
        self._som = Highs()
        for naam, waarde in {**_INSTELLINGEN, "time_limit": seconden}.items():
            self._som.setOptionValue(naam, waarde)
        self._som.passModel(self._model())

    def _model(self) -> HighsLp:
        lp = HighsLp()
        lp.num_row_, lp.num_col_ = self._optelling.shape
        lp.col_cost_ = np.zeros(lp.num_col_)
        lp.col_lower_, lp.col_upper_ = np.zeros(lp.num_col_), np.full(lp.num_col_, self._plafond)
        lp.row_lower_, lp.row_upper_ = self._onder, self._boven
        lp.a_matrix_.format_ = MatrixFormat.kRowwise
        lp.a_matrix_.start_, lp.a_matrix_.index_ = self._optelling.indptr, self._optelling.indices
        lp.a_matrix_.value_ = self._optelling.data
        return lp

    def verberg(self, verborgen: Vlaggen) -> None:
        """From now on the outsider does not see these cells, and sees all others."""
        onder, boven = np.where(verborgen, -kHighsInf, self._onder), np.where(verborgen, kHighsInf, self._boven)
        self._som.changeRowsBounds(len(self._rijen), self._rijen, onder, boven)

    def weet_van(self, kern: int | None) -> None:
        """From now on the outsider knows of one case in this kernel, and in no other; None: of no case at all."""
        onder = np.zeros(len(self._kolommen))
        if kern is not None:
            onder[kern] = 1.0
        self._som.changeColsBounds(len(onder), self._kolommen, onder, np.full(len(onder), self._plafond))

    def uiterste(self, doel: Getallen, *, hoogste: bool) -> Uiterste:
        """The most or the least of a weighted sum of cells. Raises GeenUitkomstError where there is none."""
        kant = -1.0 if hoogste else 1.0
        self._som.changeColsCost(len(self._kolommen), self._kolommen, kant * (self._optelling.T @ doel))
        self._som.run()
        self.lps += 1
        afloop = self._som.getModelStatus()
        if afloop != HighsModelStatus.kOptimal:
            raise GeenUitkomstError(f"De oplosser zei {self._som.modelStatusToString(afloop)}.")
        uitkomst = self._som.getSolution()
        return Uiterste(
            waarde=kant * self._som.getInfo().objective_function_value,
            cellen=self._optelling @ np.array(uitkomst.col_value),
            kernen=np.array(uitkomst.col_value),
            winst=-np.array(uitkomst.row_dual),
        )
