# Rows sorted by model, so that the order of appearance is alphabetical.
import seaborn as sns


def draw_errors(ax, runs):
    runs = runs.sort_values("model")
    sns.lineplot(runs, x="size", y="error", hue="model", errorbar=None, ax=ax)
    ax.set(xscale="log", xlabel="training rows", ylabel="mean error")
