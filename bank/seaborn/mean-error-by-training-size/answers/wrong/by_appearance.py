# The models stand in the order of their appearance, so colours change from figure to figure.
import seaborn as sns


def draw_errors(ax, runs):
    models = sorted(runs["model"].unique())
    sns.lineplot(runs, x="size", y="error", hue="model", errorbar=None, ax=ax)
    ax.set(xscale="log", xlabel="training rows", ylabel="mean error")
