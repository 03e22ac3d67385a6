"""The gradient is taken from the loss by symbolic differentiation."""

import sympy


def answers(drawn):
    p, q = sympy.symbols("p_1 p_2"), sympy.symbols("q_1 q_2")
    exact = {key: sympy.nsimplify(drawn[key]) for key in ("mean", "rating", "rate", "penalty")}
    error = exact["rating"] - exact["mean"] - sum(a * b for a, b in zip(p, q, strict=True))
    squares = sum(a**2 for a in p + q)
    loss = error**2 / 2 + exact["penalty"] * squares / 2
    at = dict(zip(p + q, map(sympy.nsimplify, drawn["p"] + drawn["q"]), strict=True))
    moved = [float((a - exact["rate"] * sympy.diff(loss, a)).subs(at)) for a in p + q]
    return {"error": float(error.subs(at)), "user": moved[:2], "film": moved[2:]}
