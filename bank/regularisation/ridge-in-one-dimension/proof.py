"""The same by symbolic differentiation and solving, with the sums expanded to a and c."""

import sympy


def answers(drawn):
    a, c, n, alpha = sympy.symbols("a c n alpha", positive=True)
    w, total = sympy.symbols("w total", real=True)
    fit = sympy.sympify(drawn["fit"], locals={"n": n})
    penalty = sympy.sympify(drawn["penalty"])
    centre = sympy.Integer(drawn["centre"])
    objective = fit * (total - 2 * w * c + w**2 * a) + penalty * alpha * (w - centre) ** 2
    best = sympy.solve(sympy.diff(objective, w), w)[0]
    middle = (c / a + centre) / 2
    halfway = sympy.solve(sympy.numer(sympy.together(best - middle)), alpha)[0]
    return {"weight": str(best), "halfway": str(sympy.simplify(halfway))}
