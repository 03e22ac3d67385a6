# Leaves the bias out.
import numpy as np


def convolve(X, filters, bias, stride, padding):
    size = filters.shape[2:]
    padded = np.pad(X, ((0, 0), (padding, padding), (padding, padding)))
    windows = np.lib.stride_tricks.sliding_window_view(padded, size, axis=(1, 2))
    windows = windows[:, ::stride, ::stride]
    return np.einsum("cijuv,ocuv->oij", windows, filters)
