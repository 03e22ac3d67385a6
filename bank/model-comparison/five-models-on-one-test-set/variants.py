"""Five models on the same cases: overlapping scores, and one paired lead that is clear of zero."""

import numpy as np

from greenroom.judge.figures import axis, figure, intervals, panel, rule

CASES = 2000
NAMES = ["A", "B", "C", "D", "E"]


def draw(rng):
    right, only_new, only_old = counts(rng)
    score = np.concatenate([[right], right + only_new - only_old]) / CASES * 100
    reach = 1.96 * (score * (100 - score) / CASES) ** 0.5
    lead = (only_new - only_old) / CASES * 100
    variance = only_new + only_old - (only_new - only_old) ** 2 / CASES
    margin = 1.96 * variance**0.5 / CASES * 100
    return {
        "shown": {},
        "figure": figure(
            "Five models on the same 2,000 tickets",
            words(score, reach, lead, margin),
            panel(
                intervals(np.arange(5), score, score - reach, score + reach, across=True),
                rule(x=score[0]),
                x=axis("accuracy in %"),
                y=axis("model", categories=NAMES),
                title="scores",
            ),
            panel(
                intervals(np.arange(4), lead, lead - margin, lead + margin, across=True),
                rule(x=0),
                x=axis("accuracy minus that of A, in points"),
                y=axis("candidate", categories=NAMES[1:]),
                title="lead over A",
            ),
        ),
        "drawn": {
            "a_right": right,
            "only_candidate": only_new.tolist(),
            "only_a": only_old.tolist(),
            "cases": CASES,
        },
    }


def counts(rng):
    """Tickets on which only the candidate, and only A, is right; B differs from A on many."""
    right = int(rng.randint(1380, 1431))
    lost = np.array([rng.randint(285, 306), rng.randint(14, 22), rng.randint(80, 111), 150])
    gain = np.array(
        [rng.randint(42, 47), rng.randint(34, 40), rng.randint(6, 15), rng.randint(-20, 1)]
    )
    return right, lost + gain, lost


def words(score, reach, lead, margin):
    ups = ", ".join(
        f"{n} {s:.1f} (from {s - r:.1f} to {s + r:.1f})"
        for n, s, r in zip(NAMES, score, reach, strict=True)
    )
    leads = ", ".join(
        f"{n} {d:.1f} (from {d - m:.1f} to {d + m:.1f})"
        for n, d, m in zip(NAMES[1:], lead, margin, strict=True)
    )
    return (
        f"Panel 'scores': accuracies in % with 95 % intervals, {ups}; a dashed upright line marks "
        f"A's accuracy. Panel 'lead over A': paired differences from A in points with 95 % "
        f"intervals, {leads}; a dashed upright line marks zero."
    )
