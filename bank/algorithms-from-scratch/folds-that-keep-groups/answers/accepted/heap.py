# A heap of pairs of load and fold.
import heapq
from collections import Counter

import numpy as np


def group_folds(groups, k):
    sizes = Counter(groups.tolist())
    heap = [(0, fold) for fold in range(k)]
    fold_of = {}
    for group in sorted(sizes, key=lambda g: (-sizes[g], g)):
        load, fold = heapq.heappop(heap)
        fold_of[group] = fold
        heapq.heappush(heap, (load + sizes[group], fold))
    return np.array([fold_of[g] for g in groups.tolist()])
