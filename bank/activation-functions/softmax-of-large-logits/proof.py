"""Each probability as a sigmoid of its log-odds, and the sum by pairs of logarithms."""

from math import expm1, log1p

import numpy as np


def answers(drawn):
    z, temperature = drawn["logits"], drawn["temperature"]
    total = np.logaddexp(np.logaddexp(z[0], z[1]), z[2])
    return {"plain": shares(z, 1), "tempered": shares(z, temperature), "logsum": total}


def shares(z, temperature):
    """1 / (1 + the sum of the others' ratios), each ratio from a difference of two logits."""
    found = []
    for i, own in enumerate(z):
        ratios = [expm1((other - own) / temperature) + 1 for j, other in enumerate(z) if j != i]
        found.append(np.exp(-log1p(sum(ratios))))
    return found
