"""Shares: missing regions and revenues, totals of 0, an index that is not 0, 1, 2, no rows."""

import numpy as np
import pandas as pd

from greenroom.judge.cases import Case, SameTable

EXACT = SameTable(rows_in_order=True, columns_in_order=True, index=True)


def frame(regions, revenues, index=None, **others):
    return pd.DataFrame({"region": regions, "revenue": revenues, **others}, index=index)


def cases(rng):
    seen = frame(["north", "south", "north"], [30.0, 5.0, 10.0])
    yield Case("three rows, two regions", (seen,), visible=True, compare=EXACT)
    for rows in (2, 6, 40):
        regions = rng.choice(["north", "south", "west"], size=rows).tolist()
        data = frame(regions, rng.uniform(1, 90, size=rows).tolist())
        yield Case("random revenues", (data,), shape=f"{rows} rows", compare=EXACT)
    gaps = rng.uniform(1, 9, size=6)
    gaps[[1, 4]] = np.nan
    data = frame(["a", "a", "a", "b", "b", "b"], gaps.tolist())
    yield Case("a missing revenue", (data,), shape="two revenues missing", compare=EXACT)
    data = frame(["a", None, "a", None], rng.uniform(1, 9, size=4).tolist())
    yield Case("a missing region", (data,), shape="two regions missing", compare=EXACT)
    data = frame(["a", "a", "b", "c"], [0.0, 0.0, 3.0, np.nan])
    yield Case("a total of 0", (data,), shape="one region sold nothing", compare=EXACT)
    data = frame(["b", "a", "b"], [1.0, 2.0, 3.0], index=[7, 7, 2], shop=["x", "y", "z"])
    yield Case("index, order and columns stay", (data,), shape="an index with a tie", compare=EXACT)
    data = frame([], [], index=None).astype({"region": str, "revenue": float})
    yield Case("no rows", (data,), shape="an empty frame", compare=EXACT)
    data = frame(["a", "b"], [1.0, 2.0])
    yield Case(
        "the frame is not changed", (data,), shape="two rows", keeps_inputs=True, compare=EXACT
    )
