# Draw by draw, with a sort of the distances of its row.
import numpy as np


def smote(X, rows, picks, draws):
    made = np.empty((len(rows), X.shape[1]))
    for j, (i, pick, u) in enumerate(zip(rows, picks, draws, strict=True)):
        others = [(np.sum((X[i] - row) ** 2), n) for n, row in enumerate(X) if n != i]
        neighbour = sorted(others)[pick][1]
        made[j] = (1 - u) * X[i] + u * X[neighbour]
    return made
