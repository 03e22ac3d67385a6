"""Gaps at the beginning, at the end, everywhere and nowhere; an index with repeats."""

import numpy as np
import pandas as pd

from greenroom.judge.cases import Case


def table(values, labels, index=None):
    columns = {f"x{i}": list(column) for i, column in enumerate(values.T)}
    return pd.DataFrame({"label": list(labels), **columns}, index=index)


def cases(rng):
    first = np.array([[np.nan], [2.0], [3.0]])
    yield Case("a gap in the first row", (table(first, [10, 20, 30]),), visible=True)
    for n, d in ((3, 1), (10, 2), (60, 3)):
        values, labels = rng.normal(size=(n, d)), rng.integers(5, size=n).tolist()
        gaps = np.where(rng.random((n, d)) < 0.2, np.nan, values)
        gaps[0] = np.nan
        labels[0], labels[1] = 7, 8
        yield Case("random gaps", (table(gaps, labels),), shape=f"{n} rows, {d} features")
        late = values.copy()
        late[-1] = np.nan
        yield Case("a gap in the last row", (table(late, labels),), shape=f"{n} rows")
        yield Case("no gap", (table(values, labels),), shape=f"{n} rows")
        same = [1] * n
        yield Case("an index with repeats", (table(gaps, labels, same),), shape=f"{n} rows")
    unlabelled = [np.nan, 2.0, *labels[2:]]
    yield Case("a missing label stays", (table(values, unlabelled),), shape="one label is missing")
    yield Case("only gaps", (table(values[:2] * np.nan, [1, 2]),), shape="two rows")
    yield Case("nothing is changed", (table(gaps, labels),), shape="60 rows", keeps_inputs=True)
