# Evaluation is dropout with the rate 0.
import numpy as np


def dropout(X, rate, draws, training):
    p = rate if training else 0.0
    kept = np.floor(draws + 1 - p) if p else np.ones_like(draws)
    kept = np.where(draws >= p, 1.0, 0.0) * np.ones_like(kept)
    return kept * X / (1 - p)
