import numpy as np


def split(days: np.ndarray, share: float, seed: int) -> tuple[np.ndarray, np.ndarray]:
    size = int(len(days) * share)
    rng = np.random.default_rng(seed)
    order = rng.permutation(len(days))
    return order[:-size], order[-size:]
