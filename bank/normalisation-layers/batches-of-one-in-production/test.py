import numpy as np


def test(program):
    batches = [np.array([[0.0], [4.0]])]
    together = program.evaluate(batches, np.array([[1.0], [7.0]]))
    alone = program.evaluate(batches, np.array([[1.0]]))
    assert np.allclose(together[0], alone[0])
