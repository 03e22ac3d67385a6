import numpy as np


def test(program):
    X, y = np.arange(8.0)[:, None], np.array([0, 0, 0, 0, 0, 0, 0, 1])
    ranked = np.array([[1.0], [2.0], [3.0]]), np.array([0, 0, 1])
    assert program.test_auc(X, y, *ranked) == 1
