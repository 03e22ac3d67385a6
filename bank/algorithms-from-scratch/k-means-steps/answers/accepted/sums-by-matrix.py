# Sums of the clusters by a product with the one-hot labels.
import numpy as np


def k_means(points, centroids, steps):
    centroids = centroids.astype(float)
    k = len(centroids)

    def assign():
        gaps = points[:, None] - centroids
        squared = np.einsum("nkd,nkd->nk", gaps, gaps)
        return squared.argmin(axis=1), squared.min(axis=1).sum()

    for _ in range(steps):
        chosen = np.eye(k)[assign()[0]]
        sizes = chosen.sum(axis=0)[:, None]
        centroids = np.where(sizes > 0, chosen.T @ points / np.maximum(sizes, 1), centroids)
    labels, inertia = assign()
    return centroids, labels, inertia
