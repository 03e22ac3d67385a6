"""A first stage and a ranker: what is found, and what it costs, over the number of candidates."""

import numpy as np

from greenroom.judge.figures import axis, figure, line, panel, rule

ITEMS, REQUESTS, BEST = 20_000, 60, 10
PER_ITEM_MS, ELSEWHERE_MS, LIMIT_MS = 0.1, 60, 150
KEPT = np.array([10, 20, 50, 100, 200, 300, 500, 700, 900, 1200, 1600, 2000])


def draw(rng):
    good, poor = found(rng, 0.6), found(rng, 1.4)
    spent = ELSEWHERE_MS + PER_ITEM_MS * KEPT
    at = {k: int(np.flatnonzero(k == KEPT)[0]) for k in (100, 500, 900)}
    return figure(
        "How many candidates the first stage hands on",
        f"Two panels over the number of candidates, 10 to 2,000 of {ITEMS:,} products. Panel 'best "
        f"products found': the share of the ten truly best products among the candidates, mean of "
        f"{REQUESTS} requests. A good first stage reaches {good[at[100]]:.2f} with 100 candidates, "
        f"{good[at[500]]:.2f} with 500 and {good[at[900]]:.2f} with 900; a poor one "
        f"{poor[at[100]]:.2f}, {poor[at[500]]:.2f} and {poor[at[900]]:.2f}. Panel 'time spent': "
        f"{ELSEWHERE_MS} ms and 0.1 ms for each candidate, {spent[at[500]]:.0f} ms with 500 and "
        f"{spent[-1]:.0f} ms with 2,000; the limit of {LIMIT_MS} ms is met up to 900.",
        panel(
            line(KEPT, good, name="good first stage"),
            line(KEPT, poor, name="poor first stage", style="dashed"),
            x=axis("candidates", low=0, high=2000),
            y=axis("share of the best ten", low=0, high=1),
            title="best products found",
        ),
        panel(
            line(KEPT, spent, name="request"),
            rule(y=LIMIT_MS, name="limit"),
            x=axis("candidates", low=0, high=2000),
            y=axis("time in ms", low=0),
            title="time spent",
        ),
    )


def found(rng, noise):
    """Mean share of the truly best ten among the first k of a noisy ordering."""
    shares = np.zeros((REQUESTS, KEPT.size))
    for row in shares:
        worth = rng.normal(size=ITEMS)
        best = np.argsort(-worth)[:BEST]
        place = np.argsort(np.argsort(-(worth + rng.normal(0, noise, ITEMS))))
        row[:] = [(place[best] < k).mean() for k in KEPT]
    return shares.mean(axis=0)
