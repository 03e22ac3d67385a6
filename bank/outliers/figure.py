"""Three rules on a sample with four slow responses, and what one moving value does."""

import numpy as np

from greenroom.judge.figures import axis, figure, intervals, line, panel, points

NAMES = ["response times", "mean, 3 sd", "quartile fences", "median, 3.5 MAD sd"]


def draw(rng):
    normal = rng.normal(100, 8, 25)
    times = np.append(normal, 300 + rng.uniform(-12, 12, 4))
    low, centre, high = ranges(times)
    moved = np.linspace(100, 400, 61)
    samples = np.array([np.append(normal, value) for value in moved])
    means, medians = samples.mean(axis=1), np.median(samples, axis=1)
    marked = [int(((times < a) | (times > b)).sum()) for a, b in zip(low, high, strict=True)]
    return figure(
        "Rules that outliers can and cannot spoil",
        words(times, low, high, marked, means, medians),
        panel(
            points(times, np.zeros(times.size), name="one response"),
            intervals([1, 2, 3], centre, low, high, name="unmarked range", across=True),
            x=axis("milliseconds", low=-150, high=400),
            y=axis("rule", categories=NAMES),
            title="Three rules",
        ),
        panel(
            line(moved, means, name="mean"),
            line(moved, medians, name="median", style="dashed"),
            x=axis("where the last of 26 values stands, ms", low=100, high=400),
            y=axis("milliseconds"),
            title="One value moves away",
        ),
    )


def ranges(x):
    """Low end, centre and high end of each of the three rules."""
    median = np.median(x)
    spread = 3.5 * 1.4826 * np.median(np.abs(x - median))
    q1, q3 = np.quantile(x, [0.25, 0.75])
    mean, sd = x.mean(), x.std(ddof=1)
    low = [mean - 3 * sd, q1 - 1.5 * (q3 - q1), median - spread]
    high = [mean + 3 * sd, q3 + 1.5 * (q3 - q1), median + spread]
    return low, [mean, median, median], high


def words(times, low, high, marked, means, medians):
    parts = [
        f"{name} from {a:.0f} to {b:.0f} ms, {count} outside"
        for name, a, b, count in zip(NAMES[1:], low, high, marked, strict=True)
    ]
    return (
        f"Two panels. Three rules: {times.size} response times, {times.size - 4} of them between "
        f"{np.sort(times)[0]:.0f} and {np.sort(times)[-5]:.0f} ms and four near 300. Ranges "
        f"that three rules leave unmarked: {'; '.join(parts)}. One value moves away: as one "
        f"of 26 values goes from 100 to 400 ms, the mean rises in a straight line from "
        f"{means[0]:.1f} to {means[-1]:.1f}, while the median goes from {medians[0]:.1f} to "
        f"{medians[-1]:.1f} and is level."
    )
