# Adds up the absolute differences of the columns, which is not the Euclidean distance.
import numpy as np


def dbscan(X, eps, min_samples):
    far = np.abs(X[:, np.newaxis] - X).sum(axis=2)
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
            found = near[front.pop()] & core & (labels < 0)
            labels[found] = cluster
            front.extend(np.flatnonzero(found))
        cluster += 1
    to_core = np.where(near & core, far, np.inf)
    for row in np.flatnonzero(~core & (near & core).any(axis=1)):
        labels[row] = labels[np.argmin(to_core[row])]
    return labels
