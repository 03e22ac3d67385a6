import numpy as np


def attention(
    queries: np.ndarray, keys: np.ndarray, values: np.ndarray, mask: np.ndarray | None = None
) -> np.ndarray:
    """Scaled dot-product attention.

    Args:
        queries: Shape (..., n, d).
        keys: Shape (..., m, d).
        values: Shape (..., m, v).
        mask: Broadcasts to (..., n, m); False where a query does not see a key.

    Returns:
        Shape (..., n, v).
    """
    raise NotImplementedError
