# Every run is a point of the line, which goes up and down at each size.
import seaborn as sns


def draw_errors(ax, runs):
    models = sorted(runs["model"].unique())
    sns.lineplot(runs, x="size", y="error", hue="model", hue_order=models, estimator=None, ax=ax)
    ax.set(xscale="log", xlabel="training rows", ylabel="mean error")
