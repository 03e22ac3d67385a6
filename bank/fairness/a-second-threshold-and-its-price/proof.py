"""Try every threshold for B, with exact rates and the profit over all applicants."""

from fractions import Fraction


def accepted(drawn, column, threshold):
    pairs = zip(drawn["lower"], drawn["counts"][column], strict=True)
    return sum(count for low, count in pairs if low >= threshold)


def rate(drawn, group, threshold):
    column = f"{group}_good"
    return Fraction(accepted(drawn, column, threshold), sum(drawn["counts"][column]))


def profit(drawn, for_a, for_b):
    total = 0
    for group, threshold in (("a", for_a), ("b", for_b)):
        total += drawn["gain"] * accepted(drawn, f"{group}_good", threshold)
        total -= drawn["loss"] * accepted(drawn, f"{group}_bad", threshold)
    return total


def answers(drawn):
    common = drawn["common"]
    target = rate(drawn, "a", common)
    (level,) = (t for t in drawn["lower"] if rate(drawn, "b", t) == target)
    return {
        "gap": float(100 * (target - rate(drawn, "b", common))),
        "threshold": level,
        "change": profit(drawn, common, level) - profit(drawn, common, common),
    }
