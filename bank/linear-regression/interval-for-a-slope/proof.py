"""The same by building data with these sums and taking the covariance matrix of a full fit."""

import numpy as np


def answers(drawn):
    n, slope, rss, sxx = (drawn[name] for name in ("n", "slope", "rss", "sxx"))
    basis, _ = np.linalg.qr(np.vander(np.linspace(-1, 1, n), 3, increasing=True))
    x = 7 + basis[:, 1] * np.sqrt(sxx)
    y = 30 + slope * x + basis[:, 2] * np.sqrt(rss)  # the residuals are orthogonal to 1 and x
    design = np.column_stack([np.ones(n), x])
    fitted, residual, _, _ = np.linalg.lstsq(design, y, rcond=None)
    covariance = residual[0] / (n - 2) * np.linalg.inv(design.T @ design)
    error = float(np.sqrt(covariance[1, 1]))
    half = drawn["quantile"] * error
    return {
        "error": error,
        "t": float(fitted[1]) / error,
        "interval": [float(fitted[1]) - half, float(fitted[1]) + half],
    }
