import numpy as np


def test(program):
    X = np.array([[1.0], [2.0], [4.0], [8.0]])
    other = X.copy()
    other[-1] = 1000.0
    before, _ = program.prepare(X, 0.25)
    after, _ = program.prepare(other, 0.25)
    assert np.allclose(before, after)
