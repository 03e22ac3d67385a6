"""An experiment: repeated exposures, both variants, early and repeated purchases, nobody bought."""

from datetime import datetime, timedelta

from greenroom.judge.cases import Case

START = datetime(2026, 3, 2, 8)


def at(hours):
    return str(START + timedelta(hours=float(hours)))


def drawn(rng, users, shown, bought):
    """Most users keep their variant, some see both."""
    home = rng.choice(["A", "B"], size=users)
    exposures = []
    for _ in range(shown):
        user = int(rng.integers(users))
        variant = str(rng.choice(["A", "B"])) if rng.random() < 0.1 else str(home[user])
        exposures.append((user + 1, variant, at(rng.integers(0, 40))))
    purchases = [
        (int(rng.integers(1, users + 2)), at(rng.integers(0, 60)), float(rng.integers(5, 90)))
        for _ in range(bought)
    ]
    return {"exposures": exposures, "purchases": purchases}


def cases(rng):
    shown = [(1, "A", at(0)), (2, "A", at(1)), (3, "B", at(2)), (4, "B", at(3)), (4, "A", at(4))]
    bought = [(1, at(5), 20.0), (1, at(6), 30.0), (3, at(1), 10.0)]
    yield Case("one row a user", ({"exposures": shown, "purchases": bought},), visible=True)
    for users, exposures, purchases in ((4, 6, 4), (12, 30, 15), (40, 120, 60)):
        shape = f"up to {users} users, {exposures} exposures, {purchases} purchases"
        yield Case("random users", (drawn(rng, users, exposures, purchases),), shape=shape)
    yield Case(
        "a purchase at the first exposure counts",
        (
            {
                "exposures": [(1, "A", at(3)), (1, "A", at(9)), (2, "A", at(4))],
                "purchases": [(1, at(3), 5.0), (2, at(3.9), 5.0)],
            },
        ),
        shape="purchases at the first exposure and before it",
    )
    yield Case(
        "a purchase between two exposures counts",
        ({"exposures": [(1, "A", at(3)), (1, "A", at(9))], "purchases": [(1, at(5), 5.0)]},),
        shape="two exposures, a purchase between them",
    )
    yield Case(
        "users of both variants are left out",
        (
            {
                "exposures": [(1, "A", at(0)), (1, "B", at(1)), (2, "B", at(0))],
                "purchases": [(1, at(2), 5.0)],
            },
        ),
        shape="one of two users saw both variants",
    )
    yield Case(
        "nobody bought",
        ({"exposures": [(1, "A", at(0)), (2, "B", at(0))], "purchases": []},),
        shape="no purchases",
    )
    yield Case(
        "nobody is left",
        ({"exposures": [(1, "A", at(0)), (1, "B", at(1))], "purchases": []},),
        shape="one user, who saw both variants",
    )
