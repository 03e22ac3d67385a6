import numpy as np


def test(program):
    keys, folds = np.arange(4), np.array([0, 1, 0, 1])
    codes = program.encode(keys, np.array([1.0, 2.0, 3.0, 4.0]), folds)
    moved = program.encode(keys, np.array([100.0, 2.0, 3.0, 4.0]), folds)
    assert codes[0] == moved[0]
