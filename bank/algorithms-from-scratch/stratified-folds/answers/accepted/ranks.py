# The rank of each row, by class and then by place.
import numpy as np


def stratified_folds(y, k):
    order = np.lexsort((np.arange(len(y)), y))
    rank = np.argsort(order)
    return rank % k
