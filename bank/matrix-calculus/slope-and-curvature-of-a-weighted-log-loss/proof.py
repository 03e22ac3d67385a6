"""The same by symbolic differentiation of the loss as it is given."""

import sympy


def answers(drawn):
    y, z = sympy.symbols("y z")
    p = 1 / (1 + sympy.exp(-drawn["sharpness"] * z))
    loss = -drawn["weight"] * y * sympy.log(p) - (1 - y) * sympy.log(1 - p)
    return {"slope": str(sympy.diff(loss, z)), "curvature": str(sympy.diff(loss, z, 2))}
