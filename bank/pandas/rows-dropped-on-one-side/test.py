import numpy as np
import pandas as pd


def test(program):
    table = pd.DataFrame({"x": [np.nan, 2.0, 3.0], "label": [1.0, 2.0, 3.0]})
    X, y = program.training_data(table)
    assert X[:, 0].tolist() == y.tolist()
