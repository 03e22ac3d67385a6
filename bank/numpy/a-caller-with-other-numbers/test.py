import numpy as np


def test(program):
    table = np.array([[5.0], [-5.0]])
    program.clipped(table, 0, 0.0, 1.0)
    assert table.tolist() == [[5.0], [-5.0]]
