# Counts an equal loss as a better one.
import numpy as np


def stopping_epoch(losses: np.ndarray, patience: int) -> int:
    best, waited = losses[0], 0
    for epoch, loss in enumerate(losses[1:], start=1):
        if loss <= best:
            best, waited = loss, 0
        else:
            waited += 1
        if waited == patience:
            return epoch
    return len(losses) - 1
