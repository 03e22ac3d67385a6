# The lines count rows: the more frequent outcome rises higher.
import seaborn as sns


def draw_scores(ax, rows):
    outcomes = sorted(rows["outcome"].unique())
    sns.ecdfplot(rows, x="score", hue="outcome", hue_order=outcomes, stat="count", ax=ax)
    ax.set(xlabel="score", ylabel="share at or below", xlim=(0, 1))
