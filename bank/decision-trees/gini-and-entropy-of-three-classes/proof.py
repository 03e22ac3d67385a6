"""The same by counting pairs (Gini) and by mutual information of the table (entropy)."""

from fractions import Fraction
from math import log2


def answers(drawn):
    left, right = drawn["left"], drawn["right"]
    both = [a + b for a, b in zip(left, right, strict=True)]
    n = sum(both)
    rest = sum(Fraction(sum(child), n) * unlike_pairs(child) for child in (left, right))
    return {
        "node": float(unlike_pairs(both)),
        "gini": float(unlike_pairs(both) - rest),
        "entropy": mutual_information([left, right]),
    }


def unlike_pairs(counts):
    """The chance that two draws with replacement have different classes."""
    n = sum(counts)
    pairs = sum(a * b for i, a in enumerate(counts) for j, b in enumerate(counts) if i != j)
    return Fraction(pairs, n * n)


def mutual_information(rows):
    """Between side and class; it equals the information gain of the split."""
    n = sum(map(sum, rows))
    columns = [sum(column) for column in zip(*rows, strict=True)]
    return sum(
        count / n * log2(count * n / (sum(row) * column))
        for row in rows
        for count, column in zip(row, columns, strict=True)
        if count
    )
