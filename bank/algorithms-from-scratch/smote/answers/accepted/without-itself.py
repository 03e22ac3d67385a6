# Each row's own number is taken out of the sorted ones.
import numpy as np


def smote(X, rows, picks, draws):
    starts, ends = [], []
    for i, pick in zip(rows, picks, strict=True):
        order = np.argsort(((X - X[i]) ** 2).sum(axis=1), kind="stable")
        starts.append(X[i])
        ends.append(X[order[order != i][pick]])
    starts = np.array(starts).reshape(len(rows), X.shape[1])
    ends = np.array(ends).reshape(len(rows), X.shape[1])
    return starts + (ends - starts) * draws[:, None]
