# Sends a row that lies exactly on a threshold to the right.
import numpy as np


class BoostedStumps:
    def __init__(self, n_rounds=100, learning_rate=0.1):
        self.n_rounds = n_rounds
        self.learning_rate = learning_rate

    def fit(self, X, y):
        order = np.argsort(X, axis=0)
        self.init_ = np.mean(y)
        self._stumps = []
        residuals = y - self.init_
        self.train_losses_ = [np.mean(residuals**2)]
        for _ in range(self.n_rounds):
            stump = _best_stump(X, residuals, order)
            if stump is not None:
                self._stumps.append(stump)
                residuals = residuals - self.learning_rate * _output(stump, X)
            self.train_losses_.append(np.mean(residuals**2))
        return self

    def predict(self, X):
        total = np.zeros(len(X))
        for stump in self._stumps:
            total += _output(stump, X)
        return self.init_ + self.learning_rate * total


def _output(stump, X):
    feature, threshold, low, high = stump
    return np.where(X[:, feature] < threshold, low, high)


def _best_stump(X, residuals, order):
    n, stump = len(X), None
    margin = 1e-9 * np.mean(residuals**2)
    best = 0
    for feature in range(X.shape[1]):
        values = X[order[:, feature], feature]
        sums = np.cumsum(residuals[order[:, feature]])
        for at in np.flatnonzero(np.diff(values)):
            left, right = at + 1, n - at - 1
            # The residuals add up to 0, so the sum of the right side is the negative one.
            gain = sums[at] ** 2 / (left * right)
            if gain > best + margin:
                threshold = (values[at] + values[at + 1]) / 2
                best, stump = gain, (feature, threshold, sums[at] / left, -sums[at] / right)
    return stump
