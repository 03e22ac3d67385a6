import numpy as np


def loss_and_gradients(
    X: np.ndarray,
    y: np.ndarray,
    params: dict[str, np.ndarray],
    decay: float = 0.0,
) -> tuple[float, dict[str, np.ndarray]]:
    """Loss of a ReLU network with softmax, and its derivatives.

    Args:
        X: Shape (n, d).
        y: Classes, shape (n,).
        params: W1 (d, h), b1 (h,), W2 (h, c) and b2 (c,).
        decay: Factor of the penalty on the weights.

    Returns:
        The loss, and the derivatives under the same keys as the parameters.
    """
    raise NotImplementedError
