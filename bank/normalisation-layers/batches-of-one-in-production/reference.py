import numpy as np


class BatchNorm:
    def __init__(self, width: int, momentum: float = 0.1) -> None:
        self.mean, self.variance = np.zeros(width), np.ones(width)
        self.momentum, self.training = momentum, True

    def __call__(self, X: np.ndarray) -> np.ndarray:
        mean, variance = self.mean, self.variance
        if self.training:
            mean, variance = X.mean(axis=0), X.var(axis=0)
            self.mean = (1 - self.momentum) * self.mean + self.momentum * mean
            self.variance = (1 - self.momentum) * self.variance + self.momentum * variance
        return (X - mean) / np.sqrt(variance + 1e-5)


def evaluate(batches: list[np.ndarray], X: np.ndarray) -> np.ndarray:
    layer = BatchNorm(X.shape[1])
    for batch in batches:
        layer(batch)
    layer.training = False
    return layer(X)
