import pandas as pd
from matplotlib.axes import Axes


def draw_scores(ax: Axes, rows: pd.DataFrame) -> None:
    """Draw the empirical distribution function of the scores of each outcome."""
    raise NotImplementedError
