# Weights each step by the precision before it.
import numpy as np


def average_precision(y, scores):
    order = np.argsort(-scores)
    last = np.append(np.diff(scores[order]) != 0, True)
    hits = np.cumsum(y[order])[last]
    called = np.flatnonzero(last) + 1
    steps = np.diff(hits, prepend=0) / hits[-1]
    precision = np.append(1.0, hits / called)
    return float(np.sum(steps * precision[:-1]))
