"""Outcomes of different frequency, ties, missing scores, order."""

import numpy as np
import pandas as pd

from greenroom.judge.cases import Case


def drawn(rng, sizes, digits=4):
    names = rng.permutation(["good", "bad", "open"])[: len(sizes)]
    scores = [rng.beta(2 + 2 * k, 3, size=n) for k, n in enumerate(sizes)]
    outcome = [str(name) for name, n in zip(names, sizes, strict=True) for _ in range(n)]
    rows = pd.DataFrame({"score": np.round(np.concatenate(scores), digits), "outcome": outcome})
    return rows.iloc[rng.permutation(len(rows))].reset_index(drop=True)


def cases(rng):
    seen = {"score": [0.9, 0.1, 0.4, 0.4], "outcome": ["good", "bad", "bad", "good"]}
    yield Case("two outcomes", (pd.DataFrame(seen),), visible=True)
    for sizes in ((2, 3), (20, 5), (40, 60, 10)):
        yield Case("random scores", (drawn(rng, sizes),), shape=f"{sum(sizes)} rows")
    yield Case("many equal scores", (drawn(rng, (30, 20), digits=1),), shape="50 rows")
    missing = drawn(rng, (9, 12))
    missing.loc[[1, 4, 7], "score"] = None
    yield Case("rows without a score are left out", (missing,), shape="21 rows, 3 without score")
    yield Case("one score of an outcome", (drawn(rng, (1, 6)),), shape="7 rows")
    yield Case("the frame stays as it is", (drawn(rng, (4, 4)),), keeps_inputs=True)
