# Fold by fold: the means of the other folds are looked up.
import numpy as np


def encode(categories, y, folds):
    codes = np.empty(len(y))
    for fold in np.unique(folds):
        inside = folds == fold
        others = ~inside
        for category in np.unique(categories[inside]):
            seen = y[others & (categories == category)]
            value = seen.mean() if len(seen) else y[others].mean()
            codes[inside & (categories == category)] = value
    return codes
