"""The same by symbolic differentiation in the logits, then written in the probabilities."""

import sympy


def answers(drawn):
    temperature = sympy.nsimplify(drawn["temperature"])
    z = sympy.symbols("z_1 z_2 z_3 z_4")
    weights = sympy.symbols("e_1 e_2 e_3 e_4", positive=True)
    p = [sympy.exp(zi / temperature) / sum(sympy.exp(zj / temperature) for zj in z) for zi in z]
    p_1, p_2 = sympy.symbols("p_1 p_2", positive=True)

    def written(derivative):
        """With e_i for the exponentials; these scaled so that they add up to one, e_i is p_i."""
        pairs = zip(z, weights, strict=True)
        in_weights = derivative.subs({sympy.exp(zi / temperature): e for zi, e in pairs})
        rest = 1 - weights[0] - weights[1] - weights[2]
        return sympy.simplify(in_weights.subs(weights[3], rest)).subs(
            {weights[0]: p_1, weights[1]: p_2}
        )

    return {
        "own": str(written(sympy.diff(p[0], z[0]))),
        "other": str(written(sympy.diff(p[0], z[1]))),
        "loss": str(written(sympy.diff(-sympy.log(p[0]), z[1]))),
    }
