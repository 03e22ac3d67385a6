# Pads at the end of each axis only.
import numpy as np


def convolve(X, filters, bias, stride, padding):
    size = filters.shape[2:]
    padded = np.pad(X, ((0, 0), (0, 2 * padding), (0, 2 * padding)))
    windows = np.lib.stride_tricks.sliding_window_view(padded, size, axis=(1, 2))
    windows = windows[:, ::stride, ::stride]
    return np.einsum("cijuv,ocuv->oij", windows, filters) + bias[:, None, None]
