"""By another road: a search tree of scipy, and a weighted average of numpy."""

import numpy as np
from scipy.spatial import cKDTree


def answers(drawn):
    distances, found = cKDTree(np.array(drawn["rows"], dtype=float)).query(drawn["query"], k=3)
    targets = np.array(drawn["targets"], dtype=float)[found]
    return {
        "plain": float(np.average(targets)),
        "weighted": float(np.average(targets, weights=1 / distances)),
    }
