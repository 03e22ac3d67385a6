import numpy as np


def convolve(
    X: np.ndarray, filters: np.ndarray, bias: np.ndarray, stride: int, padding: int
) -> np.ndarray:
    """A layer of convolution, as deep learning means it.

    Args:
        X: Shape (channels, height, width).
        filters: Shape (outputs, channels, k, k).
        bias: Shape (outputs,).
        stride: Step of the filters, at least 1.
        padding: Zeros on every side, at least 0.

    Returns:
        Shape (outputs, rows, columns).
    """
    raise NotImplementedError
