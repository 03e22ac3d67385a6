# Place by place.
import numpy as np


def convolve(X, filters, bias, stride, padding):
    channels, height, width = X.shape
    outputs, k = filters.shape[0], filters.shape[-1]
    padded = np.zeros((channels, height + 2 * padding, width + 2 * padding))
    padded[:, padding : padding + height, padding : padding + width] = X
    rows = (height + 2 * padding - k) // stride + 1
    columns = (width + 2 * padding - k) // stride + 1
    out = np.empty((outputs, rows, columns))
    for i in range(rows):
        for j in range(columns):
            window = padded[:, i * stride : i * stride + k, j * stride : j * stride + k]
            out[:, i, j] = (filters * window).sum(axis=(1, 2, 3)) + bias
    return out
