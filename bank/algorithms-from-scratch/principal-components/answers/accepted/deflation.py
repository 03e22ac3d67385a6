# One component after the other: the leading direction of what is left.
import numpy as np


class PCA:
    def __init__(self, n_components):
        self.n_components = n_components

    def fit(self, X):
        n = len(X)
        self.mean_ = np.mean(X, axis=0)
        left = X - self.mean_
        total = np.sum(left**2)
        rows, squares = [], []
        for _ in range(self.n_components):
            v = np.linalg.svd(left, full_matrices=False)[2][0]
            along = left @ v
            rows.append(v)
            squares.append(along @ along)
            left = left - np.outer(along, v)
        self.components_ = np.array(rows)
        self.explained_variance_ = np.array(squares) / (n - 1)
        self.explained_variance_ratio_ = np.array(squares) / total
        return self

    def transform(self, X):
        return (X - self.mean_) @ self.components_.T

    def inverse_transform(self, Z):
        return Z @ self.components_ + self.mean_
