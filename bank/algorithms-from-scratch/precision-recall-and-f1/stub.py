import numpy as np


def precision_recall_f1(y_true: np.ndarray, y_pred: np.ndarray) -> tuple[float, float, float]:
    """Precision, recall and F1 of class 1.

    Args:
        y_true: Zeros and ones, shape (n,).
        y_pred: Zeros and ones, shape (n,).
    """
    raise NotImplementedError
