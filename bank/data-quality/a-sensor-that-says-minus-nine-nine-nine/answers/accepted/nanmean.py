# The code becomes NaN, and nanmean does the rest.
import warnings

import numpy as np


def monthly_mean(readings):
    clean = np.where(readings == -999, np.nan, readings)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return float(np.nanmean(clean))
