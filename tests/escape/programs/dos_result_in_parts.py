"""Returns a little too much, case by case.

Wall: size of results
Limit: output
"""

import numpy as np


def solve(x):
    return np.zeros(300_000)
