"""By odds: the odds of an alarm being right are the prior odds times recall over false alarms."""

from fractions import Fraction


def answers(drawn):
    recall = Fraction(drawn["recall"], 100)
    share = Fraction(drawn["budget"], drawn["logins"])  # of all logins that raise an alarm
    prior = Fraction(drawn["rate"], 10_000)
    false_rate = (share - prior * recall) / (1 - prior)

    def precision(base):
        odds = base / (1 - base) * recall / false_rate
        return float(100 * odds / (1 + odds))

    return {
        "precision": precision(prior),
        "alarms": float(100_000 * false_rate),
        "later": precision(Fraction(drawn["fewer"], 10_000)),
    }
