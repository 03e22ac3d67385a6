# Two cases of one formula: 1 - a/b and b/a - 1.
import numpy as np


def silhouette(X, labels):
    names = sorted(set(labels.tolist()))
    distances = np.array([[np.sqrt(np.sum((p - q) ** 2)) for q in X] for p in X])
    widths = []
    for i, label in enumerate(labels.tolist()):
        inside = [j for j in range(len(X)) if labels[j] == label and j != i]
        if not inside:
            widths.append(0.0)
            continue
        a = distances[i, inside].mean()
        b = min(distances[i, labels == name].mean() for name in names if name != label)
        widths.append(1 - a / b if a < b else b / a - 1 if a > b else 0.0)
    return float(np.mean(widths))
