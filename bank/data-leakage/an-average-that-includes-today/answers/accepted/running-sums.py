# Differences of running sums.
import numpy as np


def average_before(demand, window):
    total = np.concatenate([[0.0], np.cumsum(demand)])
    day = np.arange(len(demand))
    start = np.maximum(0, day - window)
    average = np.full(len(demand), np.nan)
    later = day > 0
    average[later] = (total[day] - total[start])[later] / (day - start)[later]
    return average
