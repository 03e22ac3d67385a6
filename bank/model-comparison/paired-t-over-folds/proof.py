"""The library's paired test, and the correction as a factor on its statistic."""

from fractions import Fraction
from math import sqrt
from statistics import fmean

from scipy import stats


def answers(drawn):
    a, b = drawn["a_tenths"], drawn["b_tenths"]
    t = float(stats.ttest_rel(b, a).statistic)
    k = len(a)
    shrink = 1 + Fraction(k, k - 1)  # how much wider the squared standard error becomes
    return {
        "lead": (fmean(b) - fmean(a)) / 10,
        "naive": t,
        "corrected": t / sqrt(shrink),
    }
