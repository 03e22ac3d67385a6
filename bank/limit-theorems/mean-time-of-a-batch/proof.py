"""The same values from the total of the batch, with scipy's normal distribution."""

import numpy as np
from scipy.stats import norm


def answers(drawn):
    n = drawn["n"]
    total_mean = n * drawn["mean"]
    total_sd = np.sqrt(sum(drawn["sd"] ** 2 for _ in range(n)))
    return {
        "standard-error": float(total_sd / n),
        "probability": float(norm.sf(n * drawn["limit"], loc=total_mean, scale=total_sd)),
    }
