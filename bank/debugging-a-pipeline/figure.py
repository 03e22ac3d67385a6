"""Halving a history of commits, and the step after which two runs differ."""

import numpy as np

from greenroom.judge.figures import axis, figure, line, panel, points
from greenroom.judge.writing import number

COMMITS = 16
STEPS = ("load", "clean", "join", "features", "train")


def draw(rng):
    fault = int(rng.randint(3, COMMITS))
    commits = np.arange(1, COMMITS + 1)
    score = np.where(commits < fault, 0.84, 0.79) + rng.uniform(-0.005, 0.005, COMMITS)
    runs = halving(fault)
    before, after = rows_after_steps(rng)
    place = np.arange(len(STEPS))
    return figure(
        "Two searches for one fault",
        f"Panel 'score by commit': the AUC of {COMMITS} commits is near 0.84 up to commit "
        f"{fault - 1} and near 0.79 from commit {fault} on. The commits that were run, in order: "
        f"{', '.join(str(commit) for commit in runs)}. Panel 'rows after each step': both runs "
        f"load 10,000 rows and have {number(before[1])} after cleaning; after the join the last "
        f"good run has {number(before[2])} and today's {number(after[2])}, and so on to the end.",
        panel(
            points(commits, score),
            points(runs, score[np.array(runs) - 1], name="commits that were run"),
            x=axis("commit", low=0, high=COMMITS + 1),
            y=axis("AUC", low=0.75, high=0.88),
            title="score by commit",
        ),
        panel(
            line(place, before, name="last good run", style="dashed"),
            line(place, after, name="today"),
            x=axis("step", categories=list(STEPS)),
            y=axis("rows", low=9000, high=11000),
            title="rows after each step",
        ),
    )


def halving(fault):
    """The commits to run until the first bad one is known; before commit 1 all is well."""
    good, bad, runs = 0, COMMITS, []
    while bad - good > 1:
        middle = (good + bad) // 2
        runs.append(middle)
        good, bad = (good, middle) if middle >= fault else (middle, bad)
    return runs


def rows_after_steps(rng):
    """Row counts of two runs that part at the join."""
    cleaned = 10_000 - int(rng.randint(100, 200))
    doubled = int(rng.randint(400, 600))
    before = np.array([10_000, cleaned, cleaned, cleaned, cleaned])
    return before, before + doubled * (np.arange(5) >= 2)
