"""A moving average: gaps, the first days, several shops, ends of months."""

from datetime import date, timedelta

from greenroom.judge.cases import Case

START = date(2026, 1, 26)


def sales(shop, days, revenues):
    return [
        (shop, str(START + timedelta(days=int(d))), float(r))
        for d, r in zip(days, revenues, strict=True)
    ]


def drawn(rng, shops, span, chance):
    rows = []
    for shop in "ABCDE"[:shops]:
        days = [n for n in range(span) if rng.random() < chance] or [0]
        rows += sales(shop, days, rng.integers(1, 100, size=len(days)))
    return {"sales": [rows[n] for n in rng.permutation(len(rows))]}


def cases(rng):
    yield Case(
        "seven days, gaps and all",
        ({"sales": sales("A", [0, 1, 6, 7, 20], [7, 14, 7, 70, 21])},),
        visible=True,
    )
    for shops, span, chance in ((1, 6, 0.9), (2, 20, 0.5), (4, 40, 0.7)):
        shape = f"{shops} shops over {span} days"
        yield Case("random sales", (drawn(rng, shops, span, chance),), shape=shape)
    full = sales("A", range(12), rng.integers(1, 50, size=12))
    yield Case("every day has a row", ({"sales": full},), shape="twelve days in a row")
    apart = sales("A", [0, 6, 13, 19], rng.integers(1, 50, size=4))
    yield Case(
        "the window is seven days wide", ({"sales": apart},), shape="six and seven days apart"
    )
    yield Case(
        "shops do not share",
        ({"sales": sales("A", [0, 2], [10, 20]) + sales("B", [1, 2], [100, 200])},),
        shape="two shops on the same days",
    )
    yield Case("one row", ({"sales": sales("A", [3], [21])},), shape="one row")
    yield Case("no sales", ({"sales": []},), shape="an empty table")
