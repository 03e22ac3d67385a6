# Row by row, from the definition.
import numpy as np


def silhouette(X, labels):
    total = 0.0
    for i, row in enumerate(X):
        distances = np.linalg.norm(X - row, axis=1)
        own = labels == labels[i]
        if own.sum() == 1:
            continue
        a = distances[own].sum() / (own.sum() - 1)
        b = min(distances[labels == other].mean() for other in set(labels.tolist()) - {labels[i]})
        total += (b - a) / max(a, b) if max(a, b) > 0 else 0.0
    return total / len(X)
