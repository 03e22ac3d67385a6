import numpy as np


def test(program):
    assert np.isclose(program.epoch_loss(np.array([9.0, 9.0, 0.0]), 2), 6.0)
