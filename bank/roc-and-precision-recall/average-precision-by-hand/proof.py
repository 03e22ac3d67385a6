"""The sum over thresholds, each threshold a score that occurs, in exact fractions."""

from fractions import Fraction


def answers(drawn):
    pairs = list(zip(drawn["scores"], drawn["labels"], strict=True))
    positives = sum(drawn["labels"])
    area, before = Fraction(0), Fraction(0)
    for threshold in sorted(drawn["scores"], reverse=True):
        flagged = [label for score, label in pairs if score >= threshold]
        recall = Fraction(sum(flagged), positives)
        area += (recall - before) * Fraction(sum(flagged), len(flagged))
        before = recall
    return {"ap": float(area)}
