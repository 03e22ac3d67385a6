# Adds a small constant to the divisor, which spoils the correlation of small values.
import numpy as np


def covariance_and_correlation(X, ddof=1):
    X = np.asarray(X, dtype=float)
    n = len(X)
    if n <= ddof:
        raise ValueError("there must be more rows than ddof")
    centred = X - X.mean(axis=0)
    covariance = centred.T @ centred / (n - ddof)
    # The computed variance of equal values need not be 0.
    constant = np.ptp(X, axis=0) == 0
    deviations = np.where(constant, np.nan, np.sqrt(np.diag(covariance)))
    correlation = np.clip(covariance / (np.outer(deviations, deviations) + 1e-12), -1, 1)
    np.fill_diagonal(correlation, np.where(constant, np.nan, 1))
    return covariance, correlation
