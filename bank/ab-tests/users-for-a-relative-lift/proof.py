"""The size at which the planned power is reached, found by a root search."""

from math import ceil, sqrt

from scipy import stats
from scipy.optimize import brentq


def answers(drawn):
    p1 = drawn["base"] / 100
    p2 = p1 + p1 * drawn["lift"] / 100

    def power(n):
        error = sqrt((p1 * (1 - p1) + p2 * (1 - p2)) / n)
        return stats.norm.sf(1.96, loc=(p2 - p1) / error)

    size = brentq(lambda n: power(n) - stats.norm.cdf(0.84), 10, 1e8, xtol=1e-6, rtol=1e-12)
    return {"users": ceil(size), "days": ceil(2 * size / drawn["traffic"])}
