"""How far a shuffle buffer mixes a sorted file, and what makes tf.function trace again."""

import numpy as np

from greenroom.judge.figures import axis, figure, line, panel, points

ROWS, SHOWN, CALLS = 10_000, 300, 40
SMALL, LARGE = 500, 5_000


def draw(rng):
    small, large = shuffled(rng, SMALL), shuffled(rng, LARGE)
    at = np.sort(rng.choice(ROWS, size=SHOWN, replace=False))
    calls = np.arange(1, CALLS + 1)
    lengths = rng.randint(1, 13, size=CALLS)
    new_length = [np.unique(lengths[:k]).size for k in calls]
    early = int(small[:1000].max())
    return figure(
        "What a shuffle buffer reaches, and how often a function is traced",
        f"Two scatters show, for {SHOWN} of {ROWS:,} rows, the place in the file against the place "
        f"after shuffling. With a buffer of {SMALL} the points lie close to the diagonal: the "
        f"first 1,000 rows that come out are all among the first {early + 1:,} of the file. With "
        f"a buffer of {LARGE:,} they are spread widely, and the first 1,000 reach to row "
        f"{int(large[:1000].max()) + 1:,}. Traces: over {CALLS} calls, tensors of one shape give "
        f"1 trace, tensors with 12 possible lengths {new_length[-1]}, and a new Python number in "
        f"each call {CALLS}.",
        scatter(at, small, f"buffer of {SMALL}"),
        scatter(at, large, f"buffer of {LARGE:,}"),
        panel(
            line(calls, calls, name="a new Python number each"),
            line(calls, new_length, name="tensors of 12 lengths", style="dashed"),
            line(calls, np.ones(CALLS), name="tensors of one shape", style="dotted"),
            x=axis("calls", low=0, high=CALLS),
            y=axis("traces so far", low=0),
            title="traces",
        ),
    )


def scatter(at, order, title):
    return panel(
        points(at, order[at]),
        x=axis("place after shuffling", low=0, high=ROWS),
        y=axis("place in the file", low=0, high=ROWS),
        title=title,
    )


def shuffled(rng, size):
    """The algorithm of tf.data: draw one row from the buffer, put the next of the file there."""
    held, coming, out = list(range(size)), size, []
    for _ in range(ROWS):
        k = rng.randint(len(held))
        out.append(held[k])
        if coming < ROWS:
            held[k] = coming
            coming += 1
        else:
            held[k] = held[-1]
            held.pop()
    return np.array(out)
