# The mean over the positives of the precision at their own score.
import numpy as np


def average_precision(y, scores):
    own = scores[y == 1]
    return float(np.mean([y[scores >= score].mean() for score in own]))
