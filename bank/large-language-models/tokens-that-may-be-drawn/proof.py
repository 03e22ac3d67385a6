"""The smallest set by trying all sets of tokens, in whole hundredths."""

from fractions import Fraction
from itertools import combinations


def answers(drawn):
    parts, need = drawn["hundredths"], Fraction(str(drawn["p"])) * 100
    for size in range(1, len(parts) + 1):
        heaviest = max(
            combinations(range(len(parts)), size), key=lambda chosen: sum(parts[i] for i in chosen)
        )
        total = sum(parts[i] for i in heaviest)
        if total >= need:
            break
    shares = [parts[i] / total if i in heaviest else 0 for i in range(len(parts))]
    return {"kept": len(heaviest), "distribution": shares}
