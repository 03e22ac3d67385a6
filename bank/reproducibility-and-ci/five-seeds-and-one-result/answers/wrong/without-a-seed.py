# Leaves the seed out, so the means are never the same again.
import numpy as np


def repeats(values: np.ndarray, rounds: int, seed: int) -> np.ndarray:
    means = np.empty(rounds)
    for i in range(rounds):
        rng = np.random.default_rng()
        rows = rng.integers(len(values), size=len(values))
        means[i] = values[rows].mean()
    return means
