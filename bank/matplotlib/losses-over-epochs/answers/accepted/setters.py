# One setter after the other, with plain Python lists.
def draw_losses(ax, train, validation):
    epochs = list(range(1, len(train) + 1))
    for losses, name in ((train, "train"), (validation, "validation")):
        ax.plot(epochs, losses, label=name, marker=".")
    best = min(epochs, key=lambda epoch: validation[epoch - 1])
    ax.axvline(best, color="grey", ls="--")
    ax.set_xlabel("epoch")
    ax.set_ylabel("loss")
    ax.set_yscale("log")
    ax.legend(loc="upper right")
