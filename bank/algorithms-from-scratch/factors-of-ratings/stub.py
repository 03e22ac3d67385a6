import numpy as np


def factorise(
    ratings: list[tuple[int, int, float]],
    P: np.ndarray,
    Q: np.ndarray,
    rate: float,
    penalty: float,
) -> tuple[np.ndarray, np.ndarray]:
    """One pass of stochastic gradient descent.

    Args:
        ratings: User, item and value of each.
        P: Factors of users, shape (users, k).
        Q: Factors of items, shape (items, k).
        rate: Learning rate.
        penalty: Strength of the squared penalty.

    Returns:
        P and Q afterwards, as new arrays of floats.
    """
    raise NotImplementedError
