import numpy as np
from matplotlib.axes import Axes


def draw_means(ax: Axes, scores: dict[str, np.ndarray], metric: str) -> None:
    """Draw the mean score of each model with its interval."""
    raise NotImplementedError
