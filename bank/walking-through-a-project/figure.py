"""Two tellings of one project, and the comparison that its result needs."""

import numpy as np

from greenroom.judge.figures import axis, figure, line, panel, points, rule

PARTS = ["problem", "result", "own part", "a decision", "what was learnt"]
BY_WORK = np.array([40, 112, 95, 70, 118])
RESULT_FIRST = np.array([2, 12, 22, 38, 108])
WITH, WITHOUT, WEEKS, START = 24, 12, 12, 6


def draw(rng):
    weeks = np.arange(1, WEEKS + 1)
    season = 100 + 6 * np.clip((weeks - START) / 2, 0, 1)
    late = weeks > START
    base = season + 4 * late + rng.normal(0, 3.5, (WITH, WEEKS)).mean(axis=0)
    other = season + rng.normal(0, 2.0, (WITHOUT, WEEKS)).mean(axis=0)
    after = [curve[late].mean() for curve in (base, other)]
    before = [curve[~late].mean() for curve in (base, other)]
    spoken = ", ".join(
        f"{n} {a} and {b}" for n, a, b in zip(PARTS, BY_WORK, RESULT_FIRST, strict=True)
    )
    return figure(
        "Two tellings of a project, and what its result rests on",
        f"Panel 'when it is said': the second of a two-minute talk at which five parts are first "
        f"heard, in a telling in order of the work and in one with the result first: {spoken}. "
        f"Panel 'what the result rests on': mean weekly sales, index 100 at the start, of {WITH} "
        f"shops with a model from week {START + 1} on and {WITHOUT} shops without. Before, the "
        f"means are {before[0]:.1f} and {before[1]:.1f}; after, {after[0]:.1f} and {after[1]:.1f}.",
        panel(
            points(BY_WORK, np.arange(5), name="in order of the work"),
            points(RESULT_FIRST, np.arange(5), name="result first"),
            x=axis("second of the talk", low=0, high=120),
            y=axis("part", categories=PARTS),
            title="when it is said",
        ),
        panel(
            line(weeks, base, name="shops with the model"),
            line(weeks, other, name="shops without it", style="dashed"),
            rule(x=START + 0.5, name="start of the model"),
            x=axis("week"),
            y=axis("sales, index", low=90, high=120),
            title="what the result rests on",
        ),
    )
