import numpy as np


def k_fold(order: np.ndarray, k: int) -> list[tuple[np.ndarray, np.ndarray]]:
    """Train and test rows of each fold.

    Args:
        order: Shape (n,), the row numbers as they were shuffled.
        k: Number of folds, from 2 to n.
    """
    raise NotImplementedError
