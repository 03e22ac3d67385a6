"""Symbolic derivatives of the formula, with exact fractions."""

from fractions import Fraction

import sympy


def answers(drawn):
    x, y = sympy.symbols("x y")
    first, second = (exact(half) for half in drawn["halves"])
    f = first * x**2 + exact(drawn["mixed"]) * x * y + second * y**2
    slopes = [sympy.diff(f, x), sympy.diff(f, y)]
    w, v = ([exact(entry) for entry in drawn[name]] for name in ("w", "v"))
    rate, beta = exact(drawn["rate"]), exact(drawn["beta"])
    ahead = [a + beta * b for a, b in zip(w, v, strict=True)]

    def land(at):
        return [
            float(place - rate * slope.subs({x: at[0], y: at[1]}))
            for place, slope in zip(ahead, slopes, strict=True)
        ]

    return {"momentum": land(w), "nesterov": land(ahead)}


def exact(value):
    fraction = Fraction(str(float(value)))
    return sympy.Rational(fraction.numerator, fraction.denominator)
