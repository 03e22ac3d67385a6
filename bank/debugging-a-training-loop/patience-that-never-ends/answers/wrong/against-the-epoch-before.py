# Compares with the epoch before, not with the best one.
import numpy as np


def stopping_epoch(losses: np.ndarray, patience: int) -> int:
    waited = 0
    for epoch, loss in enumerate(losses[1:], start=1):
        if loss < losses[epoch - 1]:
            waited = 0
        else:
            waited += 1
        if waited == patience:
            return epoch
    return len(losses) - 1
