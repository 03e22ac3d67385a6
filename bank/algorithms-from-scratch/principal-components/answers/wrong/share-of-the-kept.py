# Shares are of the components that were kept, and always add up to 1.
import numpy as np


class PCA:
    def __init__(self, n_components):
        self.n_components = n_components

    def fit(self, X):
        self.mean_ = X.mean(axis=0)
        _, s, vt = np.linalg.svd(X - self.mean_, full_matrices=False)
        v, k = s**2 / (len(X) - 1), self.n_components
        self.components_, self.explained_variance_ = vt[:k], v[:k]
        self.explained_variance_ratio_ = v[:k] / v[:k].sum()
        return self

    def transform(self, X):
        return (X - self.mean_) @ self.components_.T

    def inverse_transform(self, Z):
        return Z @ self.components_ + self.mean_
