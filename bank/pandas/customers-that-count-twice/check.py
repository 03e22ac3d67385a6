"""Customers loaded once, several times, and into another segment; equal orders."""

import pandas as pd

from greenroom.judge.cases import Case


def drawn(rng, orders, customers, loads):
    who = rng.integers(customers, size=orders)
    bought = pd.DataFrame({"customer": who.tolist(), "amount": rng.integers(1, 50, orders) + 0.5})
    rows = [(c, "abc"[rng.integers(3)], n) for c in range(customers) for n in range(loads)]
    order = rng.permutation(len(rows))
    rows = [rows[i] for i in order]
    known = pd.DataFrame(rows, columns=["customer", "segment", "loaded"])
    return bought, known


def cases(rng):
    orders = pd.DataFrame({"customer": [1, 2], "amount": [10.0, 5.0]})
    rows = [(1, "new", 1), (1, "loyal", 2), (2, "new", 1)]
    customers = pd.DataFrame(rows, columns=["customer", "segment", "loaded"])
    yield Case("a customer loaded twice", (orders, customers), visible=True)
    for n, m, loads in ((3, 2, 2), (20, 6, 3), (80, 15, 2), (10, 4, 1)):
        given = drawn(rng, n, m, loads)
        shape = f"{n} orders, {m} customers, each loaded {loads} times"
        yield Case("random orders", given, shape=shape)
        twice = pd.concat([given[0], given[0]], ignore_index=True)
        yield Case("equal orders are orders", (twice, given[1]), shape=shape)
    yield Case("nothing is changed", given, shape=shape, keeps_inputs=True)
