"""The edge by bisection on the volume; the rows by counting, one dimension after the other."""

from fractions import Fraction


def answers(drawn):
    share, low, high = drawn["percent"] / 100, 0.0, 1.0
    for _ in range(80):
        middle = (low + high) / 2
        volume = 1.0
        for _ in range(drawn["dimensions"]):
            volume *= middle
        low, high = (middle, high) if volume < share else (low, middle)
    rows = Fraction(drawn["per_cube"])
    for _ in range(drawn["dimensions"]):
        rows /= Fraction(drawn["edge_in_tenths"], 10)
    return {"edge": low, "rows": float(rows)}
