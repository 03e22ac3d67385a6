"""Bayes' rule in odds: the prior odds times the likelihood ratio, in exact fractions."""

from fractions import Fraction


def answers(drawn):
    prior = Fraction(str(drawn["prior"])) / 100
    odds = prior / (1 - prior) * Fraction(drawn["sensitivity"], drawn["false_alarm"])
    return {"posterior": 100 * odds / (1 + odds)}
