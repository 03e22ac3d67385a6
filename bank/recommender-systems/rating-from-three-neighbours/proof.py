"""The shift is a least-squares level: each neighbour votes with the sign of the similarity."""

from fractions import Fraction


def answers(drawn):
    rows = [[Fraction(int(mark)) for mark in row] for row in drawn["marks"]]
    weights = [Fraction(s).limit_denominator(1000) for s in drawn["similarities"]]
    pairs = []  # weight and vote; the level that minimises the weighted squares is wanted
    for row, weight in zip(rows[1:], weights, strict=True):
        vote = row[-1] - sum(row) / len(row)
        pairs.append((abs(weight), vote if weight > 0 else -vote))
    # the derivative of sum w (v - c)^2 is linear in c: find its root from two values
    at_zero, at_one = (sum(w * (v - level) for w, v in pairs) for level in (0, 1))
    known = rows[0][:-1]
    return {"prediction": float(sum(known) / len(known) + at_zero / (at_zero - at_one))}
