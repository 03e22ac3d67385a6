# Drops in evaluation as well.
import numpy as np


def dropout(X, rate, draws, training):
    return np.where(draws >= rate, X / (1 - rate), 0)
