import numpy as np


def test(program):
    y = np.array([0, 0, 0, 1, 0, 1, 1])
    train, test = program.balanced_split(y, 2, np.full(8, 0.9))
    assert not set(train.tolist()) & set(test.tolist())
