"""Sums of tenths as whole numbers; the scatter from all pairs of folds."""

from itertools import combinations
from math import sqrt


def answers(drawn):
    totals = [sum(row) for row in drawn["tenths"]]
    folds = len(drawn["tenths"][0])
    best = totals.index(min(totals))
    pairs = combinations(drawn["tenths"][best], 2)
    variance = sum((a - b) ** 2 for a, b in pairs) / (folds * (folds - 1))
    step = sqrt(variance / folds)
    candidates = zip(drawn["depths"], totals, strict=True)
    chosen = min(depth for depth, total in candidates if total - min(totals) <= step * folds)
    return {"lowest": min(totals) / folds / 10, "error": step / 10, "chosen": chosen}
