import numpy as np


def test(program):
    value = program.loss(np.array([100.0, -2000.0]), np.array([0, 1]))
    assert np.isclose(value, 1050.0)
