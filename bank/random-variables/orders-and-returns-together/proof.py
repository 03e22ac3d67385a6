"""The same mean and variance as a quadratic form with the covariance matrix."""

import numpy as np


def answers(drawn):
    weights = np.array([drawn["a"], drawn["b"]], dtype=float)
    means = np.array([drawn["mean_x"], drawn["mean_y"]], dtype=float)
    scales = np.diag([drawn["sd_x"], drawn["sd_y"]]).astype(float)
    rho = drawn["correlation"]
    covariance = scales @ np.array([[1.0, rho], [rho, 1.0]]) @ scales
    return {
        "expectation": float(weights @ means + drawn["c"]),
        "variance": float(weights @ covariance @ weights),
    }
