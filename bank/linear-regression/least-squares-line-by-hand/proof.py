"""NumPy's least squares on the design matrix."""

import numpy as np


def answers(drawn):
    design = np.column_stack([np.ones(5), drawn["x"]])
    (intercept, slope), squares, _, _ = np.linalg.lstsq(design, np.array(drawn["y"]), rcond=None)
    return {"slope": slope, "intercept": intercept, "mse": squares[0] / 5}
