# Recursion with the impurity counted anew for every threshold.
from collections import Counter
from itertools import pairwise

import numpy as np


def gini(labels):
    return 1 - sum((k / len(labels)) ** 2 for k in Counter(labels).values())


class DecisionTree:
    def __init__(self, max_depth=None):
        self.max_depth = max_depth

    def fit(self, X, y):
        self.classes_ = np.unique(y)
        self.tree = self.grow([list(row) for row in X.tolist()], y.tolist(), 0)
        return self

    def grow(self, rows, labels, depth):
        if depth == 0:
            self.depth_, self.n_leaves_ = 0, 0
        best = None
        if len(set(labels)) > 1 and (self.max_depth is None or depth < self.max_depth):
            for f in range(len(rows[0])):
                values = sorted({row[f] for row in rows})
                for low, high in pairwise(values):
                    t = (low + high) / 2
                    left = [c for row, c in zip(rows, labels, strict=True) if row[f] <= t]
                    right = [c for row, c in zip(rows, labels, strict=True) if row[f] > t]
                    score = (len(left) * gini(left) + len(right) * gini(right)) / len(rows)
                    if best is None or score < best[0] - 1e-9:
                        best = score, f, t
        if best is None:
            self.depth_ = max(self.depth_, depth)
            self.n_leaves_ += 1
            counts = Counter(labels)
            return min(counts, key=lambda c: (-counts[c], c))
        _, f, t = best
        left = [n for n, row in enumerate(rows) if row[f] <= t]
        right = [n for n, row in enumerate(rows) if row[f] > t]
        return {
            "f": f,
            "t": t,
            "left": self.grow([rows[n] for n in left], [labels[n] for n in left], depth + 1),
            "right": self.grow([rows[n] for n in right], [labels[n] for n in right], depth + 1),
        }

    def predict(self, X):
        result = []
        for row in X:
            node = self.tree
            while isinstance(node, dict):
                node = node["left"] if row[node["f"]] <= node["t"] else node["right"]
            result.append(node)
        return np.array(result, dtype=int)
