# Counts the root as depth 1, so that the tree is one level short.
import numpy as np


class DecisionTree:
    def __init__(self, max_depth=None):
        self.max_depth = max_depth

    def fit(self, X, y):
        self.classes_, codes = np.unique(y, return_inverse=True)
        self.depth_ = self.n_leaves_ = 0
        self._root = self._grow(X, np.eye(len(self.classes_))[codes], 0)
        return self

    def predict(self, X):
        return np.array([self._label(row) for row in X], dtype=self.classes_.dtype)

    def _grow(self, X, hot, depth):
        counts = hot.sum(axis=0)
        deeper = self.max_depth is None or depth + 1 < self.max_depth
        may_split = deeper and np.count_nonzero(counts) > 1
        split = _best_split(X, hot) if may_split else None
        if split is None:
            self.depth_ = max(self.depth_, depth)
            self.n_leaves_ += 1
            return self.classes_[np.argmax(counts)]
        feature, threshold = split
        left = X[:, feature] <= threshold
        sides = [self._grow(X[side], hot[side], depth + 1) for side in (left, ~left)]
        return feature, threshold, *sides

    def _label(self, row):
        node = self._root
        while isinstance(node, tuple):
            feature, threshold, left, right = node
            node = left if row[feature] <= threshold else right
        return node


def _best_split(X, hot):
    n, best, split = len(X), 0, None
    for feature in range(X.shape[1]):
        order = np.argsort(X[:, feature])
        values = X[order, feature]
        left = np.cumsum(hot[order], axis=0)
        for at in np.flatnonzero(np.diff(values)):
            here, there = left[at], left[-1] - left[at]
            pure = (here @ here / (at + 1) + there @ there / (n - at - 1)) / n
            if pure > best + 1e-9:
                best, split = pure, (feature, (values[at] + values[at + 1]) / 2)
    return split
