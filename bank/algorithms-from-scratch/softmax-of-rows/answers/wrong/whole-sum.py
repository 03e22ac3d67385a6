# Divides by the sum over the whole array, so that all rows together add up to 1.
import numpy as np


def softmax(scores):
    powers = np.exp(scores - np.max(scores, axis=1, keepdims=True))
    return powers / powers.sum()
