"""Count the rows that look alike before and after sampling, in fractions."""

from fractions import Fraction


def answers(drawn):
    share = Fraction(drawn["kept"], drawn["negatives"])
    score = Fraction(round(100 * drawn["score"]), 100)
    target = Fraction(round(100 * drawn["target"]), 100)
    before = score + (1 - score) / share  # rows behind one sampled row with this score
    after = target + (1 - target) * share  # what sampling leaves of one row at the target
    return {"probability": float(100 * score / before), "cutoff": float(target / after)}
