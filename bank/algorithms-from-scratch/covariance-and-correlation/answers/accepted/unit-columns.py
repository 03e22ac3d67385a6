# Makes every centred column one of length 1; the correlation is then their inner products.
import numpy as np


def covariance_and_correlation(X, ddof=1):
    n, d = X.shape
    if ddof >= n:
        raise ValueError("ddof is too large")
    centred = np.array(X, dtype=np.float64)
    centred -= centred.mean(axis=0, keepdims=True)
    flat = np.max(X, axis=0) == np.min(X, axis=0)
    centred[:, flat] = 0
    lengths = np.linalg.norm(centred, axis=0)
    lengths[flat] = np.nan
    unit = centred / lengths
    correlation = np.einsum("ki,kj->ij", unit, unit)
    correlation[correlation > 1] = 1
    correlation[correlation < -1] = -1
    correlation[np.eye(d, dtype=bool) & ~flat] = 1
    return np.einsum("ki,kj->ij", centred, centred) / (n - ddof), correlation
