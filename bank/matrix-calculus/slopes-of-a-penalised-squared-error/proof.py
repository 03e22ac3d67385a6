"""The same by symbolic differentiation."""

import sympy


def answers(drawn):
    w, b, x, y = sympy.symbols("w b x y")
    loss = drawn["factor"] * (w * x ** drawn["power"] + b - y) ** 2 + drawn["penalty"] * w**2
    return {"slope-w": str(sympy.diff(loss, w)), "slope-b": str(sympy.diff(loss, b))}
