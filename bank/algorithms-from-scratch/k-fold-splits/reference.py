import numpy as np


def k_fold(order, k):
    if not 2 <= k <= len(order):
        raise ValueError("k is from 2 to the number of rows")
    ends = np.cumsum([len(part) for part in np.array_split(order, k)])
    return [
        (np.concatenate([order[:start], order[end:]]), order[start:end])
        for start, end in zip([0, *ends], ends, strict=False)
    ]
