# Threshold by threshold.
import numpy as np


def average_precision(y, scores):
    area, before = 0.0, 0.0
    for threshold in np.unique(scores)[::-1]:
        called = scores >= threshold
        recall = y[called].sum() / y.sum()
        area += (recall - before) * y[called].mean()
        before = recall
    return float(area)
