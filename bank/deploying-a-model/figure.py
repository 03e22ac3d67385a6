"""A canary release that is taken back: the new version is slow once it meets real traffic."""

import numpy as np

from greenroom.judge.figures import axis, figure, line, note, panel, rule
from greenroom.judge.writing import number

LIMIT_MS = 120
STEPS = ((0, 1), (6, 5), (12, 25))
ROLLED_BACK_AT = 16


def draw(rng):
    hours = np.arange(25)
    share = np.zeros(25)
    for start, percent in STEPS:
        share[start:] = percent
    share[ROLLED_BACK_AT:] = 0
    old = 84 + 6 * np.sin(hours / 24 * 2 * np.pi) + rng.normal(0, 1.2, 25)
    served = hours[share > 0]
    new = 78 + 1.9 * share[served] + rng.normal(0, 1.5, served.size)
    first, last = number(new[0], 0), number(new[-1], 0)
    return figure(
        "A staged release, hour by hour",
        f"Two panels over 24 hours. Traffic: the share of requests that goes to the new version "
        f"is 1 % from the start, 5 % from hour 6, 25 % from hour 12, and 0 from hour "
        f"{ROLLED_BACK_AT} on. Latency: the 99th percentile of the old version stays between "
        f"{number(old.min(), 0)} and {number(old.max(), 0)} ms. That of the new version is "
        f"{first} ms in the first hour, stays below the limit of {LIMIT_MS} ms at 5 %, and is "
        f"{last} ms in its last hour, above the limit. Then it serves no more.",
        panel(
            line(hours, share, name="new version"),
            note(ROLLED_BACK_AT + 0.4, 20, "rolled back"),
            title="Traffic",
            x=axis("hour"),
            y=axis("share of requests in %", low=0, high=30),
        ),
        panel(
            line(hours, old, name="old version", style="dashed"),
            line(served, new, name="new version"),
            rule(y=LIMIT_MS, name="limit"),
            title="Latency",
            x=axis("hour", low=0, high=24),
            y=axis("99th percentile in ms", low=60, high=140),
        ),
    )
