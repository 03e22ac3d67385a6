import numpy as np


def test(program):
    X, y = np.array([[0.0], [1.0], [3.0]]), np.array([1.0, 2.0, 2.0])
    intercept, coefficients = program.ridge(X, y, 4.0)
    shifted, same = program.ridge(X, y + 100, 4.0)
    assert np.isclose(shifted, intercept + 100)
    assert np.allclose(coefficients, same)
