# Updates the means and the sums of products row by row (Welford).
import numpy as np


def covariance_and_correlation(X, ddof=1):
    n, d = X.shape
    if n <= ddof:
        raise ValueError("more rows are needed")
    first = X[0].astype(float)
    mean, products = np.zeros(d), np.zeros((d, d))
    varies = np.zeros(d, dtype=bool)
    for k, row in enumerate(X, start=1):
        # Relative to the first row, equal values are exactly 0.
        moved = row.astype(float) - first
        varies |= moved != 0
        before = moved - mean
        mean = mean + before / k
        products += np.outer(before, moved - mean)
    products = (products + products.T) / 2
    scale = np.sqrt(np.where(varies, np.diag(products), np.nan))
    correlation = np.minimum(np.maximum(products / scale / scale[:, np.newaxis], -1), 1)
    for i in np.flatnonzero(varies):
        correlation[i, i] = 1
    return products / (n - ddof), correlation
