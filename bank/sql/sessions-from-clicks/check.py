"""Gaps and islands: gaps of exactly 30 minutes, midnight, several users, clicks of one instant."""

from datetime import datetime, timedelta

from greenroom.judge.cases import Case

START = datetime(2026, 3, 2, 9, 50)


def clicks(user, minutes, start=START):
    return [(user, str(start + timedelta(minutes=float(m)))) for m in minutes]


def drawn(rng, users, each):
    rows = []
    for user in range(1, users + 1):
        gaps = rng.choice([1, 5, 12, 29, 31, 45, 300], size=each)
        rows += clicks(user, gaps.cumsum(), START + timedelta(minutes=int(rng.integers(0, 40))))
    return {"clicks": [rows[n] for n in rng.permutation(len(rows))]}


def cases(rng):
    two = clicks(1, [0, 10, 25, 80, 81]) + clicks(2, [5])
    yield Case("two sessions and one", ({"clicks": two},), visible=True)
    for users, each in ((1, 4), (3, 8), (6, 15)):
        shape = f"{users} users with {each} clicks each, unsorted"
        yield Case("random clicks", (drawn(rng, users, each),), shape=shape)
    yield Case(
        "a gap of exactly 30 minutes",
        ({"clicks": clicks(1, [0, 30, 60, 90.5])},),
        shape="gaps of 30 minutes and of a little more",
    )
    yield Case(
        "the clock does not cut a session",
        ({"clicks": clicks(1, [8, 12, 38, 42])},),
        shape="clicks around the full hour and the half hour",
    )
    late = datetime(2026, 3, 2, 23, 50)
    yield Case(
        "midnight does not cut a session",
        ({"clicks": clicks(1, [0, 15, 30], late)},),
        shape="clicks before and after midnight",
    )
    yield Case(
        "clicks of one instant",
        ({"clicks": clicks(1, [0, 0, 0, 40, 40]) + clicks(2, [0])},),
        shape="several clicks at the same time",
    )
    yield Case(
        "users do not share sessions",
        ({"clicks": clicks(1, [0, 20]) + clicks(2, [10, 35]) + clicks(3, [100])},),
        shape="clicks of three users in turn",
    )
    yield Case("no clicks", ({"clicks": []},), shape="an empty table")
