import numpy as np


def test(program):
    assert program.loss(np.eye(3) * 50, np.eye(3), np.arange(3)) < 0.01
