import numpy as np


def softmax(scores):
    shifted = scores - np.max(scores, axis=1, keepdims=True)
    powers = np.exp(shifted)
    return powers / np.sum(powers, axis=1, keepdims=True)
