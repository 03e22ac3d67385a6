import numpy as np


def test(program):
    one, two = np.array([[10]], dtype=np.uint8), np.array([[11]], dtype=np.uint8)
    assert program.change(one, two) == program.change(two, one) == 1
