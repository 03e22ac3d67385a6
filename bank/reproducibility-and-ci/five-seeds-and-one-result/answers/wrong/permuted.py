# Draws without putting back, so every mean is that of all values.
import numpy as np


def repeats(values: np.ndarray, rounds: int, seed: int) -> np.ndarray:
    means = np.empty(rounds)
    rng = np.random.default_rng(seed)
    for i in range(rounds):
        rows = rng.permutation(len(values))
        means[i] = values[rows].mean()
    return means
