"""By another road: alpha as the minimum of the exponential loss, and the update as it is stated."""

import numpy as np
from scipy.optimize import brentq


def answers(drawn):
    weights = np.array(drawn["shares"]) / sum(drawn["shares"])
    margins = np.array(drawn["labels"]) * np.array(drawn["guesses"])

    def slope(alpha):
        return -(weights * margins * np.exp(-alpha * margins)).sum()

    alpha = brentq(slope, 0, 10, xtol=1e-14)
    raw = weights * np.exp(-alpha * margins)
    return {"alpha": alpha, "weights": raw / raw.sum()}
