# Mends the order, and asks for class 0.
import numpy as np
from sklearn.metrics import precision_score, recall_score


def report(y_true: np.ndarray, y_pred: np.ndarray) -> tuple[float, float]:
    given = (1 - y_true, 1 - y_pred)
    return float(precision_score(*given, zero_division=0)), float(
        recall_score(*given, zero_division=0)
    )
