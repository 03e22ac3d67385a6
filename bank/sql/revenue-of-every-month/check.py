"""Monthly revenue: empty months, other years, ends of months, one order, none."""

from greenroom.judge.cases import Case


def orders(*rows):
    return {"orders": [(n + 1, day, float(amount)) for n, (day, amount) in enumerate(rows)]}


def drawn(rng, count, last):
    rows = [
        (
            f"{int(rng.choice([2025, 2026, 2026, 2026]))}-{int(rng.integers(1, last + 1)):02}-"
            f"{int(rng.integers(1, 29)):02}",
            int(rng.integers(1, 50)),
        )
        for _ in range(count)
    ]
    return orders(*rows)


def cases(rng):
    seen = orders(("2026-02-10", 20), ("2026-02-20", 5), ("2026-04-01", 10))
    yield Case("February and April", (seen,), visible=True)
    for count, last in ((2, 4), (6, 9), (30, 12)):
        yield Case("random orders", (drawn(rng, count, last),), shape=f"{count} orders")
    early = orders(("2026-01-31", 4), ("2026-02-28", 6), ("2026-03-31", 1))
    yield Case("the last day of a month", (early,), shape="orders at the ends of months")
    late = orders(("2026-12-31", 9))
    yield Case("months before the first order", (late,), shape="one order in December")
    others = orders(("2025-12-31", 50), ("2026-03-01", 7), ("2027-05-01", 90), ("2025-03-05", 3))
    yield Case("other years do not count", (others,), shape="orders of three years")
    yield Case(
        "no order in 2026",
        (orders(("2025-06-01", 3), ("2027-01-01", 4)),),
        shape="other years only",
    )
    yield Case("no orders", (orders(),), shape="an empty table")
