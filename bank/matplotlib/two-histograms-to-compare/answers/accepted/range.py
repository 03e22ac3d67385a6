# A common range in place of edges.
import numpy as np


def compare(ax, first, second, bins):
    numbers = np.append(first, second)
    span = (np.nanmin(numbers), np.nanmax(numbers))
    options = {"bins": bins, "range": span, "density": True, "alpha": 0.5}
    ax.hist(first[~np.isnan(first)], label="first", **options)
    ax.hist(second[~np.isnan(second)], label="second", **options)
    ax.set(ylabel="density")
    ax.legend()
