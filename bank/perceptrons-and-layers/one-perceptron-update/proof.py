"""Subgradient steps on max(0, -y z), in exact fractions and with the bias as a third weight."""

from fractions import Fraction


def answers(drawn):
    def exact(value):
        return Fraction(str(value))

    theta = [exact(v) for v in (*drawn["w"], drawn["b"])]
    for x, y in zip(drawn["x"], drawn["y"], strict=True):
        row = [*(exact(v) for v in x), Fraction(1)]
        margin = y * sum(t * v for t, v in zip(theta, row, strict=True))
        slope = [-y * v if margin < 0 else Fraction(0) for v in row]
        theta = [t - exact(drawn["rate"]) * s for t, s in zip(theta, slope, strict=True)]
    first, second, bias = map(float, theta)
    return {"weights": [first, second], "bias": bias}
