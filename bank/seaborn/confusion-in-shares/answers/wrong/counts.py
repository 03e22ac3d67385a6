# The cells show counts, so a rare class looks pale whatever the classifier does.
import seaborn as sns


def draw_confusion(ax, counts, classes):
    shares = counts.astype(float)
    looks = {"annot": True, "fmt": ".0%", "vmin": 0, "vmax": 1, "cbar": False}
    sns.heatmap(shares, xticklabels=classes, yticklabels=classes, ax=ax, **looks)
    ax.set(xlabel="predicted", ylabel="true")
