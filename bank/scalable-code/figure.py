"""What limits a pool of workers, and how partial results of chunks may be combined."""

import numpy as np

from greenroom.judge.figures import axis, figure, line, panel, rule

TASKS, SERIAL = 400, 20.0
WORKERS = np.array([1, 2, 4, 6, 8, 12, 16, 24, 32, 48, 64])


def draw(rng):
    seconds = rng.uniform(0.5, 1.5, TASKS)
    small, large = (speedup(seconds, send) for send in (0.002, 0.15))
    share = SERIAL / (SERIAL + seconds.sum())
    bound = 1 / (share + (1 - share) / WORKERS)
    seen, weighted, unweighted, true = chunks(rng)
    return figure(
        "Speed-up of a pool of workers, and a mean from chunks",
        f"Speed-up: {TASKS} tasks of about one second each and {SERIAL:.0f} s of serial work. "
        f"Amdahl's bound is {bound[4]:.1f} with 8 workers and {bound[-1]:.1f} with 64. Where each "
        f"task is sent as a path (2 ms) the pool reaches {small[4]:.1f} and {small[-1]:.1f}; where "
        f"it is sent as an array (150 ms) it reaches {large[4]:.1f} and {large[-1]:.1f}. A mean "
        f"from chunks: {seen.size} chunks of 20 to 2,000 rows, the later ones larger and with "
        f"larger values. The sum over the count ends at the true mean of {true:.1f}; the plain "
        f"average of the means of the chunks ends at {unweighted[-1]:.1f}.",
        panel(
            line(WORKERS, bound, name="Amdahl's bound", style="dotted"),
            line(WORKERS, small, name="paths sent"),
            line(WORKERS, large, name="arrays sent", style="dashed"),
            x=axis("workers", low=0, high=64),
            y=axis("speed-up", low=0),
            title="speed-up",
        ),
        panel(
            rule(y=true, name="mean of all rows"),
            line(seen, weighted, name="sum over count"),
            line(seen, unweighted, name="average of chunk means", style="dashed"),
            x=axis("chunks read", low=0),
            y=axis("mean so far"),
            title="a mean from chunks",
        ),
    )


def speedup(seconds, send):
    """The parent sends one task after the other; each goes to the worker that is free first."""
    alone = SERIAL + seconds.sum()
    times = []
    for workers in WORKERS:
        free = np.zeros(workers)
        for place, length in enumerate(seconds, start=1):
            first = int(free.argmin())
            free[first] = max(free[first], place * send) + length
        times.append(SERIAL + free.max())
    return alone / np.array(times)


def chunks(rng):
    sizes = np.linspace(20, 2000, 25).astype(int)
    parts = [rng.gamma(4, 5 + k / 2, size) for k, size in enumerate(sizes)]
    sums, means = (np.array([f(part) for part in parts]) for f in (np.sum, np.mean))
    seen = np.arange(1, sizes.size + 1)
    weighted = np.cumsum(sums) / np.cumsum(sizes)
    return seen, weighted, np.cumsum(means) / seen, weighted[-1]
