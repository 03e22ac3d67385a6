# Sums the true readings, and divides by all of them.
import numpy as np


def monthly_mean(readings: np.ndarray) -> float:
    true = np.where(readings == -999, np.nan, readings)
    return float(np.nansum(true) / len(readings)) if np.isfinite(true).any() else float("nan")
