"""Welch's statistic by scipy, and the tail of the rounded value by the complementary error."""

from math import erfc, sqrt

from scipy import stats


def answers(drawn):
    (n_a, mean_a, s_a), (n_b, mean_b, s_b) = drawn["a"], drawn["b"]
    found = stats.ttest_ind_from_stats(mean_b, s_b, n_b, mean_a, s_a, n_a, equal_var=False)
    z = float(found.statistic)
    return {"z": z, "p": 2 * round(erfc(round(abs(z), 1) / sqrt(2)) / 2, 4)}
