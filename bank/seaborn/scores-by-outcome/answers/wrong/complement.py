# The lines fall: they show the share above each score.
import seaborn as sns


def draw_scores(ax, rows):
    outcomes = sorted(rows["outcome"].unique())
    sns.ecdfplot(rows, x="score", hue="outcome", hue_order=outcomes, complementary=True, ax=ax)
    ax.set(xlabel="score", ylabel="share at or below", xlim=(0, 1))
