# Windows as columns of a matrix, and one product.
import numpy as np


def convolve(X, filters, bias, stride, padding):
    k = filters.shape[-1]
    padded = np.pad(X, ((0,), (padding,), (padding,)))
    starts_i = range(0, padded.shape[1] - k + 1, stride)
    starts_j = range(0, padded.shape[2] - k + 1, stride)
    columns = [padded[:, i : i + k, j : j + k].ravel() for i in starts_i for j in starts_j]
    product = filters.reshape(len(filters), -1) @ np.array(columns).T
    return product.reshape(len(filters), len(starts_i), len(starts_j)) + bias[:, None, None]
