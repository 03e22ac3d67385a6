# Divides by n less 1 in the deviation.
import numpy as np


class Standardiser:
    def fit(self, X):
        self.mean_ = np.nanmean(X, axis=0)
        spread = np.nanmax(X, axis=0) - np.nanmin(X, axis=0)
        self.scale_ = np.where(spread > 0, np.nanstd(X, axis=0, ddof=1 if len(X) > 1 else 0), 1)
        return self

    def transform(self, X):
        return (X - self.mean_) / self.scale_

    def inverse_transform(self, Z):
        return Z * self.scale_ + self.mean_
