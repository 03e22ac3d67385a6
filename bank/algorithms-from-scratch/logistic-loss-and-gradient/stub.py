import numpy as np


def loss_and_gradient(
    weights: np.ndarray, intercept: float, X: np.ndarray, y: np.ndarray, alpha: float
) -> tuple[float, np.ndarray, float]:
    """The penalised loss, and its gradient by weights and intercept.

    Args:
        weights: Shape (d,).
        intercept: Not penalised.
        X: Shape (n, d).
        y: Shape (n,), 0 or 1.
        alpha: Strength of the penalty.
    """
    raise NotImplementedError
