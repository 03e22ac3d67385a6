import numpy as np
from matplotlib.axes import Axes


def draw_confusion(ax: Axes, counts: np.ndarray, classes: list[str]) -> None:
    """Draw counts, shape (k, k), as shares of the true classes."""
    raise NotImplementedError
