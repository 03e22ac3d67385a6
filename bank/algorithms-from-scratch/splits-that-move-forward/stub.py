import numpy as np


def forward_splits(n: int, k: int, size: int, gap: int) -> list[tuple[np.ndarray, np.ndarray]]:
    """Splits in which the past learns for the future.

    Args:
        n: Rows, in the order of time.
        k: Number of splits.
        size: Rows of each test set.
        gap: Rows left out before each test set.

    Raises:
        ValueError: A training set would be empty.
    """
    raise NotImplementedError
