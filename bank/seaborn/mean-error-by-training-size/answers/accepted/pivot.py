# A pivot table of means, one column a model.
import seaborn as sns


def draw_errors(ax, runs):
    means = runs.groupby(["model", "size"], as_index=False)["error"].mean().dropna()
    sns.lineplot(means, x="size", y="error", hue="model", estimator=None, ax=ax)
    ax.set(xscale="log", xlabel="training rows", ylabel="mean error")
