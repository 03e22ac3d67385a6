"""The same by odds: the likelihood ratio of a flag times the odds of a faulty part."""

from fractions import Fraction


def answers(drawn):
    ratio = Fraction(drawn["tp"], drawn["p"]) / Fraction(drawn["fp"], drawn["n"])
    share = Fraction(round(2 * drawn["share"]), 200)
    odds = ratio * share / (1 - share)
    even = 1 / ratio  # the prior odds at which the posterior odds are 1
    return {"precision": float(100 * odds / (1 + odds)), "half": float(100 * even / (1 + even))}
