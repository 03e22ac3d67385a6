"""SciPy's entropy."""

from scipy.stats import entropy


def answers(drawn):
    return {"entropy": entropy(drawn["shares"], base=2)}
