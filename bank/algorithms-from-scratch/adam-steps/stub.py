import numpy as np


def adam(
    weights: np.ndarray,
    gradients: np.ndarray,
    rate: float = 0.001,
    beta1: float = 0.9,
    beta2: float = 0.999,
    eps: float = 1e-8,
) -> np.ndarray:
    """The weights after one step for each gradient.

    Args:
        weights: Any shape.
        gradients: Shape (steps, ...), the rest as that of the weights.
        rate: Learning rate.
        beta1: Decay of the average of gradients.
        beta2: Decay of the average of their squares.
        eps: Added to the root.
    """
    raise NotImplementedError
