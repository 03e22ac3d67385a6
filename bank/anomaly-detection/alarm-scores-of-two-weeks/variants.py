"""Scores of a detector whose whole distribution has moved to the right of an old threshold."""

import numpy as np

from greenroom.judge.figures import axis, figure, histogram, panel, rule

READINGS = 4000
EDGES = np.arange(0, 12.01, 0.4)


def draw(rng):
    before, now, threshold = sample(rng)
    shares = [100 * np.mean(week > threshold) for week in (before, now)]
    middles = [np.median(week) for week in (before, now)]
    ranges = [np.percentile(week, [1, 99]) for week in (before, now)]
    described = " ".join(
        f"{title}: one hump with its middle at {middle:.1f}; 98 % of the scores lie between "
        f"{low:.1f} and {high:.1f}, {share:.1f} % lie above the threshold, and the bars fall "
        "away to both sides of the hump, without a second one."
        for title, middle, (low, high), share in zip(
            ("Week of the setting", "This week"), middles, ranges, shares, strict=True
        )
    )
    return {
        "shown": {
            "readings": "4,000",
            "threshold": f"{threshold:.1f}",
            "before": f"{shares[0]:.1f}",
            "now": f"{shares[1]:.1f}",
        },
        "drawn": {
            "middles": [round(float(m), 3) for m in middles],
            "threshold": round(float(threshold), 3),
            "shares": [round(float(s), 2) for s in shares],
            "ranges": [r.round(3).tolist() for r in ranges],
        },
        "figure": figure(
            "Anomaly scores in two weeks",
            f"Two histograms of {READINGS:,} anomaly scores each, with a vertical line at the "
            f"threshold {threshold:.1f}. {described}",
            *[
                panel(
                    histogram(EDGES, np.histogram(week, EDGES)[0]),
                    rule(x=threshold, name="threshold"),
                    x=axis("anomaly score", low=0, high=12),
                    y=axis("readings", low=0, high=900),
                    title=title,
                )
                for week, title in ((before, "Week of the setting"), (now, "This week"))
            ],
        ),
    }


def sample(rng):
    """The same shape twice, the second time shifted; the threshold cut off 1 % of the first."""
    shape, scale = rng.uniform(7, 9), rng.uniform(0.33, 0.4)
    shift = rng.uniform(1.5, 1.9)
    before, now = rng.gamma(shape, scale, (2, READINGS))
    return before, np.minimum(now + shift, 11.9), float(np.quantile(before, 0.99).round(1))
