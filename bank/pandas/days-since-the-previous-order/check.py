"""Gaps: several customers, unsorted rows, two orders a day, an index with repeats, no rows."""

import pandas as pd

from greenroom.judge.cases import Case, SameTable

EXACT = SameTable(rows_in_order=True, columns_in_order=True, index=True)


def frame(rows, index=None):
    data = pd.DataFrame(rows, columns=["customer", "day", "order"], index=index)
    return data.astype({"customer": int, "order": int, "day": str})


def drawn(rng, customers, count):
    days = pd.Timestamp("2026-01-15") + pd.to_timedelta(rng.integers(0, 90, size=count), unit="D")
    who, numbers = rng.integers(1, customers + 1, size=count), rng.permutation(count) + 100
    return frame(list(zip(who.tolist(), days.strftime("%Y-%m-%d"), numbers.tolist(), strict=True)))


def cases(rng):
    seen = frame([(1, "2026-03-01", 1), (2, "2026-03-02", 2), (1, "2026-03-08", 3)])
    yield Case("two customers", (seen,), visible=True, compare=EXACT)
    for customers, count in ((1, 3), (3, 8), (10, 60)):
        shape = f"{count} orders of up to {customers} customers, unsorted"
        yield Case("random orders", (drawn(rng, customers, count),), shape=shape, compare=EXACT)
    same = frame([(1, "2026-03-05", 9), (1, "2026-03-05", 4), (1, "2026-03-01", 7)])
    yield Case("two orders on one day", (same,), shape="the later number first", compare=EXACT)
    months = frame([(1, "2026-03-01", 1), (1, "2026-02-27", 2), (1, "2025-12-31", 3)])
    yield Case("ends of months and years", (months,), shape="backwards in time", compare=EXACT)
    index = frame([(1, "2026-03-09", 2), (2, "2026-03-01", 3), (1, "2026-03-01", 1)], [5, 5, 2])
    yield Case("an index with repeats", (index,), shape="the index 5, 5, 2", compare=EXACT)
    alone = frame([(n, "2026-03-01", n) for n in range(4)])
    yield Case("first orders have no gap", (alone,), shape="one order each", compare=EXACT)
    yield Case(
        "other columns stay",
        (seen.assign(note=["a", "b", "c"]),),
        shape="a column more",
        compare=EXACT,
    )
    yield Case("no rows", (frame([]),), shape="an empty frame", compare=EXACT)
    yield Case("nothing is changed", (seen,), shape="3 rows", keeps_inputs=True, compare=EXACT)
