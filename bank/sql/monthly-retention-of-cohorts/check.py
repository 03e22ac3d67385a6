"""Cohorts: many visits in a month, users who never came, the turn of a year, ends of months."""

from datetime import date, timedelta

from greenroom.judge.cases import Case

START = date(2025, 10, 1)


def day(n):
    return str(START + timedelta(days=int(n)))


def drawn(rng, users, visits):
    signed = {n + 1: int(rng.integers(0, 150)) for n in range(users)}
    rows = []
    for _ in range(visits):
        user = int(rng.integers(1, max(users * 2 // 3, 1) + 1))
        rows.append((user, day(signed[user] + rng.integers(0, 160))))
    return {"users": [(user, day(n)) for user, n in signed.items()], "visits": rows}


def cases(rng):
    users = [(1, "2026-01-05"), (2, "2026-01-20"), (3, "2026-02-03")]
    visits = [
        (1, "2026-01-05"), (1, "2026-02-10"), (1, "2026-02-11"), (3, "2026-02-04"),
        (3, "2026-04-30"),
    ]  # fmt: skip
    yield Case("two cohorts", ({"users": users, "visits": visits},), visible=True)
    for count, seen in ((3, 6), (10, 40), (30, 150)):
        shape = f"{count} users, {seen} visits over a year"
        yield Case("random visits", (drawn(rng, count, seen),), shape=shape)
    turn = [(1, "2025-12-31"), (1, "2026-01-01"), (1, "2027-01-15")]
    yield Case(
        "the turn of a year",
        ({"users": [(1, "2025-11-30")], "visits": turn},),
        shape="visits in three calendar years",
    )
    ends = [(1, "2026-01-31"), (1, "2026-02-01"), (1, "2026-03-01")]
    yield Case(
        "months are those of the calendar",
        ({"users": [(1, "2026-01-31")], "visits": ends},),
        shape="visits at the ends of months",
    )
    yield Case(
        "users who never came count in the share",
        ({"users": [(n, "2026-03-02") for n in range(1, 6)], "visits": [(2, "2026-03-09")]},),
        shape="five users of one month, one of them active",
    )
    yield Case("no visits", ({"users": users, "visits": []},), shape="no visits at all")
