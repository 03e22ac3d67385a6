import numpy as np


def k_means(points, centroids, steps):
    centroids = np.array(centroids, dtype=float)
    for _ in range(steps):
        labels = _squared(points, centroids).argmin(axis=1)
        for j in np.unique(labels):
            centroids[j] = points[labels == j].mean(axis=0)
    far = _squared(points, centroids)
    return centroids, far.argmin(axis=1), float(far.min(axis=1).sum())


def _squared(points, centroids):
    return ((points[:, np.newaxis] - centroids) ** 2).sum(axis=2)
