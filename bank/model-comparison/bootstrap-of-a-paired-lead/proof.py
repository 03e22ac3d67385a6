"""Whole cases and a count of how many leads lie on either side."""

from fractions import Fraction


def answers(drawn):
    pairs = zip(drawn["a_star"], drawn["b_star"], strict=True)
    leads = [Fraction(100 * (b - a), drawn["cases"]) for a, b in pairs]
    place = (len(leads) + 1) * Fraction(100 - drawn["level"], 200)
    low = min(x for x in leads if sum(other <= x for other in leads) >= place)
    high = max(x for x in leads if sum(other >= x for other in leads) >= place)
    lead = Fraction(100 * (drawn["b"] - drawn["a"]), drawn["cases"])
    return {"lead": float(lead), "interval": [float(low), float(high)]}
