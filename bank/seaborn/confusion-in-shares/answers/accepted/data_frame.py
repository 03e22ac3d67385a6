# A data frame that carries the names.
import pandas as pd
import seaborn as sns


def draw_confusion(ax, counts, classes):
    table = pd.DataFrame(counts, index=classes, columns=classes)
    shares = table.div(table.sum(axis=1), axis=0).fillna(0)
    sns.heatmap(shares, annot=True, fmt=".0%", vmin=0, vmax=1, cbar=False, ax=ax)
    ax.set_xlabel("predicted")
    ax.set_ylabel("true")
