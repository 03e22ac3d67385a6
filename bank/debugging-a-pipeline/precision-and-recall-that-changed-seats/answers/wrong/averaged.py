# Averages over both classes, which hides the rare one.
import numpy as np
from sklearn.metrics import precision_score, recall_score


def report(y_true: np.ndarray, y_pred: np.ndarray) -> tuple[float, float]:
    given = (y_true, y_pred)
    return float(precision_score(*given, average="macro", zero_division=0)), float(
        recall_score(*given, average="macro", zero_division=0)
    )
