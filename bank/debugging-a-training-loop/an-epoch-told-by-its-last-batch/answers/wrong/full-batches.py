# Drops the last batch where it is smaller.
import numpy as np


def epoch_loss(losses: np.ndarray, size: int) -> float:
    total = 0.0
    for start in range(0, max(len(losses) - size, 0) + 1, size):
        batch = losses[start : start + size]
        total += batch.sum()
    return float(total / max(len(losses) // size * size, 1))
