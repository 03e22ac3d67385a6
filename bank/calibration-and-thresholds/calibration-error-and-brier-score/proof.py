"""The same case by case: every case is written out, with its score and its outcome."""

from fractions import Fraction


def answers(drawn):
    cases = []
    for score, size, hits in zip(drawn["scores"], drawn["sizes"], drawn["hits"], strict=True):
        s = Fraction(round(20 * score), 20)
        cases += [(s, 1)] * hits + [(s, 0)] * (size - hits)
    brier = sum((s - y) ** 2 for s, y in cases) / len(cases)
    gap = Fraction(0)
    for s in sorted({s for s, _ in cases}):
        outcomes = [y for score, y in cases if score == s]
        gap += abs(sum(outcomes) - len(outcomes) * s)
    return {"ece": float(gap / len(cases)), "brier": float(brier)}
