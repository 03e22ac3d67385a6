"""The sum of the two Kullback-Leibler divergences, with exact shares."""

from fractions import Fraction
from math import log


def answers(drawn):
    p = [Fraction(c, sum(drawn["reference"])) for c in drawn["reference"]]
    q = [Fraction(c, sum(drawn["recent"])) for c in drawn["recent"]]
    return {"psi": both_ways(p, q), "top": both_ways(p[4:], q[4:])}


def both_ways(p, q):
    pairs = list(zip(p, q, strict=True))
    forth = sum(float(b) * (log(b) - log(a)) for a, b in pairs)
    back = sum(float(a) * (log(a) - log(b)) for a, b in pairs)
    return forth + back
