import numpy as np


def test(program):
    assert np.concatenate(program.folds(10, 4)).tolist() == list(range(10))
