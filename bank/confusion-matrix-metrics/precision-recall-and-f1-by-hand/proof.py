"""Every message written out, and the shares counted; F1 as SciPy's harmonic mean."""

import numpy as np
from scipy.stats import hmean


def answers(drawn):
    counts = [drawn[name] for name in ("tp", "fn", "fp", "tn")]
    spam = np.repeat([1, 1, 0, 0], counts)
    flagged = np.repeat([1, 0, 1, 0], counts)
    precision, recall = spam[flagged == 1].mean(), flagged[spam == 1].mean()
    return {"precision": precision, "recall": recall, "f1": hmean([precision, recall])}
