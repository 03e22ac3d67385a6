"""The ends are where the score test just rejects, found by root finding."""

from math import sqrt

from scipy.optimize import brentq


def answers(drawn):
    n, k, z = drawn["n"], drawn["k"], drawn["z"]
    share = k / n

    def score(p):
        return (share - p) / sqrt(p * (1 - p) / n)

    low = brentq(lambda p: score(p) - z, 1e-9, share, xtol=1e-13)
    high = brentq(lambda p: score(p) + z, share, 1 - 1e-9, xtol=1e-13)
    return {"wilson": [low, high]}
