"""Walk through the loops and count every fit."""

from fractions import Fraction
from itertools import product


def search(drawn):
    fits = 0
    for _setting in product(*(range(size) for size in drawn["sizes"])):
        for _fold in range(drawn["inner"]):
            fits += 1
    return fits + 1  # the refit of the winner


def answers(drawn):
    estimate = sum(search(drawn) for _fold in range(drawn["outer"]))
    total = estimate + search(drawn)
    hours = Fraction(total * drawn["seconds"], 3600)
    return {"outer": estimate, "total": total, "hours": float(hours)}
