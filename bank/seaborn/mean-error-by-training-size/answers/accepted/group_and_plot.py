# Means by groupby, drawn by Matplotlib alone.
def draw_errors(ax, runs):
    known = runs.dropna(subset=["error"])
    for model, own in known.groupby("model"):
        means = own.groupby("size")["error"].mean()
        ax.plot(means.index, means, label=model)
    ax.set_xscale("log")
    ax.set_xlabel("training rows")
    ax.set_ylabel("mean error")
    ax.legend()
