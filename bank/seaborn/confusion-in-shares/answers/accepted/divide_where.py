# Division only where a row has counts.
import numpy as np
import seaborn as sns


def draw_confusion(ax, counts, classes):
    shares = counts.sum(axis=1, keepdims=True).astype(float)
    shares = np.divide(counts, shares, out=np.zeros(counts.shape), where=shares > 0)
    looks = {"annot": True, "fmt": ".0%", "vmin": 0, "vmax": 1, "cbar": False}
    sns.heatmap(shares, xticklabels=classes, yticklabels=classes, ax=ax, **looks)
    ax.set(xlabel="predicted", ylabel="true")
