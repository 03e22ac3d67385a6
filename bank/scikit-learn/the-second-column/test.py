import numpy as np


def test(program):
    X, new = np.array([[0.0], [1.0], [2.0], [3.0]]), np.array([[9.0]])
    assert program.risk(X, ["safe", "safe", "risky", "risky"], new)[0] > 0.5
