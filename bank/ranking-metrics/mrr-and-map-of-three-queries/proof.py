"""By walking down each list of eight results in exact fractions."""

from fractions import Fraction


def answers(drawn):
    reciprocal, average = [], []
    for ranks, relevant in zip(drawn["ranks"], drawn["relevant"], strict=True):
        labels = [rank in ranks for rank in range(1, 9)]
        reciprocal.append(Fraction(1, labels.index(True) + 1))
        total = Fraction(0)
        for k, label in enumerate(labels, start=1):
            if label:
                total += Fraction(sum(labels[:k]), k)
        average.append(total / relevant)
    return {"mrr": float(sum(reciprocal) / 3), "map": float(sum(average) / 3)}
