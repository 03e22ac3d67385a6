"""SciPy's Pearson correlation."""

from scipy.stats import pearsonr


def answers(drawn):
    return {"correlation": pearsonr(drawn["x"], drawn["y"]).statistic}
