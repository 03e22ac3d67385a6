"""A walk along the line to the vertex of a parabola; the multiplier as minus the slope in s."""

from fractions import Fraction


def answers(drawn):
    a, b = (Fraction(int(v)) for v in drawn["squares"])
    p, q = (Fraction(int(v)) for v in drawn["linear"])
    m, n = (Fraction(int(v)) for v in drawn["normal"])
    level = Fraction(int(drawn["level"]))

    def f(x, y):
        return a * x**2 + b * y**2 - p * x - q * y

    def best(s):
        """The point (x0 - n t, y0 + m t) of the line with the least f, a parabola in t."""
        x0, y0 = m * s / (m**2 + n**2), n * s / (m**2 + n**2)
        values = [f(x0 - n * t, y0 + m * t) for t in (-1, 0, 1)]
        t = (values[0] - values[2]) / (2 * (values[0] - 2 * values[1] + values[2]))
        return x0 - n * t, y0 + m * t

    slope = (f(*best(level + 1)) - f(*best(level - 1))) / 2  # exact: the least f is quadratic in s
    return {"point": [float(v) for v in best(level)], "multiplier": float(-slope)}
