import numpy as np
from matplotlib.axes import Axes


def draw_losses(ax: Axes, train: np.ndarray, validation: np.ndarray) -> None:
    """Draw two losses, shape (n,) each, over the epochs 1 to n."""
    raise NotImplementedError
