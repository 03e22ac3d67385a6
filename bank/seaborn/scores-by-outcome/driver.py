import matplotlib.pyplot as plt
import numpy as np
from matplotlib.colors import to_hex


def heights(line):
    """The height of a step line at a grid of scores between its jumps, and how it steps."""
    x, y = np.asarray(line.get_xdata(), float), np.asarray(line.get_ydata(), float)
    at = np.linspace(-0.005, 1.005, 102)
    below = np.searchsorted(x, at, side="right") - 1
    return [line.get_drawstyle(), np.where(below < 0, 0.0, y[np.maximum(below, 0)])]


def drive(solution, rows):
    figure, ax = plt.subplots()
    solution.draw_scores(ax, rows)
    handles, names = [], []
    if (legend := ax.get_legend()) is not None:
        handles = [to_hex(handle.get_color()) for handle in legend.legend_handles]
        names = [text.get_text() for text in legend.get_texts()]
    lines = {to_hex(line.get_color()): heights(line) for line in ax.lines if len(line.get_xdata())}
    facts = {
        "lines in the order of the legend": [lines.get(colour) for colour in handles],
        "how many": len(lines),
        "legend": names,
        "labels": [ax.get_xlabel(), ax.get_ylabel()],
        "limits": list(ax.get_xlim()),
    }
    plt.close(figure)
    return facts
