import numpy as np


def test(program):
    assert program.stopping_epoch(np.array([4.0, 3.0, 2.0, 1.0]), 2) == 3
    assert program.stopping_epoch(np.array([1.0, 2.0, 3.0, 4.0]), 2) == 2
