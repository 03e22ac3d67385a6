"""The shell by integrating thin shells, the radius by solving, the dimension by trying."""

from fractions import Fraction

from scipy.integrate import quad
from scipy.optimize import brentq


def answers(drawn):
    d = drawn["dimensions"]
    inner = 1 - drawn["thickness_percent"] / 100

    def inside(radius):
        return quad(lambda r: d * r ** (d - 1), 0, radius, epsabs=1e-12, epsrel=1e-12)[0]

    shell = quad(lambda r: d * r ** (d - 1), inner, 1, epsabs=1e-12, epsrel=1e-12)[0]
    median = brentq(lambda radius: inside(radius) - 0.5, 0, 1, xtol=1e-13)
    left, n = Fraction(1), 0
    while 1 - left < Fraction(drawn["wanted_percent"], 100):
        left *= 1 - Fraction(drawn["thickness_percent"], 100)
        n += 1
    return {"shell": 100 * shell, "median": median, "dimension": n}
