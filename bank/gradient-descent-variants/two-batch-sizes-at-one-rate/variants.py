"""SGD on a quadratic loss with two batch sizes at one rate: quick and noisy, slow and calm."""

import numpy as np

from greenroom.judge.figures import axis, figure, line, panel

BATCHES = (16, 256)
EPOCHS = 30
PER_EPOCH = 8  # points a curve and epoch


def draw(rng):
    rows = 256 * int(rng.randint(14, 19))
    curvatures = np.linspace(1, 0.3, 12)
    start = rng.choice([-1, 1], 12) * np.sqrt(rng.uniform(0.25, 0.35, 12) / curvatures)
    setting = {
        "rows": rows,
        "floor": rng.randint(5, 8) / 100,
        "spread": rng.randint(42, 49) / 10,
        "rate": 0.035,
    }
    runs = [losses(rng, curvatures, start, batch, setting) for batch in BATCHES]
    updates = EPOCHS * rows // BATCHES[1]
    return {
        "shown": {"rows": str(rows), "updates": str(updates)},
        "figure": figure(
            "Training loss with batches of 16 and of 256",
            alternative(runs, rows, updates),
            over_epochs(runs, rows),
            over_updates(runs, updates),
        ),
        "drawn": {"curvatures": curvatures, "start": start, **setting},
    }


def losses(rng, curvatures, start, batch, setting):
    """The loss on all rows before the first update and after each; noise as 1 / root of batch."""
    updates = EPOCHS * setting["rows"] // batch
    scale = setting["spread"] * np.sqrt(curvatures / batch)
    noise = rng.normal(size=(updates, start.size)) * scale
    error, path = start.copy(), [start]
    for jitter in noise:
        error = error - setting["rate"] * (curvatures * error + jitter)
        path.append(error)
    return setting["floor"] + np.array(path) ** 2 @ curvatures / 2


def at_epoch(run, batch, rows, epoch):
    return run[round(epoch * rows / batch)]


def over_epochs(runs, rows):
    epochs = np.arange(EPOCHS * PER_EPOCH + 1) / PER_EPOCH
    curves = [
        line(epochs, [at_epoch(run, batch, rows, e) for e in epochs], f"batch {batch}", style)
        for run, batch, style in zip(runs, BATCHES, ("solid", "dashed"), strict=True)
    ]
    return panel(
        *curves,
        x=axis("epoch", low=0, high=EPOCHS),
        y=axis("training loss", scale="log"),
        title="Over epochs",
    )


def over_updates(runs, updates):
    shown = np.arange(0, updates + 1, 4)
    curves = [
        line(shown, run[shown], f"batch {batch}", style)
        for run, batch, style in zip(runs, BATCHES, ("solid", "dashed"), strict=True)
    ]
    return panel(
        *curves,
        x=axis("update", low=0, high=updates),
        y=axis("training loss", scale="log"),
        title="Over updates",
    )


def alternative(runs, rows, updates):
    small, large = runs

    def pairs(epochs):
        return "; ".join(
            f"epoch {e}: {at_epoch(small, 16, rows, e):.2f} and {at_epoch(large, 256, rows, e):.2f}"
            for e in epochs
        )

    late = small[-len(small) // 3 :]
    return (
        "Two panels with the training loss of two runs on a logarithmic axis. Over epochs, batch "
        f"16 and batch 256: {pairs((0, 1, 2, 4, 8, 16, 30))}. In the last ten epochs the curve of "
        f"batch 16 moves up and down between {late.min():.2f} and {late.max():.2f}, that of batch "
        f"256 between {large[-len(large) // 3 :].min():.3f} and "
        f"{large[-len(large) // 3 :].max():.3f}"
        f". Over updates, batch 16 and batch 256: at update 20 {small[20]:.2f} and {large[20]:.2f}"
        f", at 40 {small[40]:.2f} and {large[40]:.2f}, at {updates} {small[updates]:.2f} and "
        f"{large[updates]:.2f}."
    )
