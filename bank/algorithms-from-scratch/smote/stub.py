import numpy as np


def smote(
    X: np.ndarray, k: int, rows: np.ndarray, picks: np.ndarray, draws: np.ndarray
) -> np.ndarray:
    """Synthetic rows between rows and their neighbours.

    Args:
        X: Rows of the rare class, shape (n, d).
        k: Number of neighbours, 1 to n - 1.
        rows: Where each synthetic row begins, shape (m,).
        picks: Which of the k neighbours it goes to, shape (m,).
        draws: How far, in [0, 1), shape (m,).

    Returns:
        Shape (m, d).
    """
    raise NotImplementedError
