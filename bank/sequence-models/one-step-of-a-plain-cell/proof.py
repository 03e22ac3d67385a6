"""Entry by entry with exponentials, and the slope symbolically."""

import math

import sympy


def answers(drawn):
    a, b = sympy.symbols("a b")
    sums = []
    for unit in range(2):
        term = drawn["recurrent"][unit][0] * a + drawn["recurrent"][unit][1] * b
        term += sum(w * x for w, x in zip(drawn["entering"][unit], drawn["x"], strict=True))
        sums.append(term + drawn["bias"][unit])
    at = dict(zip((a, b), drawn["before"], strict=True))
    doubled = [math.exp(2 * float(term.subs(at))) for term in sums]
    slope = sympy.diff(sympy.tanh(sums[0]), a).subs(at)
    return {"state": [(e - 1) / (e + 1) for e in doubled], "slope": float(slope)}
