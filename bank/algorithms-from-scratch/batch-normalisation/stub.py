import numpy as np


def batch_norm(
    X: np.ndarray,
    affine: tuple[np.ndarray, np.ndarray],
    running: tuple[np.ndarray, np.ndarray],
    training: bool,
    momentum: float = 0.1,
    eps: float = 1e-5,
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Forward pass of batch normalisation.

    Args:
        X: Shape (n, d).
        affine: Scale gamma and shift beta of each column, shape (d,) each.
        running: Running mean and running variance, shape (d,) each.
        training: Whether the statistics of the batch are used.
        momentum: Weight of the batch in the new running statistics.
        eps: Is added to the variance.

    Returns:
        The output, shape (n, d), and both running statistics, shape (d,) each.
    """
    raise NotImplementedError
