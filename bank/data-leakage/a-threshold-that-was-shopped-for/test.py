import numpy as np


def test(program):
    y, scores = np.array([0, 1, 1, 0]), np.array([0.1, 0.9, 0.6, 0.4])
    one = program.report(y, scores, np.array([0, 1, 0]), np.array([0.2, 0.5, 0.8]))
    other = program.report(y, scores, np.array([1, 0, 1]), np.array([0.2, 0.5, 0.8]))
    assert one[0] == other[0]
