# Drops a value whose draw equals the rate.
import numpy as np


def dropout(X, rate, draws, training):
    return np.where(draws > rate, X / (1 - rate), 0) if training else X
