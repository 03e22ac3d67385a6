"""First the temperature, then what is left of the pressure when the temperature is known."""

from fractions import Fraction
from math import sqrt


def answers(drawn):
    (first, mixed), (_, second) = [[Fraction(str(v)) for v in row] for row in drawn["covariance"]]
    slope = mixed / first
    left_over = second - slope * mixed
    distances = []
    for reading in drawn["readings"]:
        one, two = (Fraction(x) - Fraction(m) for x, m in zip(reading, drawn["mean"], strict=True))
        distances.append(sqrt(one**2 / first + (two - slope * one) ** 2 / left_over))
    return dict(zip(("first", "second"), distances, strict=True))
