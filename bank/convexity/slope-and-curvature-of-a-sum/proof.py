"""Symbolic derivatives of the terms as they are shown."""

import sympy


def answers(drawn):
    w = sympy.Symbol("w", real=True)
    f = sum(sympy.sympify(term.replace("^", "**"), locals={"w": w}) for term in drawn["terms"])
    return {"slope": str(sympy.diff(f, w)), "curvature": str(sympy.diff(f, w, 2))}
