# Means and standard errors by pandas.
import pandas as pd


def draw_means(ax, scores, metric):
    table = pd.DataFrame(
        {
            "mean": {n: pd.Series(s).mean() for n, s in scores.items()},
            "sem": {n: pd.Series(s).sem() for n, s in scores.items()},
        }
    )
    table = table.sort_index().sort_values("mean", ascending=False, kind="stable")
    places, errors = range(len(table)), 1.96 * table["sem"]
    ax.errorbar(places, table["mean"], yerr=errors, linestyle="none", marker="s")
    ax.set_xticks(places, list(table.index))
    ax.set_ylabel(metric)
