"""Duplicates: case and spaces, NULL addresses and times, ties, one row, none."""

from datetime import datetime, timedelta

from greenroom.judge.cases import Case

START = datetime(2026, 3, 2, 9)
ADDRESSES = ("ada@x.org", "ADA@x.org ", " ben@x.org", "Ben@X.org", "cem@x.org", None)


def at(hours):
    return None if hours is None else str(START + timedelta(hours=int(hours)))


def drawn(rng, count):
    ids = rng.permutation(count) + 1
    rows = []
    for n in range(count):
        hours = None if rng.random() < 0.15 else rng.integers(0, 6)
        rows.append((int(ids[n]), ADDRESSES[int(rng.integers(len(ADDRESSES)))], at(hours)))
    return {"contacts": rows}


def cases(rng):
    seen = [
        (1, "ada@x.org", at(1)),
        (2, "Ada@X.org", at(5)),
        (3, "ben@x.org", at(2)),
        (4, None, at(1)),
    ]
    yield Case("the newest of each address", ({"contacts": seen},), visible=True)
    for count in (3, 10, 60):
        yield Case("random rows", (drawn(rng, count),), shape=f"{count} rows")
    spaces = [(1, " ada@x.org", at(3)), (2, "ada@x.org  ", at(1)), (3, "ada@x.org", at(2))]
    yield Case("spaces at the ends", ({"contacts": spaces},), shape="spaces before and behind")
    nobody = [(1, None, at(3)), (2, None, at(1)), (3, None, None)]
    yield Case("rows without an address are kept", ({"contacts": nobody},), shape="no addresses")
    ties = [(7, "ada@x.org", at(3)), (9, "ada@x.org", at(3)), (8, "ada@x.org", at(3))]
    yield Case("the greatest id of a tie", ({"contacts": ties},), shape="three rows of one time")
    unknown = [(1, "ada@x.org", None), (2, "ada@x.org", at(0)), (3, "ben@x.org", None)]
    yield Case("an unknown time is the oldest", ({"contacts": unknown},), shape="times missing")
    both = [(4, "ada@x.org", None), (6, "ADA@x.org", None)]
    yield Case("the greatest id of a tie", ({"contacts": both},), shape="both times missing")
    old = [(9, "ada@x.org", at(1)), (2, "ada@x.org", at(4))]
    yield Case(
        "the time decides before the id", ({"contacts": old},), shape="the older has the greater id"
    )
    yield Case("no rows", ({"contacts": []},), shape="an empty table")
