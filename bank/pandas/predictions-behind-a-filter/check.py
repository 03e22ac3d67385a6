"""Filters with holes, an index of names, one with repeats, nobody active."""

import pandas as pd

from greenroom.judge.cases import Case, SameTable

EXACT = SameTable(rows_in_order=True, columns_in_order=True, index=True)


def table(active, index=None, **others):
    return pd.DataFrame({"active": [bool(one) for one in active], **others}, index=index)


def cases(rng):
    seen = table([False, True, True])
    yield Case("the first row is not active", (seen, [0.25, 0.75]), visible=True, compare=EXACT)
    seen = table([True, True, False])
    yield Case("the last row is not active", (seen, [0.5, 1.0]), visible=True, compare=EXACT)
    for n in (3, 12, 50):
        active = rng.random(n) < 0.5
        active[0], active[-1] = False, True
        scores = rng.random(int(active.sum())).tolist()
        data = table(active, customer=list(range(n)))
        yield Case("random filters", (data, scores), shape=f"{n} rows", compare=EXACT)
        names = [f"c{k}" for k in rng.permutation(n)]
        data = table(active, names, age=rng.integers(90, size=n).tolist())
        yield Case("an index of names", (data, scores), shape=f"{n} rows", compare=EXACT)
        order = rng.permutation(n).tolist()
        data = table(active, order)
        yield Case("an index out of order", (data, scores), shape=f"{n} rows", compare=EXACT)
    yield Case("everybody is active", (table([1, 1]), [0.1, 0.2]), shape="2 rows", compare=EXACT)
    yield Case(
        "nothing is changed", (data, scores), shape="50 rows", compare=EXACT, keeps_inputs=True
    )
