"""The ends are where the t statistic of a supposed mean is t: the roots of a quadratic."""

import numpy as np


def answers(drawn):
    mean, reach = drawn["mean"], drawn["t"] ** 2 * drawn["variance"] / drawn["n"]
    lower, upper = sorted(np.roots([1, -2 * mean, mean**2 - reach]))
    return {"lower": lower, "upper": upper}
