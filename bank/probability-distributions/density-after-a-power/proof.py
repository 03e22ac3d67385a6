"""The density by change of variables and the distribution function by integrating it."""

import sympy


def answers(drawn):
    x, y, t = sympy.symbols("x y t", positive=True)
    rate, scale = sympy.Integer(drawn["rate"]), sympy.Integer(drawn["scale"])
    power = sympy.Rational(drawn["power"])
    solved = sympy.solve(sympy.Eq(scale * x**power, y), x)
    inverse = next(root for root in solved if root.subs(y, scale) == 1)
    density_x = rate * sympy.exp(-rate * x)
    density = density_x.subs(x, inverse) * sympy.diff(inverse, y)
    below = sympy.integrate(rate * sympy.exp(-rate * t), (t, 0, inverse))
    return {"distribution": str(sympy.simplify(below)), "density": str(density)}
