"""Columns of the target, alike ones, and tables with nothing to leave out."""

import numpy as np

from greenroom.judge.cases import Case

NAMES = [
    "age",
    "churned",
    "churned_on",
    "churn_risk_region",
    "churned2",
    "churned_reason",
    "visits",
]


def cases(rng):
    rows = np.array([[34.0, 1.0, 12.0], [51.0, 0.0, 0.0]])
    yield Case(
        "a day of leaving", (["age", "churned", "churned_on"], rows, "churned"), visible=True
    )
    for n in (1, 3, 20):
        order = rng.permutation(len(NAMES))
        names = [NAMES[i] for i in order]
        rows = rng.normal(size=(n, len(NAMES)))
        yield Case("columns in any order", (names, rows, "churned"), shape=f"{n} rows")
    yield Case(
        "another target", (["left_at", "left", "leftover"], rows[:, :3], "left"), shape="3 columns"
    )
    yield Case("only the target", (["y", "y_seen"], rows[:, :2], "y"), shape="2 columns")
    yield Case("nothing to leave out", (["a", "b", "y"], rows[:, :3], "y"), shape="3 columns")
    yield Case("nothing is changed", (names, rows, "churned"), shape="20 rows", keeps_inputs=True)
