# Sums over the values that are there.
import numpy as np


class Standardiser:
    def fit(self, X):
        there = ~np.isnan(X)
        count = there.sum(axis=0)
        filled = np.where(there, X, 0)
        self.mean_ = filled.sum(axis=0) / count
        errors = np.where(there, X - self.mean_, 0)
        deviation = np.sqrt((errors**2).sum(axis=0) / count)
        constant = np.nanmin(X, axis=0) == np.nanmax(X, axis=0)
        self.scale_ = np.where(constant, 1.0, deviation)
        return self

    def transform(self, X):
        return (X - self.mean_) / self.scale_

    def inverse_transform(self, Z):
        return self.mean_ + self.scale_ * Z
