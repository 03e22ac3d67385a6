import numpy as np


def monthly_mean(readings: np.ndarray) -> float:
    true = readings[~np.isnan(readings) & (readings != -999)]
    return float(true.mean()) if len(true) else float("nan")
