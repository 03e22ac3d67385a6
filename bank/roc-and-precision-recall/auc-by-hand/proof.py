"""The Mann-Whitney statistic of the positives, as a share of all pairs."""

import numpy as np
from scipy.stats import mannwhitneyu


def answers(drawn):
    labels, scores = np.array(drawn["labels"]), np.array(drawn["scores"])
    positives, negatives = scores[labels == 1], scores[labels == 0]
    wins = mannwhitneyu(positives, negatives).statistic
    return {"auc": wins / (len(positives) * len(negatives))}
