# np.logaddexp, class by class.
import numpy as np


def cross_entropy(logits, labels):
    log_sum = np.logaddexp.reduce(logits, axis=1)
    right = np.take_along_axis(logits, np.asarray(labels)[:, None], axis=1)[:, 0]
    return float(np.mean(log_sum - right))
