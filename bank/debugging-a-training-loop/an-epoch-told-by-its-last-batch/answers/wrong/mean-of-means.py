# Averages the means of batches of unequal size.
import numpy as np


def epoch_loss(losses: np.ndarray, size: int) -> float:
    total = 0.0
    for start in range(0, len(losses), size):
        batch = losses[start : start + size]
        total += batch.mean() / np.ceil(len(losses) / size)
    return float(total)
