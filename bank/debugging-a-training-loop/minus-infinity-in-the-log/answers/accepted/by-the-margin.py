# The margin is signed by the label, then the logarithm of 1 + e^-|z|.
import numpy as np


def loss(logits, labels):
    margin = np.where(labels == 1, logits, -logits)
    return float(np.mean(np.maximum(-margin, 0) + np.log1p(np.exp(-np.abs(margin)))))
