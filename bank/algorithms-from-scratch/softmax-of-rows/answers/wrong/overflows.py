# Takes the exponential of the scores as they are, which overflows from about 710 on.
import numpy as np


def softmax(scores):
    powers = np.exp(scores)
    return powers / powers.sum(axis=1, keepdims=True)
