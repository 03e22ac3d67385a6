"""Scores that jump in one week, a metric that ends before it, and a field that went empty."""

import numpy as np

from greenroom.judge.figures import axis, figure, line, panel, rule

WEEKS, DELAY = 30, 8


def draw(rng):
    jump = int(rng.randint(25, 28))
    weeks = np.arange(1, WEEKS + 1)
    known = weeks[: WEEKS - DELAY]
    after = weeks >= jump
    flagged = np.where(after, rng.uniform(8.6, 9.6), 4.0) + rng.uniform(-0.4, 0.4, WEEKS)
    empty = np.where(after, rng.uniform(32, 45), 1.5) + rng.uniform(-0.8, 0.8, WEEKS)
    auc = 0.87 + rng.uniform(-0.012, 0.012, known.size)
    panels = [
        panel(
            line(weeks, flagged),
            title="Flagged claims",
            x=axis("week", low=0, high=WEEKS),
            y=axis("share above threshold in %", low=0, high=12),
        ),
        panel(
            line(known, auc),
            rule(x=WEEKS - DELAY, name="last week with labels"),
            title="AUC",
            x=axis("week", low=0, high=WEEKS),
            y=axis("AUC", low=0.7, high=1),
        ),
        panel(
            line(weeks, empty),
            title="Repair shop field",
            x=axis("week", low=0, high=WEEKS),
            y=axis("share empty in %", low=0, high=50),
        ),
    ]
    text = words(jump, flagged, auc, empty)
    return {
        "shown": {"weeks": str(WEEKS), "delay": str(DELAY)},
        "figure": figure("A fraud model for claims, by week", text, *panels),
        "drawn": {
            "jump": jump,
            "flagged": flagged.round(3).tolist(),
            "auc": auc.round(4).tolist(),
            "empty": empty.round(3).tolist(),
        },
    }


def words(jump, flagged, auc, empty):
    before, after = slice(0, jump - 1), slice(jump - 1, None)
    return (
        f"Three panels over {WEEKS} weeks. Flagged claims: the share above the threshold is "
        f"between {flagged[before].min():.1f} and {flagged[before].max():.1f} % up to week "
        f"{jump - 1} and between {flagged[after].min():.1f} and {flagged[after].max():.1f} % from "
        f"week {jump} on. AUC: the line ends in week {WEEKS - DELAY}, at a dashed rule for the "
        f"last week with labels; it lies between {auc.min():.3f} and {auc.max():.3f} without a "
        f"trend. Repair shop field: empty in {empty[before].min():.1f} to "
        f"{empty[before].max():.1f} % of the claims up to week {jump - 1}, and in "
        f"{empty[after].min():.0f} to {empty[after].max():.0f} % from week {jump} on."
    )
