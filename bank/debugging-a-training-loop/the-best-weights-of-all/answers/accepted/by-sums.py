# The best epoch is found first, then its weights by a running sum.
import numpy as np


def best_weights(start, gradients, losses, rate):
    epoch = int(np.argmin(losses))
    return start - rate * gradients[: epoch + 1].sum(axis=0)
