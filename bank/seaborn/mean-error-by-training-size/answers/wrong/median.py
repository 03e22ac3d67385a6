# The line shows the median of the runs, not their mean.
import seaborn as sns


def draw_errors(ax, runs):
    models = sorted(runs["model"].unique())
    looks = {"hue": "model", "hue_order": models, "errorbar": None, "estimator": "median"}
    sns.lineplot(runs, x="size", y="error", ax=ax, **looks)
    ax.set(xscale="log", xlabel="training rows", ylabel="mean error")
