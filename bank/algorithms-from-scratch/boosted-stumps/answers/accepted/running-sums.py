# Runs along each sorted feature in plain Python with the sums of both sides.
import numpy as np


class BoostedStumps:
    def __init__(self, n_rounds=100, learning_rate=0.1):
        self.n_rounds, self.learning_rate = n_rounds, learning_rate

    def fit(self, X, y):
        columns, targets = [list(column) for column in X.T.tolist()], [float(v) for v in y]
        n = len(targets)
        orders = [sorted(range(n), key=column.__getitem__) for column in columns]
        self.init_ = sum(targets) / n
        left_over = [v - self.init_ for v in targets]
        self.train_losses_ = [sum(v * v for v in left_over) / n]
        self.stumps = []
        for _ in range(self.n_rounds):
            margin = 1e-9 * sum(v * v for v in left_over)
            most, chosen = -1.0, None
            for f, order in enumerate(orders):
                low, high = 0.0, sum(left_over)
                for k in range(1, n):
                    low += left_over[order[k - 1]]
                    high -= left_over[order[k - 1]]
                    here, there = columns[f][order[k - 1]], columns[f][order[k]]
                    if here < there:
                        gain = low * low / k + high * high / (n - k)
                        if chosen is None or gain > most + margin:
                            most = gain
                            chosen = f, (here + there) / 2, low / k, high / (n - k)
            if chosen is not None:
                f, t, low, high = chosen
                step = f, t, self.learning_rate * low, self.learning_rate * high
                self.stumps.append(step)
                for i in range(n):
                    left_over[i] -= step[2] if columns[f][i] <= t else step[3]
            self.train_losses_.append(sum(v * v for v in left_over) / n)
        return self

    def predict(self, X):
        result = np.empty(len(X))
        for i, row in enumerate(X):
            result[i] = self.init_ + sum(
                low if row[f] <= t else high for f, t, low, high in self.stumps
            )
        return result
