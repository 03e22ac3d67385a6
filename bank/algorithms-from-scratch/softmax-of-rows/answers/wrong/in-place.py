# Subtracts in place, so that the caller's scores are changed.
import numpy as np


def softmax(scores):
    if scores.dtype.kind != "f":
        scores = scores.astype(float)
    scores -= scores.max(axis=1, keepdims=True)
    powers = np.exp(scores)
    return powers / powers.sum(axis=1, keepdims=True)
