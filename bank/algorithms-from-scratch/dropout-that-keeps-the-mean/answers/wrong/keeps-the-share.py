# Takes the rate for the share that is kept.
import numpy as np


def dropout(X, rate, draws, training):
    return np.where(draws < rate, X / max(rate, 1e-9), 0) if training else X
