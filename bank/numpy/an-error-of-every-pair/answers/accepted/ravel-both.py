# Both are flattened, and a dot product gives the sum.
import numpy as np


def rmse(y, predicted):
    errors = np.ravel(y) - np.ravel(predicted)
    return float((errors @ errors / errors.size) ** 0.5)
