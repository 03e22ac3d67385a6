"""Anti-joins: guests, the ends of the month, other months, nobody at all."""

from greenroom.judge.cases import Case

PEOPLE = [(1, "Ada"), (2, "Ben"), (3, "Cem"), (4, "Dana")]


def drawn(rng, customers, count, *, guests):
    people = [(n + 1, f"Customer {n + 1}") for n in range(customers)]
    rows = []
    for n in range(count):
        day = f"2026-{int(rng.integers(2, 5)):02}-{int(rng.integers(1, 29)):02}"
        guest = guests and rng.random() < 0.2
        rows.append((n + 1, None if guest else int(rng.integers(1, customers + 1)), day))
    return {"customers": people, "orders": rows}


def cases(rng):
    seen = [(1, 1, "2026-03-10"), (2, 2, "2026-02-10"), (3, 3, "2026-03-11"), (4, 3, "2026-04-02")]
    yield Case("no order in March", ({"customers": PEOPLE, "orders": seen},), visible=True)
    for customers, count in ((3, 4), (6, 8), (12, 20)):
        shape = f"{customers} customers, {count} orders"
        yield Case("random orders", (drawn(rng, customers, count, guests=False),), shape=shape)
    guests = drawn(rng, 6, 9, guests=True)
    guests["orders"] += [(90, None, "2026-03-15"), (91, None, "2026-02-15")]
    yield Case("guests order too", (guests,), shape="some orders have no customer")
    for day in ("2026-02-28", "2026-03-01", "2026-03-31", "2026-04-01"):
        orders = [(1, 1, day), (2, 2, "2026-03-20")]
        yield Case(
            "the first and the last day of the month",
            ({"customers": PEOPLE, "orders": orders},),
            shape="an order at an end of the month",
        )
    yield Case("nobody ordered", ({"customers": PEOPLE, "orders": []},), shape="no orders")
    yield Case(
        "no customers",
        ({"customers": [], "orders": [(1, None, "2026-03-02")]},),
        shape="no customers, one guest",
    )
    old = [(1, 1, "2025-03-10"), (2, 2, "2027-03-10")]
    yield Case(
        "March of another year",
        ({"customers": PEOPLE, "orders": old},),
        shape="orders in other years",
    )
