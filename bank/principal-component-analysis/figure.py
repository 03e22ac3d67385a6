"""The axes of a cloud with the gaps to the long one, and what a turning line keeps and loses."""

import numpy as np

from greenroom.judge.figures import axis, figure, line, note, panel, points, rule, segments

ROWS, GAPS = 60, 14


def draw(rng):
    cloud = correlated(rng)
    values, vectors = np.linalg.eigh(cloud.T @ cloud / (ROWS - 1))
    first, second = (v * np.sign(v[0]) for v in vectors.T[::-1])
    angle = np.degrees(np.arctan2(first[1], first[0]))
    turns = np.arange(0, 181, 3)
    directions = np.array([np.cos(np.radians(turns)), np.sin(np.radians(turns))])
    kept = ((cloud @ directions) ** 2).sum(axis=0) / (ROWS - 1)
    total = values.sum()
    return figure(
        "Most variance kept, smallest gaps left",
        words(values[::-1], angle),
        axes_panel(cloud, first, second, np.sqrt(values[::-1])),
        panel(
            line(turns, kept, name="variance along the line"),
            line(turns, total - kept, name="mean squared gap", style="dashed"),
            line(turns, np.full(turns.size, total), name="their sum", style="dotted"),
            rule(x=angle, name="first component"),
            x=axis("angle of the line, degrees", low=0, high=180),
            y=axis("squared units", low=0),
            title="A line that turns",
        ),
    )


def correlated(rng):
    """Centred rows; the long axis rises at about 30 degrees."""
    turn = np.radians(rng.uniform(27, 33))
    raw = rng.normal(size=(ROWS, 2)) * [2.4, 0.9]
    cloud = raw @ [[np.cos(turn), np.sin(turn)], [-np.sin(turn), np.cos(turn)]]
    return cloud - cloud.mean(axis=0)


def axes_panel(cloud, first, second, reach):
    shown = cloud[:GAPS]
    feet = np.outer(shown @ first, first)
    long, short = 2.7 * reach[0] * first, 2 * reach[1] * second
    return panel(
        points(*cloud.T, name="rows"),
        segments(*shown.T, *feet.T, name="gaps of some rows"),
        line([-long[0], long[0]], [-long[1], long[1]], name="first component"),
        line([-short[0], short[0]], [-short[1], short[1]], name="second", style="dashed"),
        note(long[0] + 0.1, long[1] + 0.15, "v1"),
        note(short[0] + 0.15, short[1], "v2"),
        x=axis("first column, centred", low=-7.2, high=7.2),
        y=axis("second column, centred", low=-4.6, high=4.6),
        title="The axes of a cloud",
    )


def words(values, angle):
    total = values.sum()
    return (
        f"First panel: {ROWS} points in an oblong cloud around the origin. A line through the "
        f"origin at {angle:.0f} degrees is drawn along its length, a shorter one at a right angle "
        f"to it, and from {GAPS} points short pieces lead to the long line. Second panel, over "
        "the angle of a line through the origin from 0 to 180 degrees: the variance of the "
        f"projections rises to {values[0]:.1f} at {angle:.0f} degrees and falls to {values[1]:.1f} "
        f"at {angle + 90:.0f}; the mean squared gap does the opposite; their sum is level at "
        f"{total:.1f}. An upright line marks {angle:.0f} degrees."
    )
