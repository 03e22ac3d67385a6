"""All sixteen masks with their probabilities, in exact fractions."""

from fractions import Fraction
from itertools import product


def answers(drawn):
    rate = Fraction(str(drawn["rate"]))
    terms = [
        Fraction(str(a)) * Fraction(str(w))
        for a, w in zip(drawn["outputs"], drawn["weights"], strict=True)
    ]
    mean = square = Fraction(0)
    for mask in product((0, 1), repeat=len(terms)):
        chance = Fraction(1)
        for kept in mask:
            chance *= 1 - rate if kept else rate
        z = masked(terms, mask, rate)
        mean += chance * z
        square += chance * z**2
    return {
        "sum": float(masked(terms, drawn["mask"], rate)),
        "mean": float(mean),
        "variance": float(square - mean**2),
        "used": float(sum(terms)),
    }


def masked(terms, mask, rate):
    return sum((t / (1 - rate) for t, kept in zip(terms, mask, strict=True) if kept), Fraction(0))
