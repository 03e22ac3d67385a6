"""The two-sample Kolmogorov-Smirnov statistic by hand, and its limit for full logs."""

import numpy as np

from greenroom.judge.writing import comes_to, number, table

QUANTILE = 1.358


def draw(rng):
    before, after = sample(rng)
    n, m = int(rng.randint(40, 90)) * 1000, int(rng.randint(4, 20)) * 500
    grid, f, g = steps(before, after)
    limit = QUANTILE * (1 / n + 1 / m) ** 0.5
    return {
        "shown": {
            "before": ", ".join(map(number, before)),
            "after": ", ".join(map(number, after)),
            "n": f"{n:,}",
            "m": f"{m:,}",
        },
        "expected": {"gap": np.abs(f - g).max(), "limit": limit},
        "near_misses": near_misses(before, after, n, m),
        "solution": solution(grid, f, g, n, m),
        "drawn": {"before": before.tolist(), "after": after.tolist(), "n": n, "m": m},
    }


def sample(rng):
    """Different values, yesterday's partly higher, with a gap that is neither tiny nor 1."""
    while True:
        values = 20 + rng.permutation(70)[:18]
        before, after = values[:10], values[10:]
        after = after + int(rng.randint(8, 30))
        if len(set(before) | set(after)) < 18:
            continue
        _, f, g = steps(before, after)
        if 0.3 < np.abs(f - g).max() < 0.85:
            return before, after


def steps(before, after):
    grid = np.sort(np.concatenate([before, after]))
    f = (before[None, :] <= grid[:, None]).mean(axis=1)
    g = (after[None, :] <= grid[:, None]).mean(axis=1)
    return grid, f, g


def near_misses(before, after, n, m):
    _, f, g = steps(before, after)
    gap = np.abs(f - g).max()
    middle = np.median(np.concatenate([before, after]))
    return [
        {
            "expected": {"gap": abs((before <= middle).mean() - (after <= middle).mean())},
            "says": "You compared the shares at the common median; take the largest gap over "
            "all the values.",
        },
        {
            "expected": {"gap": (g - f).max()},
            "says": "You took the largest gap in one direction only; the two-sided statistic "
            "takes absolute values.",
        },
        {
            "expected": {"gap": gap * 80},
            "says": "You multiplied by the two sample sizes; the statistic is a difference of "
            "two shares, between 0 and 1.",
        },
        {
            "expected": {"limit": QUANTILE / (n + m) ** 0.5},
            "says": "You divided by the root of all rows together; it is the root of 1/n + 1/m.",
        },
        {
            "expected": {"limit": QUANTILE * (1 / n + 1 / m)},
            "says": "You left out the square root of 1/n + 1/m.",
        },
        {
            "expected": {"limit": 1.96 * (1 / n + 1 / m) ** 0.5},
            "says": "You used the normal quantile 1.96; this statistic has its own, 1.358.",
        },
        {
            "expected": {"limit": QUANTILE * (1 / 10 + 1 / 8) ** 0.5},
            "says": "You put in the sizes of the two small samples; the limit is asked for the "
            "full logs.",
        },
    ]


def solution(grid, f, g, n, m):
    at = int(np.abs(f - g).argmax())
    rows = [
        [number(x), number(a), number(b), number(abs(a - b))]
        for x, a, b in zip(grid, f, g, strict=True)
    ]
    limit = QUANTILE * (1 / n + 1 / m) ** 0.5
    return "\n\n".join(
        [
            "Sort all eighteen values, and write down for each the share of either sample at or "
            "below it.",
            table(["latency", "last month", "yesterday", "gap"], rows),
            f"The largest gap is reached at {number(grid[at])} ms: $D = |{number(f[at])} - "
            f"{number(g[at])}| {comes_to(abs(f[at] - g[at]))}$.",
            rf"With the full logs the limit is $1.358 \sqrt{{1/{n} + 1/{m}}} "
            rf"{comes_to(limit, 5)}$. So a gap of a few hundredths is significant there, whether "
            "it matters or not.",
        ]
    )
