import numpy as np


def test(program):
    speakers = np.array([1, 1, 1, 2, 2, 3])
    train, test = program.split(speakers, np.array([0, 3]))
    assert not set(speakers[train]) & set(speakers[test])
