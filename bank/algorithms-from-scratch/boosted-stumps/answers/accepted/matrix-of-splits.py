# Writes all splits as the columns of one matrix; a product with the residuals judges them at once.
import numpy as np


class BoostedStumps:
    def __init__(self, n_rounds=100, learning_rate=0.1):
        self.n_rounds, self.learning_rate = n_rounds, learning_rate

    def fit(self, X, y):
        y = np.asarray(y, dtype=float)
        features, thresholds = [], []
        for f, column in enumerate(np.asarray(X, dtype=float).T):
            values = np.unique(column)
            features += [f] * (len(values) - 1)
            thresholds += ((values[1:] + values[:-1]) / 2).tolist()
        self.features, self.thresholds = np.array(features, dtype=int), np.array(thresholds)
        left = self.left(X)
        k, n = left.sum(axis=0), len(y)
        self.init_ = y.mean()
        # The model is linear in what lies left and right of every split, so the weights add up.
        self.low, self.high = np.zeros(len(k)), np.zeros(len(k))
        predictions = np.full(n, self.init_)
        self.train_losses_ = [np.mean((y - predictions) ** 2)]
        for _ in range(self.n_rounds):
            r = y - predictions
            if len(k):
                low = r @ left
                high = r.sum() - low
                gains = low**2 / k + high**2 / (n - k)
                best = np.flatnonzero(gains >= gains.max() - 1e-9 * (r @ r))[0]
                self.low[best] += self.learning_rate * low[best] / k[best]
                self.high[best] += self.learning_rate * high[best] / (n - k[best])
                predictions = self.predict(X)
            self.train_losses_.append(np.mean((y - predictions) ** 2))
        return self

    def left(self, X):
        return (np.asarray(X)[:, self.features] <= self.thresholds).astype(float)

    def predict(self, X):
        left = self.left(X)
        return self.init_ + left @ self.low + (1 - left) @ self.high
