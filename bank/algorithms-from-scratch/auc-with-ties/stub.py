import numpy as np


def roc_auc(labels: np.ndarray, scores: np.ndarray) -> float:
    """The area under the ROC curve, ties counted one half.

    Args:
        labels: Shape (n,), 0 or 1.
        scores: Shape (n,).
    """
    raise NotImplementedError
