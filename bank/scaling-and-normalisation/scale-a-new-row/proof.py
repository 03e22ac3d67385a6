"""Read off the line through the mean, which becomes 0, and ten deviations to either side."""

import numpy as np


def answers(drawn):
    mean, deviation = drawn["train"]
    ends = [mean - 10 * deviation, mean + 10 * deviation]
    return {"scaled": np.interp(drawn["age"], ends, [-10, 10])}
