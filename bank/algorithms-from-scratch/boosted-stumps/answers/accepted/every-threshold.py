# Tries every threshold with the two means and the sum of squares counted anew.
import numpy as np


class BoostedStumps:
    def __init__(self, n_rounds=100, learning_rate=0.1):
        self.n_rounds, self.learning_rate = n_rounds, learning_rate

    def fit(self, X, y):
        self.init_ = float(np.mean(y))
        self.stumps = []
        now = np.full(len(y), self.init_)
        losses = [np.mean((y - now) ** 2)]
        for _ in range(self.n_rounds):
            stump = self.find(X, y - now)
            if stump:
                self.stumps.append(stump)
                now = now + self.output(stump, X)
            losses.append(np.mean((y - now) ** 2))
        self.train_losses_ = np.array(losses)
        return self

    def find(self, X, r):
        least, stump = np.inf, None
        margin = 1e-9 * (r @ r)
        for f in range(X.shape[1]):
            values = np.unique(X[:, f])
            for t in (values[1:] + values[:-1]) / 2:
                left = X[:, f] <= t
                low, high = r[left].mean(), r[~left].mean()
                squares = ((r[left] - low) ** 2).sum() + ((r[~left] - high) ** 2).sum()
                if squares < least - margin:
                    least, stump = squares, (f, t, low, high)
        return stump

    def output(self, stump, X):
        f, t, low, high = stump
        return self.learning_rate * np.where(X[:, f] <= t, low, high)

    def predict(self, X):
        return sum((self.output(stump, X) for stump in self.stumps), np.full(len(X), self.init_))
