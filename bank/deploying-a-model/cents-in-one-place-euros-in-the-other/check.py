"""Customers with one purchase and with many, in any order."""

import math

from greenroom.judge.cases import Case


def features(purchases, today):
    cents = [amount for _, amount in purchases]
    days = [day for day, _ in purchases]
    return [sum(cents) / 100 / len(cents), today - max(days), math.log(1 + len(cents))]


def cases(rng):
    yield Case("one purchase", ([(3, 250)], 10), visible=True)
    for n in (2, 5, 40):
        days, cents = rng.integers(0, 300, size=n), rng.integers(1, 90_000, size=n)
        bought = list(zip(days.tolist(), cents.tolist(), strict=True))
        given = (bought, int(days.max() + rng.integers(1, 50)))
        yield Case("random purchases", given, shape=f"{n} purchases", expected=features(*given))
        first = sorted(bought, reverse=True)
        right = features(first, given[1])
        yield Case("the latest first", (first, given[1]), shape=f"{n} purchases", expected=right)
    yield Case("bought today", ([(7, 1), (2, 99)], 7), shape="2 purchases")
    yield Case("nothing is changed", given, shape="40 purchases", keeps_inputs=True)
