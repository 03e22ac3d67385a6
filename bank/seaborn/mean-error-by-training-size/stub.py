import pandas as pd
from matplotlib.axes import Axes


def draw_errors(ax: Axes, runs: pd.DataFrame) -> None:
    """Draw the mean error of each model over the number of training rows."""
    raise NotImplementedError
