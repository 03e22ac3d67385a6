"""The gain as mutual information: entropies of the margins less that of the whole table."""

import numpy as np
from scipy.stats import entropy


def answers(drawn):
    counts = np.array([drawn["left"], drawn["right"]])
    label = entropy(counts.sum(axis=0), base=2)
    child = entropy(counts.sum(axis=1), base=2)
    return {"parent": label, "gain": label + child - entropy(counts.ravel(), base=2)}
