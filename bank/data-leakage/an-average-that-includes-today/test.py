import numpy as np


def test(program):
    demand = np.array([1.0, 2.0, 3.0, 4.0])
    jump = np.array([1.0, 2.0, 3.0, 400.0])
    assert program.average_before(demand, 2)[-1] == program.average_before(jump, 2)[-1]
