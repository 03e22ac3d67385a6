"""By the singular value decomposition of the centred table, and the best rank-one table."""

import numpy as np


def answers(drawn):
    points = np.array(drawn["points"], dtype=float)
    mean = points.mean(axis=0)
    left, values, right = np.linalg.svd(points - mean, full_matrices=False)
    rank_one = values[0] * np.outer(left[:, 0], right[0])
    return {
        "component": right[0] if right[0, 0] > 0 else -right[0],
        "share": values[0] ** 2 / ((points - mean) ** 2).sum(),
        "rebuilt": mean + rank_one[0],
    }
