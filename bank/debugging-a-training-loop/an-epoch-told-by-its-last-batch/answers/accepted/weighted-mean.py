# A weighted mean of the batches.
import numpy as np


def epoch_loss(losses, size):
    batches = [losses[start : start + size] for start in range(0, len(losses), size)]
    return float(np.average([b.mean() for b in batches], weights=[len(b) for b in batches]))
