# All outcomes share one line, so nothing is compared.
import seaborn as sns


def draw_scores(ax, rows):
    outcomes = sorted(rows["outcome"].unique())
    sns.ecdfplot(rows, x="score", ax=ax)
    ax.set(xlabel="score", ylabel="share at or below", xlim=(0, 1))
