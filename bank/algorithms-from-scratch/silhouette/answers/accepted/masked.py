# A mask of pairs in the same cluster.
import numpy as np


def silhouette(X, labels):
    gram = X @ X.T
    square = np.diag(gram)[:, None] - 2 * gram + np.diag(gram)
    distances = np.array([np.sqrt(np.sum((X - row) ** 2, axis=1)) for row in X]) + 0 * square
    same = labels[:, None] == labels
    own = same.sum(axis=1) - 1
    a = (distances * same).sum(axis=1) / np.maximum(own, 1)
    means = [distances[:, labels == c].mean(axis=1) for c in np.unique(labels)]
    b = np.full(len(X), np.inf)
    for c, mean in zip(np.unique(labels), means, strict=True):
        b = np.where(labels == c, b, np.minimum(b, mean))
    top = np.maximum(a, b)
    return float(np.mean(np.where((own > 0) & (top > 0), (b - a) / np.where(top > 0, top, 1), 0)))
