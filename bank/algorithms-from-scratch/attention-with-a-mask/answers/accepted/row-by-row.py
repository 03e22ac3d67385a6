# Query by query, over the keys that it sees.
import numpy as np


def attention(queries, keys, values, mask=None):
    *front, n, d = queries.shape
    m, v = values.shape[-2:]
    seen = np.broadcast_to(True if mask is None else mask, (*front, n, m))
    out = np.zeros((*front, n, v))
    for at in np.ndindex(*front):
        for i in range(n):
            chosen = np.flatnonzero(seen[at][i])
            if not len(chosen):
                continue
            scores = keys[at][chosen] @ queries[at][i] / d**0.5
            weights = np.exp(scores - scores.max())
            out[at][i] = weights @ values[at][chosen] / weights.sum()
    return out
