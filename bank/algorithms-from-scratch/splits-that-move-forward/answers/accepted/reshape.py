# The test rows as a table with one block in each row.
import numpy as np


def forward_splits(n, k, size, gap):
    if n - k * size - gap <= 0:
        raise ValueError("too few rows")
    blocks = np.arange(n - k * size, n).reshape(k, size)
    return [(np.arange(block[0] - gap), block) for block in blocks]
