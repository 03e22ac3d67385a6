# Lets border points pass the search on, so clusters that share one merge.
import numpy as np


def dbscan(X, eps, min_samples):
    far = np.linalg.norm(X[:, np.newaxis] - X, axis=2)
    near = far <= eps
    core = near.sum(axis=1) >= min_samples
    labels = np.full(len(X), -1)
    cluster = 0
    for start in np.flatnonzero(core):
        if labels[start] >= 0:
            continue
        labels[start] = cluster
        front = [start]
        while front:
            found = near[front.pop()] & (labels < 0)
            labels[found] = cluster
            front.extend(np.flatnonzero(found))
        cluster += 1
    return labels
