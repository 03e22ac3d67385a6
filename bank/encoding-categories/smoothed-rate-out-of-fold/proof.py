"""The mean of actual rows to which m imaginary ones with the overall rate are added."""

from fractions import Fraction
from statistics import mean


def answers(drawn):
    return {
        "training-row": code(drawn, [1, 2]),
        "new-row": code(drawn, [0, 1, 2]),
        "unseen": float(prior(drawn, [0, 1, 2])),
    }


def prior(drawn, folds):
    everyone = []
    for fold in folds:
        ones = int(drawn["defaults"][fold])
        everyone += [Fraction(1)] * ones + [Fraction(0)] * (int(drawn["rows"][fold]) - ones)
    return mean(everyone)


def code(drawn, folds):
    labels = [prior(drawn, folds)] * int(drawn["m"])
    for fold in folds:
        ones = int(drawn["s"][fold])
        labels += [Fraction(1)] * ones + [Fraction(0)] * (int(drawn["n"][fold]) - ones)
    return float(mean(labels))
