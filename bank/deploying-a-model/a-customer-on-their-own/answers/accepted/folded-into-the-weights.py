# The scaling is folded into the weights and a constant.
import numpy as np


class Scaler:
    def fit(self, X: np.ndarray) -> "Scaler":
        self.mean_ = X.mean(axis=0)
        spread = X.std(axis=0)
        self.scale_ = np.where(spread > 0, spread, 1)
        return self

    def transform(self, X: np.ndarray) -> np.ndarray:
        return (X - self.mean_) / self.scale_

    def fit_transform(self, X: np.ndarray) -> np.ndarray:
        return self.fit(X).transform(X)


def serve(train: np.ndarray, weights: np.ndarray, request: np.ndarray) -> np.ndarray:
    scaler = Scaler().fit(train)
    scaled = weights / scaler.scale_
    return request @ scaled - scaler.mean_ @ scaled
