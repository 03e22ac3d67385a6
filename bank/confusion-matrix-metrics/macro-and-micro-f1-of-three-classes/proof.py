"""The same averages class by class in exact fractions: precision, recall, their harmonic mean."""

from fractions import Fraction


def answers(drawn):
    counts = drawn["counts"]
    scores, tp_all, fp_all, fn_all = [], 0, 0, 0
    for c in range(3):
        tp = counts[c][c]
        fn = sum(counts[c]) - tp
        fp = sum(row[c] for row in counts) - tp
        precision, recall = Fraction(tp, tp + fp), Fraction(tp, tp + fn)
        scores.append(2 / (1 / precision + 1 / recall))
        tp_all, fp_all, fn_all = tp_all + tp, fp_all + fp, fn_all + fn
    micro_precision = Fraction(tp_all, tp_all + fp_all)
    micro_recall = Fraction(tp_all, tp_all + fn_all)
    micro = 2 / (1 / micro_precision + 1 / micro_recall)
    return {"macro": float(sum(scores) / 3), "micro": float(micro)}
