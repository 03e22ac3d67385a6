# Goes row by row in plain Python.
import math

import numpy as np


def softmax(scores):
    result = np.zeros(np.shape(scores))
    for i, row in enumerate(scores):
        largest = max(row)
        powers = [math.exp(score - largest) for score in row]
        total = math.fsum(powers)
        for j, power in enumerate(powers):
            result[i, j] = power / total
    return result
