import numpy as np


def balanced_split(y: np.ndarray, size: int, draws: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    rows = np.arange(len(y))
    train, test = rows[:-size], rows[-size:]
    fraud = np.flatnonzero(y[train] == 1)
    missing = np.sum(y[train] == 0) - np.sum(y[train] == 1)
    picks = (draws[:missing] * len(fraud)).astype(int)
    return np.concatenate([train, fraud[picks]]), test
