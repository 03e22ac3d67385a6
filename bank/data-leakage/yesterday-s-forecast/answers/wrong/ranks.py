# Takes the rank of each row for the row numbers in order.
import numpy as np


def split(days: np.ndarray, share: float, seed: int) -> tuple[np.ndarray, np.ndarray]:
    size = int(len(days) * share)
    order = np.argsort(np.argsort(days))
    return order[:-size], order[-size:]
