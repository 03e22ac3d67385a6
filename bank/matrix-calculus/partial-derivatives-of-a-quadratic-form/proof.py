"""The same by symbolic differentiation of the product."""

import sympy


def answers(drawn):
    x = sympy.Matrix(sympy.symbols("x_1 x_2"))
    form = (x.T * sympy.Matrix(drawn["matrix"]) * x)[0] + (sympy.Matrix(drawn["vector"]).T * x)[0]
    return {
        "first": str(sympy.expand(sympy.diff(form, x[0]))),
        "second": str(sympy.expand(sympy.diff(form, x[1]))),
    }
