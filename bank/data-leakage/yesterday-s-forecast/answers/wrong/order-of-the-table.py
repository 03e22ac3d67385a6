# Takes the order of the table for the order of time.
import numpy as np


def split(days: np.ndarray, share: float, seed: int) -> tuple[np.ndarray, np.ndarray]:
    size = int(len(days) * share)
    order = np.arange(len(days))
    return order[:-size], order[-size:]
