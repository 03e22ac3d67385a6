import numpy as np
from matplotlib.axes import Axes


def compare(ax: Axes, first: np.ndarray, second: np.ndarray, bins: int) -> None:
    """Draw two histograms of numbers, shapes (n,) and (m,), with the same bins."""
    raise NotImplementedError
