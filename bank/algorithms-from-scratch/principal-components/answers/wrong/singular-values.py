# Singular values are taken for variances: they have to be squared and divided by n - 1.
import numpy as np


class PCA:
    def __init__(self, n_components):
        self.n_components = n_components

    def fit(self, X):
        self.mean_ = X.mean(axis=0)
        _, s, vt = np.linalg.svd(X - self.mean_, full_matrices=False)
        k = self.n_components
        self.components_, self.explained_variance_ = vt[:k], s[:k]
        self.explained_variance_ratio_ = s[:k] / s.sum()
        return self

    def transform(self, X):
        return (X - self.mean_) @ self.components_.T

    def inverse_transform(self, Z):
        return Z @ self.components_ + self.mean_
