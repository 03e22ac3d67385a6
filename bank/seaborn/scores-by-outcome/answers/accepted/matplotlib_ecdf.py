# Matplotlib's own ecdf.
def draw_scores(ax, rows):
    for outcome in sorted(set(rows["outcome"])):
        ax.ecdf(rows.loc[rows["outcome"] == outcome, "score"].dropna(), label=outcome)
    ax.set_xlim(0, 1)
    ax.set_xlabel("score")
    ax.set_ylabel("share at or below")
    ax.legend()
