"""Latest orders: ties of the date, customers without orders, names that are used twice, NULLs."""

from greenroom.judge.cases import Case

NAMES = ("Ada", "Ben", "Cem", "Dana", "Eli", "Fay")


def drawn(rng, customers, orders, days=28):
    """Orders of all customers but the last one."""
    people = [(n + 1, NAMES[n % len(NAMES)]) for n in range(customers)]
    ids = rng.permutation(orders) + 100
    rows = [
        (
            int(ids[n]),
            int(rng.integers(1, max(customers, 2))),
            f"2026-03-{int(rng.integers(1, days + 1)):02}",
            None if rng.random() < 0.1 else round(float(rng.uniform(5, 200)), 2),
        )
        for n in range(orders)
    ]
    return {"customers": people, "orders": rows}


def cases(rng):
    people = [(1, "Ada"), (2, "Ben"), (3, "Cem")]
    orders = [
        (11, 1, "2026-03-02", 20.0),
        (12, 1, "2026-03-09", 35.5),
        (13, 2, "2026-03-04", None),
    ]
    yield Case("every customer once", ({"customers": people, "orders": orders},), visible=True)
    for customers, count in ((2, 3), (5, 12), (12, 60)):
        shape = f"{customers} customers, {count} orders"
        yield Case("random orders", (drawn(rng, customers, count),), shape=shape)
    day = f"2026-05-{int(rng.integers(1, 29)):02}"
    same = [(int(n), 1, day, 10.0 * k) for k, n in enumerate(rng.permutation(4) + 20)]
    yield Case(
        "one order of several on the last day",
        ({"customers": [(1, "Ada")], "orders": same},),
        shape="one customer, all orders on one day",
    )
    twice = [(1, "Ada"), (2, "Ada")]
    two = [(7, 1, "2026-01-05", 1.0), (8, 2, "2026-01-04", 2.0)]
    yield Case(
        "customers of the same name are two customers",
        ({"customers": twice, "orders": two},),
        shape="two customers with one name",
    )
    old = [(9, 1, "2026-01-31", 3.0), (8, 1, "2026-02-01", 4.0)]
    yield Case(
        "the date decides before the id",
        ({"customers": [(1, "Ada")], "orders": old},),
        shape="the older order has the greater id",
    )
    yield Case(
        "customers without orders stay",
        ({"customers": people, "orders": []},),
        shape="no orders at all",
    )
    yield Case("no customers", ({"customers": [], "orders": []},), shape="both tables empty")
