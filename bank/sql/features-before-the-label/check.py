"""Point-in-time features: the future, the very moment, both ends of the window, no orders."""

from datetime import datetime, timedelta

from greenroom.judge.cases import Case

MOMENT = datetime(2026, 3, 31, 12)


def before(days, moment=MOMENT):
    return str(moment - timedelta(days=float(days)))


def drawn(rng, customers, orders, labels):
    some = rng.choice(60, size=labels, replace=False)
    chosen = [(int(rng.integers(1, customers + 1)), before(int(d))) for d in some]
    rows = [
        (n + 1, int(rng.integers(1, customers + 1)), before(round(float(rng.uniform(-20, 90)), 2)))
        for n in range(orders)
    ]
    return {"labels": chosen, "orders": rows}


def cases(rng):
    labels = [(1, str(MOMENT)), (2, str(MOMENT)), (3, str(MOMENT))]
    orders = [(1, 1, before(2.5)), (2, 1, before(40)), (3, 2, before(-1))]
    yield Case("what was known", ({"labels": labels, "orders": orders},), visible=True)
    for customers, count, moments in ((2, 4, 2), (4, 20, 5), (6, 60, 10)):
        shape = f"{customers} customers, {count} orders, {moments} labels"
        yield Case("random histories", (drawn(rng, customers, count, moments),), shape=shape)
    one = [(1, str(MOMENT))]
    yield Case(
        "an order at the moment itself is not known",
        ({"labels": one, "orders": [(1, 1, str(MOMENT)), (2, 1, before(3))]},),
        shape="an order at the moment of the prediction",
    )
    yield Case(
        "the window begins 30 days before",
        ({"labels": one, "orders": [(1, 1, before(30)), (2, 1, before(30.01))]},),
        shape="orders 30 days before and a little earlier",
    )
    yield Case(
        "days are whole days of 24 hours",
        ({"labels": one, "orders": [(1, 1, before(0.9)), (2, 1, before(4.99))]},),
        shape="less than a day ago",
    )
    yield Case(
        "days are whole days of 24 hours",
        ({"labels": one, "orders": [(1, 1, before(4.99))]},),
        shape="nearly five days ago",
    )
    yield Case(
        "the latest order may be old",
        ({"labels": one, "orders": [(1, 1, before(75)), (2, 1, before(80))]},),
        shape="orders long ago only",
    )
    twice = [(1, str(MOMENT)), (1, before(20))]
    yield Case(
        "each label has its own moment",
        ({"labels": twice, "orders": [(1, 1, before(5)), (2, 1, before(25)), (3, 1, before(45))]},),
        shape="one customer with two labels",
    )
    yield Case("no orders", ({"labels": labels, "orders": []},), shape="no orders at all")
    yield Case("no labels", ({"labels": [], "orders": orders},), shape="no labels")
