import numpy as np


def epoch_loss(losses: np.ndarray, size: int) -> float:
    total = 0.0
    for start in range(0, len(losses), size):
        batch = losses[start : start + size]
        total += batch.mean() * len(batch)
    return float(total / len(losses))
