"""The encoding from powers of complex numbers, the product written out by SymPy and simplified."""

import cmath

import sympy


def answers(drawn):
    root = sympy.sqrt(drawn["base"])
    turns = [cmath.exp(1j / float(slowness)) ** drawn["position"] for slowness in (1, root)]
    encoding = [part for turn in turns for part in (turn.imag, turn.real)]
    p, k = sympy.symbols("p k", real=True)
    product = sum(
        f(p / slowness) * f((p + k) / slowness)
        for slowness in (1, root)
        for f in (sympy.sin, sympy.cos)
    )
    return {"encoding": encoding, "product": str(sympy.expand(product))}
