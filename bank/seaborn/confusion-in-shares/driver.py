import matplotlib.pyplot as plt
import numpy as np


def drive(solution, counts, classes):
    figure, ax = plt.subplots()
    solution.draw_confusion(ax, counts, classes)
    maps = [*ax.images, *ax.collections]
    if len(maps) != 1:
        return f"{len(maps)} heat maps on the axes"
    shares = np.ma.filled(maps[0].get_array(), np.nan).reshape(counts.shape)
    top, left = ax.yaxis_inverted(), not ax.xaxis_inverted()
    facts = {
        "shares": shares,
        "first class at the top and on the left": [top, left],
        "colours": list(maps[0].get_clim()),
        "texts": [text.get_text() for text in ax.texts],
        "names": [[t.get_text() for t in axis.get_ticklabels()] for axis in (ax.xaxis, ax.yaxis)],
        "labels": [ax.get_xlabel(), ax.get_ylabel()],
        "colour bar": len(figure.axes) > 1,
    }
    plt.close(figure)
    return facts
