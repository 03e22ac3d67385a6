import numpy as np


def test(program):
    assert np.std(program.repeats(np.arange(50.0), 5, 0)) > 0
