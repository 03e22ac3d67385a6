# Returns the precision twice.
import numpy as np
from sklearn.metrics import precision_score


def report(y_true: np.ndarray, y_pred: np.ndarray) -> tuple[float, float]:
    given = (y_true, y_pred)
    return float(precision_score(*given)), float(precision_score(*given))
