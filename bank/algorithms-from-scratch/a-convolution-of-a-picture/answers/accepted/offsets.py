# One shifted picture for each place in the filter.
import numpy as np


def convolve(X, filters, bias, stride, padding):
    k = filters.shape[-1]
    padded = np.pad(X, [(0, 0), (padding, padding), (padding, padding)])
    rows = (padded.shape[1] - k) // stride + 1
    columns = (padded.shape[2] - k) // stride + 1
    out = np.zeros((len(filters), rows, columns)) + bias[:, None, None]
    for u in range(k):
        for v in range(k):
            shifted = padded[:, u : u + rows * stride : stride, v : v + columns * stride : stride]
            shifted = shifted[:, :rows, :columns]
            out += np.tensordot(filters[:, :, u, v], shifted, axes=1)
    return out
