# Epochs are compared with the running minimum of those before.
import numpy as np


def stopping_epoch(losses, patience):
    lowest = np.minimum.accumulate(losses)
    better = np.append(True, losses[1:] < lowest[:-1])
    last = np.maximum.accumulate(np.where(better, np.arange(len(losses)), 0))
    stops = np.flatnonzero(np.arange(len(losses)) - last == patience)
    return int(stops[0]) if len(stops) else len(losses) - 1
