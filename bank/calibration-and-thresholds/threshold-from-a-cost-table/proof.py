"""The crossing of two expected-cost lines in exact fractions, and the minimum for each customer."""

from fractions import Fraction


def answers(drawn):
    needless, useful, miss = (Fraction(drawn[k]) for k in ("needless", "useful", "miss"))
    # offer: needless + (useful - needless) p; none: miss p
    crossing = (needless - 0) / (miss - (useful - needless))
    total = Fraction(0)
    for p in (Fraction(round(100 * x), 100) for x in drawn["p"]):
        total += min(needless + (useful - needless) * p, miss * p)
    return {"threshold": float(crossing), "cost": float(total)}
