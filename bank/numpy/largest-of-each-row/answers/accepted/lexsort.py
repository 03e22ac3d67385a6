# A sort by value and then by column.
import numpy as np


def largest(scores, k):
    columns = np.broadcast_to(np.arange(scores.shape[1]), scores.shape)
    return np.lexsort((columns, -scores.astype(float)), axis=1)[:, :k]
