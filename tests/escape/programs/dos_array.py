"""Takes memory by one array.

Wall: memory
Limit: memory
"""

import numpy as np


def solve(x):
    return float(np.ones((60_000, 60_000)).sum())
