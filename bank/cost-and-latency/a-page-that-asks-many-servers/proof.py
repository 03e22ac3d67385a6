"""Slow servers of a page are binomial; the allowance is found as a root of its zero class."""

from scipy.optimize import brentq
from scipy.stats import binom


def answers(drawn):
    n, target = drawn["servers"], drawn["target"] / 100
    at_least_one = binom.sf(0, n, drawn["slow"] / 100)
    share = brentq(lambda p: binom.pmf(0, n, p) - target, 1e-9, 0.5, xtol=1e-15)
    return {"slow-pages": 100 * at_least_one, "allowed-per-server": 100 * share}
