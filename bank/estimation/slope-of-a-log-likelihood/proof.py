"""Differentiate and solve with sympy, from the density of a single job."""

import sympy as sp


def answers(drawn):
    n, k = drawn["n"], drawn["shape"]
    theta, x, total, logs = sp.symbols("theta x S L", positive=True)
    if drawn["kind"] == "rate":
        density = theta**k / sp.factorial(k - 1) * x ** (k - 1) * sp.exp(-theta * x)
    else:
        density = x ** (k - 1) * sp.exp(-x / theta) / (sp.factorial(k - 1) * theta**k)
    one = sp.expand_log(sp.log(density), force=True)
    rest = sp.expand(one)
    constant = rest.subs({x: 1}) - rest.coeff(x, 1).subs({x: 1})
    whole = n * constant + rest.coeff(x, 1) * total + (k - 1) * logs
    slope = sp.simplify(sp.diff(whole, theta))
    (root,) = sp.solve(sp.Eq(slope, 0), theta)
    return {"slope": str(slope), "estimate": str(root)}
