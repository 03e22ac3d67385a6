"""Four runs of one small network: a sound one and three faults, each with its own shape."""

import numpy as np

from greenroom.judge.figures import axis, figure, line, panel

CLASSES, FEATURES, HIDDEN, BATCH = 4, 10, 64, 32


def draw(rng):
    centres = rng.normal(0, 1, size=(CLASSES, FEATURES))
    fresh = sample(rng, centres, 2000)
    many, few = sample(rng, centres, 1600), sample(rng, centres, 64)
    in_order = np.argsort(many[1], kind="stable")
    grouped = many[0][in_order], many[1][in_order]
    runs = {
        "sound run": train(rng, many, fresh, rate=0.05, steps=600),
        "few rows": train(rng, few, fresh, rate=0.5, steps=600),
        "rate too high": train(rng, many, fresh, rate=9.0, steps=600),
        "rows in order of class": train(rng, grouped, fresh, rate=0.3, steps=600, shuffle=False),
    }
    return figure("Loss curves of one network under four conditions", words(runs), *panels(runs))


def panels(runs):
    return [
        panel(
            line(run["step"], run["train"], name="training batch"),
            line(run["step"], run["fresh"], name="validation", style="dashed"),
            x=axis("step", low=0, high=600),
            y=axis("loss", low=0),
            title=name,
        )
        for name, run in runs.items()
    ]


def words(runs):
    sound, few, high, order = runs.values()
    least = int(np.argmin(few["fresh"]))
    return (
        "Training and validation loss over 600 steps, with four classes. Sound run: validation "
        f"from {sound['fresh'][0]:.2f} to {sound['fresh'][-1]:.2f}, training close to it. Few "
        f"rows: training falls to {few['train'][-1]:.2f}, validation falls to "
        f"{few['fresh'][least]:.2f} at step {few['step'][least]} and rises to "
        f"{few['fresh'][-1]:.2f}. Rate too high: validation jumps to {high['fresh'].max():.1f} and "
        f"ends at {high['fresh'][-1]:.1f}. Rows in order of class: over steps 200 to 600 the "
        f"training loss rises to {order['train'][40:].max():.1f} at each change of class and "
        f"falls to {order['train'][40:].min():.2f} before the next; validation stays between "
        f"{order['fresh'][40:].min():.1f} and {order['fresh'][40:].max():.1f}."
    )


def sample(rng, centres, rows):
    classes = rng.randint(0, CLASSES, size=rows)
    return centres[classes] + rng.normal(0, 1.7, size=(rows, FEATURES)), classes


def train(rng, data, fresh, rate, steps, shuffle=True):
    """Plain stochastic gradient descent; the losses before every fifth step."""
    x, y = data
    w = rng.normal(0, 1, (FEATURES, HIDDEN)) / FEATURES**0.5
    v = rng.normal(0, 0.1, (HIDDEN, CLASSES)) / HIDDEN**0.5
    record = {"step": [], "train": [], "fresh": []}
    queue = []
    for step in range(steps + 1):
        if not queue:
            order = rng.permutation(y.size) if shuffle else np.arange(y.size)
            queue = list(order.reshape(-1, BATCH))
        rows = queue.pop(0)
        hidden = np.tanh(x[rows] @ w)
        chance, loss = softmax(hidden @ v, y[rows])
        if step % 5 == 0:
            record["step"].append(step)
            record["train"].append(loss)
            record["fresh"].append(softmax(np.tanh(fresh[0] @ w) @ v, fresh[1])[1])
        chance[np.arange(BATCH), y[rows]] -= 1
        back = chance @ v.T * (1 - hidden**2)
        v -= rate * hidden.T @ chance / BATCH
        w -= rate * x[rows].T @ back / BATCH
    return {name: np.array(values) for name, values in record.items()}


def softmax(scores, y):
    scores = scores - scores.max(axis=1, keepdims=True)
    log_chance = scores - np.log(np.exp(scores).sum(axis=1, keepdims=True))
    return np.exp(log_chance), -log_chance[np.arange(y.size), y].mean()
