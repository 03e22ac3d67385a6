# There is one bin too few: n bins have n + 1 edges.
import numpy as np


def compare(ax, first, second, bins):
    first, second = first[~np.isnan(first)], second[~np.isnan(second)]
    edges = np.histogram_bin_edges(np.concatenate([first, second]), max(bins - 1, 1))
    for x, name in ((first, "first"), (second, "second")):
        ax.hist(x, edges, density=True, alpha=0.5, label=name)
    ax.set_ylabel("density")
    ax.legend()
