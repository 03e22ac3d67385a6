"""The smallest whole numbers whose interval is narrow enough, tried out in exact fractions."""

from fractions import Fraction


def answers(drawn):
    p = Fraction(drawn["percent"], 100)
    half = Fraction(str(drawn["half"])) / 100
    rho, each = Fraction(str(drawn["rho"])), drawn["each"]
    # variance of the sum of a speaker's clips: own variances and all ordered pairs
    of_sum = each * p * (1 - p) + each * (each - 1) * rho * p * (1 - p)
    limit = (half / Fraction("1.96")) ** 2
    return {
        "clips": smallest(lambda n: p * (1 - p) / n <= limit),
        "speakers": smallest(lambda k: of_sum / (k * each**2) <= limit),
    }


def smallest(enough):
    """Double until it is enough, then halve the gap."""
    low, high = 0, 1
    while not enough(high):
        low, high = high, 2 * high
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (low, middle) if enough(middle) else (middle, high)
    return high
