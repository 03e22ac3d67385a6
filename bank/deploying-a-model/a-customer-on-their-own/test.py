import numpy as np


def test(program):
    train, weights = np.array([[0.0], [2.0]]), np.array([1.0])
    alone = program.serve(train, weights, np.array([[5.0]]))
    together = program.serve(train, weights, np.array([[5.0], [9.0]]))
    assert np.isclose(alone[0], together[0])
