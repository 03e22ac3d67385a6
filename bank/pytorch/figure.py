"""What a missing reset of the gradients does, and what loading beside computing gains."""

import numpy as np

from greenroom.judge.figures import axis, figure, line, panel, rule, segments

ROWS = ["alone: load", "alone: compute", "pair: worker 1", "pair: worker 2", "pair: compute"]
BATCHES, COMPUTE = 6, 60


def draw(rng):
    step, reset, summed = descents(rng)
    load = rng.randint(85, 110, size=BATCHES)
    alone, pair = one_process(load), two_workers(load)
    return figure(
        "Gradients with and without a reset, and loading with and without workers",
        f"Gradients: a weight starts at {reset[0]:.1f} and should reach 2. With a reset before "
        f"each backward pass it is {reset[10]:.2f} after 10 steps and {reset[-1]:.2f} after "
        f"{step[-1]}. Without a reset it swings between {summed.min():.1f} and "
        f"{summed.max():.1f} to the end. Loading: {BATCHES} batches that take {load.min()} to "
        f"{load.max()} ms to load and {COMPUTE} ms to compute. In one process loading and "
        f"computing take turns, and the last batch ends at {alone[1][-1]} ms. With two workers "
        f"that load while a third process computes, it ends at {pair[1][-1]} ms.",
        panel(
            rule(y=2, name="least loss"),
            line(step, reset, name="gradient reset"),
            line(step, summed, name="gradient never reset", style="dashed"),
            x=axis("step", low=0, high=60),
            y=axis("weight"),
            title="gradients",
        ),
        panel(
            spans(alone[0] - load, alone[0], 0, "loading"),
            spans(alone[0], alone[1], 1, "computing"),
            spans(pair[0][::2] - load[::2], pair[0][::2], 2, "loading"),
            spans(pair[0][1::2] - load[1::2], pair[0][1::2], 3, "loading"),
            spans(pair[1] - COMPUTE, pair[1], 4, "computing"),
            x=axis("time in ms", low=0),
            y=axis("process and task", categories=ROWS),
            title="loading",
        ),
    )


def spans(start, end, row, name):
    return segments(start, [row] * len(start), end, [row] * len(start), name=name)


def descents(rng):
    """Squared error of one weight on noisy rows; the slope is reset, or added up for ever."""
    x = rng.normal(0, 1, size=(60, 32))
    y = 2 * x + rng.normal(0, 0.3, size=x.shape)
    paths = []
    for keep in (0, 1):
        weight, slope, path = -1.0, 0.0, [-1.0]
        for rows, target in zip(x, y, strict=True):
            slope = keep * slope + 2 * np.mean(rows * (weight * rows - target))
            weight -= 0.1 * slope
            path.append(weight)
        paths.append(np.array(path))
    return np.arange(61), paths[0], paths[1]


def one_process(load):
    """When each batch is loaded and when it is computed, one after the other."""
    computed = np.cumsum(load + COMPUTE)
    return computed - COMPUTE, computed


def two_workers(load):
    """Each worker loads every second batch; the training process takes them in order."""
    loaded = np.empty_like(load)
    loaded[::2], loaded[1::2] = np.cumsum(load[::2]), np.cumsum(load[1::2])
    computed, free = [], 0
    for ready in loaded:
        free = max(free, ready) + COMPUTE
        computed.append(free)
    return loaded, np.array(computed)
