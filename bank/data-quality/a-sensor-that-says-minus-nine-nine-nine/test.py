import numpy as np


def test(program):
    assert program.monthly_mean(np.array([20.0, -999.0, 22.0])) == 21.0
