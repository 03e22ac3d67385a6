import numpy as np


def dropout(X: np.ndarray, rate: float, draws: np.ndarray, training: bool) -> np.ndarray:
    """Inverted dropout.

    Args:
        X: Any shape.
        rate: Share that is dropped, 0 <= rate < 1.
        draws: Uniform in [0, 1), the shape of X.
        training: Whether anything is dropped.
    """
    raise NotImplementedError
