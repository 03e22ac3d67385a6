import numpy as np


def test(program):
    X, y = np.array([[1.0]]), np.array([1.0])
    first, second = (program.descend(X, y, 0.5, steps)[0] for steps in (1, 2))
    assert np.isclose(second, first + 0.5 * (1 - first))
