"""The p-value by scipy, placed among twice the tails of the printed table."""

from math import sqrt

from scipy import stats


def answers(drawn):
    found = stats.ttest_1samp(
        _sample(drawn["n"], drawn["mean"], drawn["variance"]), popmean=drawn["target"]
    )
    levels = [0.01, 0.02, 0.05, 0.1, 0.2]
    low = max(level for level in levels if level < found.pvalue)
    high = min(level for level in levels if level > found.pvalue)
    return {"t": found.statistic, "bracket": [low, high]}


def _sample(n, mean, variance):
    """Some readings that have just this mean and this sample variance."""
    shape = [float(i) for i in range(n)]
    middle = sum(shape) / n
    spread = sqrt(sum((x - middle) ** 2 for x in shape) / (n - 1))
    return [mean + (x - middle) / spread * sqrt(variance) for x in shape]
