import numpy as np


def smote(X: np.ndarray, rows: np.ndarray, picks: np.ndarray, draws: np.ndarray) -> np.ndarray:
    """Synthetic rows between rows and their neighbours.

    Args:
        X: Rows of the rare class, shape (n, d).
        rows: Where each synthetic row begins, shape (m,).
        picks: Which neighbour it goes to, from 0 for the nearest on, shape (m,).
        draws: How far, in [0, 1), shape (m,).

    Returns:
        Shape (m, d).
    """
    raise NotImplementedError
