import numpy as np


def average_precision(y: np.ndarray, scores: np.ndarray) -> float:
    """Sum of the steps of the recall, weighted by precision.

    Args:
        y: Zeros and ones, shape (n,), at least one 1.
        scores: Shape (n,); larger means rather positive.
    """
    raise NotImplementedError
