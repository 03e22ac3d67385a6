# Clips the logits, so the loss of a wrong and sure row stops growing.
import numpy as np


def loss(logits: np.ndarray, labels: np.ndarray) -> float:
    with np.errstate(all="ignore"):
        p = 1 / (1 + np.exp(-np.clip(logits, -30, 30)))
        right = np.where(labels == 1, p, 1 - p)
        return float(-np.log(right).mean())
