"""The family-wise error rate by the number of tests, and two lines under sorted p-values."""

from math import erfc, sqrt

import numpy as np

from greenroom.judge.figures import axis, figure, line, panel, points, rule

TESTS, REAL = 20, 8


def draw(rng):
    tests = np.arange(1, 101)
    rank = np.arange(1, TESTS + 1)
    p = sorted_values(rng)
    bh = int(rank[p <= rank * 0.1 / TESTS].max(initial=0))
    bonferroni = int((p <= 0.1 / TESTS).sum())
    return figure(
        "Many tests, and two ways of correcting",
        "Two panels. First: the chance of at least one false alarm among 1 to 100 independent "
        "tests at 5 %: 0.40 for 10 tests, 0.64 for 20 and 0.99 for 100; with Bonferroni it stays "
        "just below 0.05. Second: 20 sorted p-values from tests of which 8 have a real effect, "
        "with Bonferroni's level line at 0.005 and the Benjamini-Hochberg line from 0.005 to 0.1; "
        f"{bonferroni} values lie below the first, and {bh} are rejected by the second; values "
        "above 0.3 lie outside the panel.",
        panel(
            line(tests, 1 - 0.95**tests, name="each at 5 %"),
            line(tests, 1 - (1 - 0.05 / tests) ** tests, name="Bonferroni"),
            x=axis("tests without an effect", low=0, high=100),
            y=axis("chance of a false alarm", low=0, high=1),
            title="At least one false alarm",
        ),
        panel(
            points(rank, p, name="p-values"),
            line(rank, rank * 0.1 / TESTS, name="Benjamini-Hochberg, 10 %"),
            rule(y=0.1 / TESTS, name="Bonferroni, 10 %"),
            x=axis("rank", low=0, high=21),
            y=axis("p-value", low=0, high=0.3),
            title="Sorted p-values (up to 0.3)",
        ),
    )


def sorted_values(rng):
    """Draws in which Benjamini-Hochberg finds more than Bonferroni, as it usually does."""
    rank = np.arange(1, TESTS + 1)
    while True:
        z = rng.standard_normal(TESTS) + np.repeat([2.8, 0.0], [REAL, TESTS - REAL])
        p = np.sort([erfc(abs(value) / sqrt(2)) for value in z])
        found = rank[p <= rank * 0.1 / TESTS].max(initial=0)
        if found >= (p <= 0.1 / TESTS).sum() + 2:
            return p
