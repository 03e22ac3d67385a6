"""SciPy's statistic, and the limit from the distribution of the harmonic sample size."""

from math import sqrt

from scipy.stats import ks_2samp


def answers(drawn):
    n, m = drawn["n"], drawn["m"]
    gap = ks_2samp(drawn["before"], drawn["after"], method="exact").statistic
    return {"gap": float(gap), "limit": 1.358 / sqrt(n * m / (n + m))}
