# The x axis is linear.
import seaborn as sns


def draw_errors(ax, runs):
    models = sorted(runs["model"].unique())
    sns.lineplot(runs, x="size", y="error", hue="model", hue_order=models, errorbar=None, ax=ax)
    ax.set(xlabel="training rows", ylabel="mean error")
