# Drops whole rows by their first draw.
import numpy as np


def dropout(X, rate, draws, training):
    return (
        np.where(
            draws.reshape(len(X), -1)[:, :1].reshape([len(X)] + [1] * (X.ndim - 1)) >= rate,
            X / (1 - rate),
            0,
        )
        if training
        else X
    )
