# Each histogram has its own edges, so their bars cannot be compared.
import numpy as np


def compare(ax, first, second, bins):
    first, second = first[~np.isnan(first)], second[~np.isnan(second)]
    edges = np.histogram_bin_edges(np.concatenate([first, second]), bins)
    for x, name in ((first, "first"), (second, "second")):
        ax.hist(x, bins, density=True, alpha=0.5, label=name)
    ax.set_ylabel("density")
    ax.legend()
