"""The same range from the number of conversions, with scipy's binomial moments."""

from scipy.stats import binom


def answers(drawn):
    n, p = drawn["n"], drawn["percent"] / 100
    mean, variance = binom.stats(n, p, moments="mv")
    half = 1.96 * float(variance) ** 0.5
    return {"range": [100 * (float(mean) - half) / n, 100 * (float(mean) + half) / n]}
