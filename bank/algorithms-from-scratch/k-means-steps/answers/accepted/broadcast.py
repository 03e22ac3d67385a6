# All distances by broadcasting, means by a mask.
import numpy as np


def k_means(points, centroids, steps):
    c = np.array(centroids, dtype=float)
    for _ in range(steps):
        label = np.argmin(np.linalg.norm(points[:, None, :] - c[None], axis=2), axis=1)
        for j in range(len(c)):
            if (label == j).any():
                c[j] = np.mean(points[label == j], axis=0)
    distance = ((points[:, None, :] - c[None]) ** 2).sum(axis=2)
    label = distance.argmin(axis=1)
    return c, label, distance[np.arange(len(points)), label].sum()
