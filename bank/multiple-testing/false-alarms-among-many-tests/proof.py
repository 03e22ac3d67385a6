"""At least one success of a binomial variable; the level for which m of them add up to alpha."""

from fractions import Fraction

from scipy.stats import binom


def answers(drawn):
    chance = binom.sf(0, drawn["tests"], drawn["percent"] / 100)
    return {"chance": 100 * chance, "level": Fraction(drawn["percent"], drawn["tests"])}
