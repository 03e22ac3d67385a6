"""In fractions, with the cut found by the largest sum of squared leaf sums over leaf sizes."""

from fractions import Fraction


def answers(drawn):
    x, y = drawn["x"], [Fraction(value) for value in drawn["y"]]
    start = sum(y) / len(y)
    residuals = [value - start for value in y]

    def gain(k):
        left, right = residuals[:k], residuals[k:]
        return sum(left) ** 2 / len(left) + sum(right) ** 2 / len(right)

    k = max(range(1, len(y)), key=gain)
    leaves = [sum(part) / len(part) for part in (residuals[:k], residuals[k:])]
    cut = Fraction(x[k - 1] + x[k], 2)
    leaf = leaves[0] if drawn["new"] < cut else leaves[1]
    return {
        "cut": float(cut),
        "leaves": [float(leaf) for leaf in leaves],
        "prediction": float(start) + drawn["rate"] * float(leaf),
    }
