"""The divergence between the joint table and the product of its margins, cell by cell."""

from math import log2


def answers(drawn):
    joint = [[float(v) for v in row] for row in drawn["joint"]]
    x = [sum(row) for row in joint]
    y = [sum(column) for column in zip(*joint, strict=True)]
    cells = [(i, j) for i in range(3) for j in range(2)]
    information = sum(joint[i][j] * log2(joint[i][j] / (x[i] * y[j])) for i, j in cells)
    conditional = -sum(joint[i][j] * log2(joint[i][j] / x[i]) for i, j in cells)
    return {"conditional": conditional, "information": information}
