"""Runs in an environment of its own: Statistics Canada's audit of tables on standard input, bounds on standard output."""

import json
import sys

import pyarrow as pa
from gconfid import Auditing


def grenzen(tabel):
    """Per hidden cell the least and the most; `TotalNoise` is the value itself, for with nought it finds no width."""
    cellen, sommen = tabel["cellen"], tabel["sommen"]
    incell = pa.table({
        "CellId": pa.array([float(i + 1) for i in range(len(cellen))], pa.float64()),
        "TotalNoise": pa.array([float(cel["waarde"]) for cel in cellen], pa.float64()),
        "Sensitivity": pa.array([1.0 if cel["verborgen"] else -1.0 for cel in cellen], pa.float64()),
        "OutStatus": ["X" if cel["verborgen"] else "P" for cel in cellen],
    })  # fmt: skip
    regels = [(float(nr), float(cel + 1), teken) for nr, som in enumerate(sommen, 1) for cel, teken in som]
    inconstraint = pa.table({
        "ConstraintId": pa.array([nr for nr, _, _ in regels], pa.float64()),
        "CellId": pa.array([cel for _, cel, _ in regels], pa.float64()),
        "Coefficient": pa.array([float(teken) for _, _, teken in regels], pa.float64()),
    })  # fmt: skip
    uit = Auditing(incell, inconstraint, lb_factor=0.0, ub_factor=10.0).outaudit
    return {int(rij["CellId"]) - 1: [rij["MinValue"], rij["MaxValue"]] for rij in uit.to_pylist()}


if __name__ == "__main__":
    antwoord = [grenzen(tabel) for tabel in json.load(sys.stdin)]
    sys.stdout.write("\n" + json.dumps(antwoord))
