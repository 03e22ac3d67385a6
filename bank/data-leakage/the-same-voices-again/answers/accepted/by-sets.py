# A set of speakers, asked row by row.
import numpy as np


def split(speakers, chosen):
    out = set(speakers[np.asarray(chosen)].tolist())
    test = [i for i, who in enumerate(speakers.tolist()) if who in out]
    train = [i for i, who in enumerate(speakers.tolist()) if who not in out]
    return np.array(train, dtype=int), np.array(test, dtype=int)
