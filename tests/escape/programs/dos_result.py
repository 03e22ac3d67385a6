"""Returns thirty-two megabytes.

Wall: size of results
Limit: output
"""

import numpy as np


def solve(x):
    return np.zeros(4_000_000)
