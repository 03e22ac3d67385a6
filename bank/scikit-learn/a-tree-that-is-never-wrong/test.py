import numpy as np


def test(program):
    X, y = np.arange(4.0)[:, None], np.array([0, 1, 0, 1])
    assert program.mean_accuracy(X, y, np.array([0, 0, 1, 1]), 5) < 1
