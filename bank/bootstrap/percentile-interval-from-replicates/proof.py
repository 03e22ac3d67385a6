"""The same ends by counting: how many means lie below and above."""

from fractions import Fraction


def answers(drawn):
    means = [Fraction(total, 10) for total in drawn["replicate_sums"]]
    tail = Fraction(100 - drawn["level"], 200)
    place = (len(means) + 1) * tail
    low = min(m for m in means if sum(other <= m for other in means) >= place)
    high = max(m for m in means if sum(other >= m for other in means) >= place)
    return {"interval": [float(low), float(high)]}
