"""Order of models and sizes, failed runs, one model, one run."""

import pandas as pd

from greenroom.judge.cases import Case


def drawn(rng, models, sizes, repeats):
    names = rng.permutation(["tree", "ridge", "net", "forest"])[:models]
    rows = [(size, str(m)) for size in sizes for m in names for _ in range(repeats)]
    runs = pd.DataFrame(rows, columns=["size", "model"])
    runs["error"] = rng.uniform(0.1, 1, size=len(runs))
    return runs.iloc[rng.permutation(len(runs))].reset_index(drop=True)


def cases(rng):
    seen = {"size": [10, 10, 100, 10], "model": ["net", "net", "net", "forest"]}
    seen = pd.DataFrame(seen | {"error": [0.5, 0.7, 0.2, 0.4]})
    yield Case("two models", (seen,), visible=True)
    yield Case("random runs", (drawn(rng, 2, (10, 100), 2),), shape="8 rows")
    yield Case("random runs", (drawn(rng, 3, (50, 200, 1000), 3),), shape="27 rows")
    yield Case("random runs", (drawn(rng, 4, (8, 64, 512, 4096), 4),), shape="64 rows")
    failed = drawn(rng, 2, (10, 100, 1000), 3)
    failed.loc[failed.index % 3 == 1, "error"] = None
    yield Case("failed runs are left out", (failed,), shape="18 rows, some errors missing")
    gap = drawn(rng, 2, (10, 100), 2)
    gap.loc[(gap["model"] == gap["model"].min()) & (gap["size"] == 10), "error"] = None
    yield Case("a size without errors is not on the line", (gap,), shape="8 rows")
    yield Case("one model", (drawn(rng, 1, (5, 10), 2),), shape="4 rows")
    yield Case("the frame stays as it is", (drawn(rng, 2, (5, 50), 2),), keeps_inputs=True)
