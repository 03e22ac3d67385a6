# Searches breadth first with a queue and dictionaries of neighbours.
import math
from collections import deque

import numpy as np


def clusters_of(neighbours, min_samples):
    labels = {}
    for i, near in enumerate(neighbours):
        if len(near) < min_samples or i in labels:
            continue
        labels[i] = name = len(labels)
        queue = deque([i])
        while queue:
            for j in neighbours[queue.popleft()]:
                if j not in labels and len(neighbours[j]) >= min_samples:
                    labels[j] = name
                    queue.append(j)
    return labels


def dbscan(X, eps, min_samples):
    neighbours = []
    for row in X:
        away = [math.sqrt(square) for square in ((X - row) ** 2).sum(axis=1).tolist()]
        neighbours.append({j: far for j, far in enumerate(away) if far <= eps})
    labels = clusters_of(neighbours, min_samples)
    result = []
    for i, near in enumerate(neighbours):
        if i in labels:
            result.append(labels[i])
            continue
        least, label = math.inf, -1
        for j, away in near.items():
            if j in labels and away < least:
                least, label = away, labels[j]
        result.append(label)
    return np.array(result, dtype=int)
