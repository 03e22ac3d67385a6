# Leaves out frost as well.
import numpy as np


def monthly_mean(readings: np.ndarray) -> float:
    true = readings[readings > 0]
    return float(true.mean()) if len(true) else float("nan")
