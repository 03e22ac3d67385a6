# One call of ecdfplot for each outcome.
import seaborn as sns


def draw_scores(ax, rows):
    for outcome, own in rows.groupby("outcome"):
        sns.ecdfplot(own, x="score", ax=ax, label=outcome)
    ax.legend()
    ax.set(xlabel="score", ylabel="share at or below", xlim=(0, 1))
