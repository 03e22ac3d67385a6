# A node class of its own, with running counts moved from the right side to the left.
from itertools import pairwise

import numpy as np


class Node:
    def __init__(self, label):
        self.label, self.feature, self.threshold = label, None, None
        self.low = self.high = None

    def find(self, row):
        if self.feature is None:
            return self.label
        return (self.low if row[self.feature] <= self.threshold else self.high).find(row)

    def leaves(self):
        return 1 if self.feature is None else self.low.leaves() + self.high.leaves()

    def depth(self):
        return 0 if self.feature is None else 1 + max(self.low.depth(), self.high.depth())


class DecisionTree:
    def __init__(self, max_depth=None):
        self.max_depth = max_depth

    def fit(self, X, y):
        self.classes_ = np.array(sorted(set(y.tolist())))
        self.root = self.grow(X, np.searchsorted(self.classes_, y), self.max_depth)
        self.depth_, self.n_leaves_ = self.root.depth(), self.root.leaves()
        return self

    def grow(self, X, codes, left_over):
        counts = np.bincount(codes, minlength=len(self.classes_)).tolist()
        node = Node(self.classes_[counts.index(max(counts))])
        if left_over == 0 or max(counts) == len(codes):
            return node
        least = np.inf
        for f in range(X.shape[1]):
            low, high = [0] * len(counts), list(counts)
            order = np.argsort(X[:, f])
            for k, (one, after) in enumerate(pairwise(order), start=1):
                low[codes[one]] += 1
                high[codes[one]] -= 1
                if X[one, f] == X[after, f]:
                    continue
                m = len(codes) - k
                mean = k - sum(c * c for c in low) / k + m - sum(c * c for c in high) / m
                if mean / len(codes) < least - 1e-9:
                    least = mean / len(codes)
                    node.feature, node.threshold = f, (X[one, f] + X[after, f]) / 2
        if node.feature is not None:
            below = X[:, node.feature] <= node.threshold
            deeper = None if left_over is None else left_over - 1
            node.low = self.grow(X[below], codes[below], deeper)
            node.high = self.grow(X[~below], codes[~below], deeper)
        return node

    def predict(self, X):
        return np.array([self.root.find(row) for row in X], dtype=int)
