# All draws as one table, whose rows are the rounds.
import numpy as np


def repeats(values: np.ndarray, rounds: int, seed: int) -> np.ndarray:
    rng = np.random.default_rng(seed)
    rows = rng.integers(len(values), size=(rounds, len(values)))
    return values[rows].mean(axis=1)
