# Goes through the pairs of columns with exact sums in plain Python.
import math

import numpy as np


def covariance_and_correlation(X, ddof=1):
    columns = [[float(value) for value in column] for column in X.T]
    n, d = len(X), len(columns)
    if n - ddof <= 0:
        raise ValueError("too few rows")
    away = []
    for column in columns:
        mean = math.fsum(column) / n
        same = len(set(column)) == 1
        away.append([0.0 if same else value - mean for value in column])
    covariance, correlation = np.zeros((d, d)), np.full((d, d), np.nan)
    sums = [[math.fsum(a * b for a, b in zip(p, q, strict=True)) for q in away] for p in away]
    for i in range(d):
        for j in range(d):
            covariance[i, j] = sums[i][j] / (n - ddof)
            if sums[i][i] and sums[j][j]:
                r = sums[i][j] / (math.sqrt(sums[i][i]) * math.sqrt(sums[j][j]))
                correlation[i, j] = 1.0 if i == j else max(-1.0, min(1.0, r))
    return covariance, correlation
