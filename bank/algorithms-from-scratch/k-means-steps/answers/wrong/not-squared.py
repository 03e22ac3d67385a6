# The inertia adds up distances, where it is their squares.
import numpy as np


def k_means(points, centroids, steps):
    c = np.array(centroids, dtype=float)
    for _ in range(steps):
        label = ((points[:, None] - c) ** 2).sum(axis=2).argmin(axis=1)
        for j in np.unique(label):
            c[j] = points[label == j].mean(axis=0)
    far = np.sqrt(((points[:, None] - c) ** 2).sum(axis=2))
    return c, far.argmin(axis=1), float(far.min(axis=1).sum())
