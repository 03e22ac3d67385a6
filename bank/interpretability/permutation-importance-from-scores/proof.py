"""Increases shuffle by shuffle, in whole hundredths, with the library's mean and deviation."""

from fractions import Fraction
from statistics import mean, stdev


def answers(drawn):
    test = round(drawn["test"] * 100)
    rises = [[Fraction(round(e * 100) - test, 100) for e in row] for row in drawn["errors"]]
    return {
        "importances": [float(mean(row)) for row in rises],
        "spread": float(stdev(rises[0])),
    }
