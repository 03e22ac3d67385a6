"""Squared bias plus variance of the errors, its root, and the taxicab norm over n."""

import numpy as np


def answers(drawn):
    errors = np.subtract(drawn["predicted"], drawn["actual"])
    mse = errors.mean() ** 2 + errors.var()
    return {"mse": mse, "rmse": mse**0.5, "mae": np.linalg.norm(errors, ord=1) / len(errors)}
