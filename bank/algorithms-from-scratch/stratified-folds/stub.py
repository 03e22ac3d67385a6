import numpy as np


def stratified_folds(y: np.ndarray, k: int) -> np.ndarray:
    """The fold of each row.

    Args:
        y: Classes as integers, shape (n,).
        k: Number of folds, 1 to n.

    Returns:
        Integers from 0 to k - 1, shape (n,).
    """
    raise NotImplementedError
