# Divides by the sums of the columns; each row is to add up to 1.
import numpy as np


def softmax(scores):
    powers = np.exp(scores - np.max(scores, axis=1, keepdims=True))
    return powers / powers.sum(axis=0, keepdims=True)
