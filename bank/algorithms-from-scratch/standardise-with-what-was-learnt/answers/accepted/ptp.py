# The range of the values tells constant columns.
import numpy as np


class Standardiser:
    def fit(self, X):
        first = X[np.argmax(~np.isnan(X), axis=0), np.arange(X.shape[1])]
        varies = np.nanmax(np.abs(X - first), axis=0) > 0
        self.mean_, self.scale_ = np.nanmean(X, axis=0), np.ones(X.shape[1])
        self.scale_[varies] = np.nanstd(X[:, varies], axis=0)
        return self

    def transform(self, X):
        return np.divide(np.subtract(X, self.mean_), self.scale_)

    def inverse_transform(self, Z):
        return np.add(np.multiply(Z, self.scale_), self.mean_)
