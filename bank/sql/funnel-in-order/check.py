"""A funnel: steps out of order, repeated, at one moment, skipped; users who only buy."""

from datetime import datetime, timedelta

from greenroom.judge.cases import Case

START = datetime(2026, 3, 2, 9)
STEPS = {"v": "view", "c": "cart", "b": "buy"}


def events(*users):
    """Each user as letters, a minute apart; a dot lets a minute pass, + keeps the moment."""
    rows = []
    for user, letters in enumerate(users, start=1):
        minute = 0
        for n, letter in enumerate(letters):
            if letter in STEPS:
                rows.append((user, STEPS[letter], str(START + timedelta(minutes=minute))))
            minute += letter != "+" and letters[n + 1 : n + 2] != "+"
    return {"events": rows}


def drawn(rng, users, most):
    made = events(
        *("".join(rng.choice(list("vvcb."), size=rng.integers(most))) for _ in range(users))
    )
    rows = made["events"]
    return {"events": [rows[n] for n in rng.permutation(len(rows))]}


def cases(rng):
    yield Case("three users", (events("vcb", "vc", "v"),), visible=True)
    for users, most in ((3, 4), (10, 6), (60, 9)):
        yield Case("random users", (drawn(rng, users, most),), shape=f"{users} users, unsorted")
    yield Case("steps out of order do not count", (events("cv", "bvc", "vbc"),), shape="mixed up")
    yield Case(
        "a step before does not hide one after", (events("cvc", "cvcb", "bvcb"),), shape="both"
    )
    yield Case(
        "repeated steps count once", (events("vvccbb", "vccc", "vcbc"),), shape="many of each"
    )
    yield Case(
        "the same moment is not after", (events("v+c", "v+c.b", "vc+b"),), shape="one moment"
    )
    yield Case("a user who only buys", (events("b", "cb", "vcb"),), shape="no view")
    yield Case("a step that is left out", (events("vb", "vbvb"),), shape="no cart")
    yield Case("no events", ({"events": []},), shape="an empty table")
