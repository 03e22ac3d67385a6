"""Shops of equal and of unequal size, and a tiny one."""

import numpy as np
import pandas as pd

from greenroom.judge.cases import Case


def cases(rng):
    rows = pd.DataFrame({"shop": ["a", "b", "b", "b"], "amount": [90.0, 10.0, 20.0, 30.0]})
    yield Case("one basket against three", (rows,), visible=True)
    even = pd.DataFrame({"shop": ["a", "a", "b", "b"], "amount": [1.0, 2.0, 3.0, 6.0]})
    yield Case("shops of equal size", (even,), visible=True)
    for n, shops in ((3, 2), (20, 4), (200, 9)):
        who = np.append(np.zeros(n - 1, int), shops)
        who[: n // 2] = rng.integers(shops, size=n // 2)
        amounts = rng.exponential(30, size=n) + 5 * who
        data = pd.DataFrame({"shop": who.tolist(), "amount": amounts.tolist()})
        yield Case("random baskets", (data,), shape=f"{n} baskets")
    yield Case("one basket", (data.iloc[:1],), shape="one row")
    yield Case("nothing is changed", (data,), shape="200 rows", keeps_inputs=True)
