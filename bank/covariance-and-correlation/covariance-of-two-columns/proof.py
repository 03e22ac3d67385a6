"""Without any mean: half the average product of the differences over all pairs of rows."""

from fractions import Fraction
from itertools import combinations


def answers(drawn):
    rows = list(zip(drawn["x"], drawn["y"], strict=True))
    pairs = list(combinations(rows, 2))
    products = sum((a[0] - b[0]) * (a[1] - b[1]) for a, b in pairs)
    return {"covariance": Fraction(products, 2 * len(pairs))}
