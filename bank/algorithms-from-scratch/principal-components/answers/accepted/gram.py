# Eigenvectors of the smaller one of covariance and Gram matrix.
import numpy as np


class PCA:
    def __init__(self, n_components):
        self.n_components = n_components

    def fit(self, X):
        n, d = X.shape
        self.mean_ = X.mean(axis=0)
        c = X - self.mean_
        wide = d > n
        values, vectors = np.linalg.eigh(c @ c.T if wide else c.T @ c)
        top = np.argsort(values)[::-1][: self.n_components]
        rows = vectors[:, top].T
        if wide:
            rows = rows @ c
            rows = rows / np.linalg.norm(rows, axis=1, keepdims=True)
        self.components_ = rows
        self.explained_variance_ = values[top] / (n - 1)
        self.explained_variance_ratio_ = values[top] / values.sum()
        return self

    def transform(self, X):
        return (X - self.mean_) @ self.components_.T

    def inverse_transform(self, Z):
        return self.mean_ + Z @ self.components_
