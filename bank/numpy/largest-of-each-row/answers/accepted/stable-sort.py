# A stable sort of the negated values.
import numpy as np


def largest(scores, k):
    order = np.argsort(np.negative(scores, dtype=float), axis=-1, kind="stable")
    return order[:, :k]
