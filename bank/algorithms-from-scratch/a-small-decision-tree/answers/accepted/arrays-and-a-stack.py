# Nodes in flat lists, grown with a stack; all rows walk down together.
import numpy as np


class DecisionTree:
    def __init__(self, max_depth=None):
        self.max_depth = np.inf if max_depth is None else max_depth

    def fit(self, X, y):
        X = np.asarray(X, dtype=float)
        self.classes_, codes = np.unique(y, return_inverse=True)
        self.feature, self.threshold, self.left, self.label = [], [], [], []
        depths = []
        rows = []

        def add(inside, depth):
            self.feature.append(-1)
            self.threshold.append(0.0)
            self.left.append(0)
            counts = np.bincount(codes[inside], minlength=len(self.classes_))
            self.label.append(self.classes_[counts.argmax()])
            depths.append(depth)
            rows.append(inside)

        add(np.arange(len(y)), 0)
        node = 0
        while node < len(rows):
            inside = rows[node]
            if depths[node] < self.max_depth and len(np.unique(codes[inside])) > 1:
                found = self.split(X[inside], codes[inside])
                if found is not None:
                    self.feature[node], self.threshold[node] = found
                    self.left[node] = len(rows)
                    low = X[inside, found[0]] <= found[1]
                    add(inside[low], depths[node] + 1)
                    add(inside[~low], depths[node] + 1)
            node += 1
        self.depth_ = max(depths)
        self.n_leaves_ = sum(feature < 0 for feature in self.feature)
        return self

    def split(self, X, codes):
        n = len(X)
        sizes = np.arange(1, n)
        scores = np.full((X.shape[1], n - 1), np.inf)
        middle = np.zeros((X.shape[1], n - 1))
        for f in range(X.shape[1]):
            order = np.argsort(X[:, f], kind="stable")
            v = X[order, f]
            hot = codes[order, np.newaxis] == np.arange(len(self.classes_))
            below = np.cumsum(hot, axis=0)
            above = (below[-1] - below)[:-1] / (n - sizes)[:, np.newaxis]
            below = below[:-1] / sizes[:, np.newaxis]
            mean = sizes * (1 - (below**2).sum(axis=1)) + (n - sizes) * (1 - (above**2).sum(axis=1))
            scores[f] = np.where(v[1:] > v[:-1], mean / n, np.inf)
            middle[f] = (v[1:] + v[:-1]) / 2
        if not np.isfinite(scores).any():
            return None
        f, at = np.argwhere(scores < scores.min() + 1e-9)[0]
        return f, middle[f, at]

    def predict(self, X):
        feature, threshold = np.array(self.feature), np.array(self.threshold)
        left, label = np.array(self.left), np.array(self.label)
        node = np.zeros(len(X), dtype=int)
        while len(X) and (feature[node] >= 0).any():
            value = np.asarray(X)[np.arange(len(X)), np.maximum(feature[node], 0)]
            down = left[node] + (value > threshold[node])
            node = np.where(feature[node] >= 0, down, node)
        return label[node]
