"""What a further catch costs, and two options whose order depends on an unknown volume."""

import numpy as np

from greenroom.judge.figures import axis, band, figure, line, panel, points, rule

FRAUDS, HONEST = 1000, 200_000
VOLUMES = np.linspace(0, 10, 101)


def draw(rng):
    fraud, honest = rng.normal(2.6, 1, FRAUDS), rng.normal(0, 1, HONEST)
    cuts = np.linspace(3.8, 1.2, 60)
    caught = np.array([(fraud > cut).sum() for cut in cuts])
    stopped = np.array([(honest > cut).sum() for cut in cuts])
    marks = [int(np.argmin(np.abs(caught - goal))) for goal in (400, 600, 800)]
    said = ", ".join(f"{caught[i]} frauds and {stopped[i]} honest customers" for i in marks)
    buy, build = 2.0 * VOLUMES, 9 + 0.2 * VOLUMES
    return figure(
        "Two trade-offs: a threshold, and buying or building",
        f"Panel 'catch and alarm': honest customers stopped against frauds caught, as the "
        f"threshold is lowered, for {FRAUDS} frauds and {HONEST} honest payments. Three points of "
        f"the curve: {said}. Panel 'buy or build': cost a month in thousand euros against the "
        "volume in million calls. Buying rises from 0 to 20 at 10 million, building from 9 to 11. "
        "They cross at 5 million with 10 thousand euros; a shaded band marks the forecast of 3 to "
        "9 million.",
        panel(
            line(caught, stopped / 1000, name="lower and lower threshold"),
            points(caught[marks], stopped[marks] / 1000, name="three thresholds"),
            x=axis("frauds caught a month", low=0, high=FRAUDS),
            y=axis("thousand honest customers stopped", low=0),
            title="catch and alarm",
        ),
        panel(
            band([3, 9], [0, 0], [20, 20], name="forecast"),
            line(VOLUMES, buy, name="buy", style="dashed"),
            line(VOLUMES, build, name="build"),
            rule(x=5, name="break-even"),
            x=axis("million calls a month", low=0, high=10),
            y=axis("thousand euros a month", low=0, high=20),
            title="buy or build",
        ),
    )
