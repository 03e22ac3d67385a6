# Takes every row for a threshold, so the order of ties matters.
import numpy as np


def average_precision(y, scores):
    order = np.argsort(-scores)
    last = np.ones(len(y), bool)
    hits = np.cumsum(y[order])[last]
    called = np.flatnonzero(last) + 1
    steps = np.diff(hits, prepend=0) / hits[-1]
    return float(np.sum(steps * hits / called))
