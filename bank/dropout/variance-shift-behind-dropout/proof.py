"""The law of total variance over the mask, and the scale of a linear function."""

from fractions import Fraction
from math import sqrt


def answers(drawn):
    mean, variance = Fraction(str(drawn["mean"])), Fraction(str(drawn["variance"]))
    keep = 1 - Fraction(str(drawn["rate"]))
    kept_mean, kept_variance = mean / keep, variance / keep**2
    overall = keep * kept_mean
    within = keep * kept_variance
    between = keep * (kept_mean - overall) ** 2 + (1 - keep) * overall**2
    slope = 1 / sqrt(within + between)
    return {
        "training-mean": float(overall),
        "training-variance": float(within + between),
        "deviation": slope * sqrt(variance),
    }
