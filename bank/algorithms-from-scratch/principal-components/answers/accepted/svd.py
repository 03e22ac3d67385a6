# The singular value decomposition of the centred rows.
import numpy as np


class PCA:
    def __init__(self, n_components):
        self.n_components = n_components

    def fit(self, X):
        X = np.asarray(X, dtype=float)
        self.mean_ = X.mean(axis=0)
        centred = X - self.mean_
        _, s, vt = np.linalg.svd(centred, full_matrices=False)
        k = self.n_components
        self.components_ = vt[:k]
        self.explained_variance_ = s[:k] ** 2 / (len(X) - 1)
        self.explained_variance_ratio_ = s[:k] ** 2 / (centred**2).sum()
        return self

    def transform(self, X):
        return (X - self.mean_) @ self.components_.T

    def inverse_transform(self, Z):
        return Z @ self.components_ + self.mean_
