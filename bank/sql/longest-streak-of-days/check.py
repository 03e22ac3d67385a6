"""Streaks: several logins a day, ties, ends of months, users in turn, one day."""

from datetime import datetime, timedelta

from greenroom.judge.cases import Case

START = datetime(2026, 2, 20, 6)


def logins(user, days, hours=(0,)):
    return [(user, str(START + timedelta(days=int(d), hours=h))) for d in days for h in hours]


def drawn(rng, users, span):
    rows = []
    for user in range(1, users + 1):
        days = [n for n in range(span) if rng.random() < 0.6] or [0]
        rows += logins(user, days)
        rows += logins(user, [days[int(rng.integers(len(days)))]], (3, 9))
    return {"logins": [rows[n] for n in rng.permutation(len(rows))]}


def cases(rng):
    seen = logins(1, [0, 1, 2, 5, 6]) + logins(2, [3])
    yield Case("the longest run of days", ({"logins": seen},), visible=True)
    for users, span in ((1, 6), (3, 15), (8, 40)):
        shape = f"{users} users over {span} days, unsorted"
        yield Case("random logins", (drawn(rng, users, span),), shape=shape)
    yield Case(
        "several logins a day are one day",
        ({"logins": logins(1, [0, 1, 2], (0, 4, 17))},),
        shape="three logins on each of three days",
    )
    yield Case(
        "the earliest of the longest",
        ({"logins": logins(1, [10, 11, 20, 21, 3, 4])},),
        shape="three streaks of two days",
    )
    late = [(1, "2026-02-20 23:59:00"), (1, "2026-02-21 00:01:00"), (1, "2026-02-23 00:00:00")]
    yield Case("days are those of the calendar", ({"logins": late},), shape="around midnight")
    yield Case(
        "users do not help each other",
        ({"logins": logins(1, [0, 2, 4]) + logins(2, [1, 3])},),
        shape="two users in turn",
    )
    yield Case("a single day", ({"logins": logins(7, [4])},), shape="one login")
    yield Case("no logins", ({"logins": []},), shape="an empty table")
