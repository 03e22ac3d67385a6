# Row by row, over the positions that are seen.
import numpy as np


def weights(scores):
    out = np.zeros(scores.shape)
    for i, row in enumerate(scores):
        powers = np.exp(row[: i + 1] - row[: i + 1].max())
        out[i, : i + 1] = powers / powers.sum()
    return out
