# Joins neighbouring core points with a union-find structure.
import numpy as np


class Groups:
    def __init__(self, n):
        self.parent = list(range(n))

    def root(self, i):
        while self.parent[i] != i:
            self.parent[i] = self.parent[self.parent[i]]
            i = self.parent[i]
        return i

    def join(self, i, j):
        self.parent[self.root(j)] = self.root(i)


def dbscan(X, eps, min_samples):
    X = np.asarray(X, dtype=float)
    distances = [np.sqrt(((X - row) ** 2).sum(axis=1)) for row in X]
    inside = [np.flatnonzero(row <= eps).tolist() for row in distances]
    cores = [[j for j in near if len(inside[j]) >= min_samples] for near in inside]
    groups = Groups(len(X))
    for i, near in enumerate(cores):
        for j in near if i in near else []:
            groups.join(i, j)
    # The nearest core point of a core point is one at distance 0, of its own cluster.
    return np.array(
        [
            groups.root(min(near, key=distances[i].__getitem__)) if near else -1
            for i, near in enumerate(cores)
        ],
        dtype=int,
    )
