"""SciPy's relative entropy."""

from scipy.stats import entropy


def answers(drawn):
    return {"divergence": entropy(drawn["p"], drawn["q"], base=2)}
