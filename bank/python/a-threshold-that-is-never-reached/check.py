"""Thresholds as people type them, ones that lie between, and ones outside."""

from greenroom.judge.cases import Case


def cases(rng):
    yield Case("0.3 in steps of 0.1", (0.3, 0.1), visible=True)
    yield Case("0.5 in steps of 0.5", (0.5, 0.5), visible=True)
    for typed in (0.6, 0.7, 0.0, 1.0, 0.2):
        yield Case("as it is typed", (typed, 0.1), shape=f"{typed} in steps of 0.1")
    for k in (3, 7, 49, 1000):
        index = int(rng.integers(k + 1))
        yield Case("a threshold of the grid", (index / k, 1 / k), shape=f"steps of 1/{k}")
        yield Case("between two of them", ((index + 0.5) / k, 1 / k), shape=f"steps of 1/{k}")
        near = index / k + float(rng.choice([-3e-10, 3e-10]))
        yield Case("within the tolerance", (near, 1 / k), shape=f"steps of 1/{k}")
        yield Case("beyond the tolerance", (index / k + 2e-9, 1 / k), shape=f"steps of 1/{k}")
        yield Case("outside", (1 + 1 / k, 1 / k), shape="above 1")
        yield Case("outside", (-1 / k, 1 / k), shape="below 0")
