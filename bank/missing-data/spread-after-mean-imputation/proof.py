"""Build such a column, fill it, and let numpy measure it."""

import numpy as np


def answers(drawn):
    k, mean = drawn["observed"], drawn["mean"]
    pattern = np.arange(k, dtype=float) ** 2
    pattern = (pattern - pattern.mean()) / pattern.std(ddof=1)
    observed = mean + np.sqrt(drawn["variance"]) * pattern
    filled = np.concatenate([observed, np.full(drawn["n"] - k, observed.mean())])
    error = [x.std(ddof=1) / np.sqrt(x.size) for x in (filled, observed)]
    return {
        "variance": filled.var(ddof=1),
        "shrinkage": 100 * (error[1] - error[0]) / error[1],
    }
