"""The same matrix and correlation entry by entry, from the bilinearity of the covariance."""

from fractions import Fraction
from math import sqrt


def covariance(first, second, sigma):
    """Cov of a combination with another one: every pair of terms, with both factors."""
    return sum(
        Fraction(int(a)) * Fraction(int(b)) * Fraction(int(sigma[i][j]))
        for i, a in enumerate(first)
        for j, b in enumerate(second)
    )


def answers(drawn):
    rows, sigma = drawn["weights"], drawn["sigma"]
    table = [[covariance(u, v, sigma) for v in rows] for u in rows]
    squared = table[0][1] ** 2 / (table[0][0] * table[1][1])
    sign = 1 if table[0][1] > 0 else -1
    return {
        "covariance": [[float(entry) for entry in row] for row in table],
        "correlation": sign * sqrt(squared),
    }
