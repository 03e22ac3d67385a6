"""Comparisons made while removing repeats, and the gain of the whole from one faster part."""

import numpy as np

from greenroom.judge.figures import axis, figure, line, panel

SIZES = np.array([10, 20, 50, 100, 200, 500, 1000, 2000])


def draw(rng):
    counts = np.array([comparisons(rng, n) for n in SIZES])
    faster = np.geomspace(1, 1000, 61)
    gain = {share: 1 / (1 - share / 100 + share / 100 / faster) for share in (30, 80, 95)}
    return figure(
        "How work grows, and what a faster part is worth",
        "Panel 'removing repeats': the work for n ids, about a fifth of them repeats, on "
        f"logarithmic axes. With a list the comparisons rise from {counts[0, 0]} for 10 ids to "
        f"{counts[3, 0]:,} for 100, {counts[6, 0]:,} for 1,000 and {counts[7, 0]:,} for 2,000; "
        f"with a set the look-ups rise from {counts[0, 1]} to {counts[3, 1]}, {counts[6, 1]:,} and "
        f"{counts[7, 1]:,}. Panel 'gain of the whole': one part of a job becomes up to 1,000 "
        "times as fast. A part with 30 % of the time makes the whole at most "
        f"{gain[30][-1]:.2f} times as fast, one with 80 % {gain[80][-1]:.1f} times, one with "
        f"95 % {gain[95][-1]:.1f} times; with a part ten times as fast it is {gain[30][20]:.2f}, "
        f"{gain[80][20]:.1f} and {gain[95][20]:.1f}.",
        panel(
            line(SIZES, counts[:, 0], name="list"),
            line(SIZES, counts[:, 1], name="set", style="dashed"),
            x=axis("ids", scale="log"),
            y=axis("comparisons or look-ups", scale="log"),
            title="removing repeats",
        ),
        panel(
            line(faster, gain[95], name="95 % of the time"),
            line(faster, gain[80], name="80 %", style="dashed"),
            line(faster, gain[30], name="30 %", style="dotted"),
            x=axis("times the part is faster", scale="log"),
            y=axis("times the whole is faster", low=0),
            title="gain of the whole",
        ),
    )


def comparisons(rng, n):
    """What a list compares until it has found an id or not, and one look-up each for a set."""
    ids = rng.randint(0, 2 * n + n // 4, n)
    kept, place, work = 0, {}, 0
    for number in ids.tolist():
        if number in place:
            work += place[number] + 1
        else:
            work += kept
            place[number] = kept
            kept += 1
    return work, n
