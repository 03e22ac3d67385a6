"""Late parcels: under way, delivered on the day, nothing delivered, several carriers."""

from datetime import date, timedelta

from greenroom.judge.cases import Case

START = date(2026, 3, 1)


def parcels(carrier, *delays, first=1):
    """One parcel for each delay in days; None is under way."""
    return [
        (first + n, carrier, str(START), None if d is None else str(START + timedelta(days=int(d))))
        for n, d in enumerate(delays)
    ]


def drawn(rng, count):
    rows = []
    for n in range(count):
        delay = None if rng.random() < 0.3 else int(rng.integers(-2, 4))
        rows += parcels(str(rng.choice(["Hare", "Tortoise"])), delay, first=n + 1)
    return {"parcels": rows}


def cases(rng):
    seen = parcels("Hare", -1, 2, None) + parcels("Tortoise", None, first=9)
    yield Case("late of delivered", ({"parcels": seen},), visible=True)
    for count in (3, 10, 50):
        yield Case("random parcels", (drawn(rng, count),), shape=f"{count} parcels")
    yield Case(
        "parcels under way are not in the share",
        ({"parcels": parcels("Hare", 1, 1, 0, None, None)},),
        shape="two of five are under way",
    )
    yield Case(
        "delivered on the promised day is not late",
        ({"parcels": parcels("Hare", 0, 0, 3)},),
        shape="delivered on the day and later",
    )
    yield Case(
        "nothing delivered yet",
        ({"parcels": parcels("Hare", None, None)},),
        shape="all under way",
    )
    yield Case("nothing is late", ({"parcels": parcels("Hare", -1, 0)},), shape="all in time")
    yield Case("no parcels", ({"parcels": []},), shape="an empty table")
