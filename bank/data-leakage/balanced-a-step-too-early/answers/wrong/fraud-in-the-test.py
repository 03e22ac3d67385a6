# Takes the repeats from the test rows alone.
import numpy as np


def balanced_split(y: np.ndarray, size: int, draws: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    rows = np.arange(len(y))
    train, test = rows[:-size], rows[-size:]
    fraud = test[y[test] == 1] if np.any(y[test]) else train[:1]
    missing = np.sum(y[train] == 0) - np.sum(y[train] == 1)
    picks = (draws[:missing] * len(fraud)).astype(int)
    return np.concatenate([train, fraud[picks]]), test
