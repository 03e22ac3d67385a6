# Divides by the rate in place of 1 less the rate.
import numpy as np


def dropout(X, rate, draws, training):
    return np.where(draws >= rate, X / max(rate, 1e-9), 0) if training else X
