"""A classifier that is fed its rows class by class: loss of each batch, and what it predicts."""

import numpy as np

from greenroom.judge.figures import axis, figure, line, panel

NAMES = ["glass", "metal", "paper", "plastic"]
CLASSES, FEATURES, BATCH, EPOCHS = 4, 8, 32, 3


def draw(rng):
    block = int(rng.randint(25, 36))  # batches of each class in an epoch
    names = [NAMES[i] for i in rng.permutation(CLASSES)]
    steps, losses, shares = train(rng, block)
    last = {name: shares[-1][k] for k, name in enumerate(names)}
    ends = losses[block * CLASSES :].reshape(-1, block)
    epoch = block * CLASSES
    return {
        "shown": {"epoch": str(epoch)},
        "figure": figure(
            "Batch loss, and what the network predicts on the validation rows",
            f"Batch loss over {len(steps)} steps, {epoch} steps to an epoch. From the second epoch "
            f"on the loss jumps every {block} steps to between {ends[:, 0].min():.1f} and "
            f"{ends[:, 0].max():.1f} and falls to between {ends[:, -1].min():.2f} and "
            f"{ends[:, -1].max():.2f} before the next jump. Validation predictions: the share of "
            f"each class rises to at least {peaks(shares, epoch).min():.0f} % in turn, in the "
            f"order {', '.join(names)}, each for {block} steps, again in every epoch. At the last "
            "step the shares are "
            + ", ".join(f"{name} {share:.0f} %" for name, share in last.items())
            + ".",
            panel(
                line(steps, losses, name=""),
                x=axis("step", low=0, high=len(steps)),
                y=axis("loss of the batch", low=0),
                title="batch loss",
            ),
            panel(
                *(
                    line(steps, shares[:, k], name=name, style=style)
                    for k, (name, style) in enumerate(
                        zip(names, ["solid", "dashed", "dotted", "solid"], strict=True)
                    )
                ),
                x=axis("step", low=0, high=len(steps)),
                y=axis("share of predictions in %", low=0, high=100),
                title="validation predictions",
            ),
        ),
        "drawn": {"block": block, "losses": losses.tolist(), "shares": shares.tolist()},
    }


def peaks(shares, epoch):
    """The highest share of each class in each epoch but the first."""
    return shares[epoch:].reshape(EPOCHS - 1, epoch, CLASSES).max(axis=1)


def train(rng, block):
    """Softmax regression by stochastic gradient descent, the rows sorted by their class."""
    centres = 1.2 * np.eye(CLASSES, FEATURES)
    y = np.repeat(np.arange(CLASSES), block * BATCH)
    x = centres[y] + rng.normal(0, 0.8, size=(y.size, FEATURES))
    fresh_y = np.repeat(np.arange(CLASSES), 100)
    fresh = np.c_[centres[fresh_y] + rng.normal(0, 0.8, size=(400, FEATURES)), np.ones(400)]
    x = np.c_[x, np.ones(y.size)]
    w = np.zeros((FEATURES + 1, CLASSES))
    losses, shares = [], []
    for step in range(EPOCHS * block * CLASSES):
        first = step % (block * CLASSES) * BATCH
        rows = slice(first, first + BATCH)
        scores = x[rows] @ w
        chance = np.exp(scores - scores.max(axis=1, keepdims=True))
        chance /= chance.sum(axis=1, keepdims=True)
        losses.append(-np.log(chance[np.arange(BATCH), y[rows]]).mean())
        chance[np.arange(BATCH), y[rows]] -= 1
        w -= 0.4 * x[rows].T @ chance / BATCH
        shares.append(np.bincount((fresh @ w).argmax(axis=1), minlength=CLASSES) / 4)
    return np.arange(1, len(losses) + 1), np.array(losses), np.array(shares)
