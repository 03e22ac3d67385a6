import numpy as np


def test(program):
    y = np.array([1.0, 2.0, 5.0])
    assert program.rmse(y, y.reshape(-1, 1)) == 0
