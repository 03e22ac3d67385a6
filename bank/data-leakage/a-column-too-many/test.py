import numpy as np


def test(program):
    rows = np.array([[1.0, 2.0, 3.0]])
    kept = program.features(["age", "churned", "churned_on"], rows, "churned")
    assert kept.tolist() == [[1.0]]
