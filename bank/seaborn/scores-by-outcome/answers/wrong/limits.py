# The x axis fits the scores, so figures of two models cannot be laid side by side.
import seaborn as sns


def draw_scores(ax, rows):
    outcomes = sorted(rows["outcome"].unique())
    sns.ecdfplot(rows, x="score", hue="outcome", hue_order=outcomes, ax=ax)
    ax.set(xlabel="score", ylabel="share at or below")
