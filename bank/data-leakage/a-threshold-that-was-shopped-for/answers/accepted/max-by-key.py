# The best pair of accuracy and smaller threshold is taken.
import numpy as np


def accuracy(y: np.ndarray, scores: np.ndarray, threshold: float) -> float:
    return float(np.mean((scores >= threshold) == y))


def report(
    y_valid: np.ndarray, scores_valid: np.ndarray, y_test: np.ndarray, scores_test: np.ndarray
) -> tuple[float, float]:
    best = max(scores_valid, key=lambda t: (accuracy(y_valid, scores_valid, t), -t))
    return float(best), accuracy(y_test, scores_test, best)
